"""One thread's means to play whole matches between compiled personas, and the row each match leaves."""

import numpy as np

from game.ai.ledger import Ledger, no_ledger
from game.ai.match_kernel import new_table, play_matches
from game.ai.weights import persona_weights
from game.core.errors import UserError
from game.rules.setup import Battle

# Columns of a result row, int64: see game.ai.match_kernel.play_match.
WINNER, REASON, ROUNDS, SQUAD_LEFT, LGF_LEFT, ORDERS, DIGEST = range(7)
COLUMNS = 7


class Player:
    """Owns worlds of its own; many may play on one battle at once, each in its thread."""

    def __init__(self, battle: Battle, commanders: tuple[str, str], ledger: Ledger | None = None) -> None:
        """`commanders`: persona keys, the squad's and the LGF's; raises UserError for others.

        `ledger`: where each match is counted, which the next match overwrites; None counts nothing.
        """
        squad, lgf = (persona_weights(battle.catalog, name) for name in commanders)
        self._battle = battle
        self._table = new_table(battle, squad, lgf, no_ledger() if ledger is None else ledger)

    def play(self, first_seed: int, rows: np.ndarray) -> None:
        """Plays seeds `first_seed`, +1, ... into `rows` (int64 [n, COLUMNS]); raises UserError for a match stuck."""
        battle = self._battle
        if play_matches(battle.board, battle.rules, self._table, first_seed, rows) < 0:
            stuck = int(np.argmax(rows[:, ROUNDS] == 0))
            raise UserError("", f"seed {first_seed + stuck}", "a match did not end, or an order was refused")

    def play_counted(self, first_seed: int, rows: np.ndarray) -> np.ndarray:
        """As `play`; gives each match's ledger, int64 [n, cells]."""
        ledger = self._table.ledger.buffer
        counted = np.zeros((len(rows), len(ledger)), np.int64)
        for nth in range(len(rows)):
            self.play(first_seed + nth, rows[nth : nth + 1])
            counted[nth] = ledger
        return counted

    def warm(self) -> None:
        """Compiles, or takes from the cache, everything a match needs: by playing one."""
        self.play(0, np.zeros((1, COLUMNS), np.int64))
