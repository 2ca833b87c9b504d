"""One thread's means to play whole matches between compiled personas, and the row each match leaves."""

import numpy as np

from game.ai.match_kernel import new_table, play_matches
from game.ai.weights import persona_weights
from game.core.errors import UserError
from game.rules.setup import Battle

# Columns of a result row, int64: see game.ai.match_kernel.play_match.
WINNER, REASON, ROUNDS, SQUAD_LEFT, LGF_LEFT, ORDERS, DIGEST = range(7)
COLUMNS = 7


class Player:
    """Owns worlds of its own; many may play on one battle at once, each in its thread."""

    def __init__(self, battle: Battle, commanders: tuple[str, str]) -> None:
        """`commanders`: persona keys, the squad's and the LGF's; raises UserError for others."""
        squad, lgf = (persona_weights(battle.catalog, name) for name in commanders)
        self._battle = battle
        self._table = new_table(battle, squad, lgf)

    def play(self, first_seed: int, rows: np.ndarray) -> None:
        """Plays seeds `first_seed`, +1, ... into `rows` (int64 [n, COLUMNS]); raises UserError for a match stuck."""
        battle = self._battle
        if play_matches(battle.board, battle.rules, self._table, first_seed, rows) < 0:
            stuck = int(np.argmax(rows[:, ROUNDS] == 0))
            raise UserError("", f"seed {first_seed + stuck}", "a match did not end, or an order was refused")

    def warm(self) -> None:
        """Compiles, or takes from the cache, everything a match needs: by playing one."""
        self.play(0, np.zeros((1, COLUMNS), np.int64))
