"""Commanders: whoever chooses the orders of a side, be it a person, a persona or chance.

All of them see only what their side may know, and all give the same orders; none of them touches the world.
"""

from typing import Protocol

from game.ai.choose import choose
from game.ai.match_kernel import forget
from game.ai.mind import new_mind
from game.ai.weights import persona_weights
from game.core.errors import UserError
from game.rules.components import SIDES
from game.rules.events import new_log
from game.rules.orders import Order
from game.rules.setup import Battle
from game.sim.match import Match

HUMAN = "human"


class Commander(Protocol):
    """`name` is what replays and tables call it."""

    name: str

    def choose(self, match: Match, side: int) -> Order:
        """The next order of `side`, whose phase it is; an END_PHASE when it is finished."""
        ...


class Human:
    """A person at a screen, who gives orders to the match directly."""

    name = HUMAN

    def choose(self, match: Match, side: int) -> Order:
        raise ValueError("a person's orders come from the screen")


class PersonaCommander:
    """A persona of personas.toml, `random` among them; chooses as it does inside the match kernel."""

    def __init__(self, name: str, battle: Battle, seed: int) -> None:
        """`seed`: of its own whims, the match's seed as a rule."""
        planes, height, width = battle.board.move_cost.shape
        self.name = name
        self._weights = persona_weights(battle.catalog, name)
        self._log = new_log(height, width)
        self._minds = tuple(new_mind(planes, height, width, plan=battle.plan) for _ in range(SIDES))
        for side, mind in enumerate(self._minds):
            forget(mind, seed, side)

    def choose(self, match: Match, side: int) -> Order:
        board, rules = match.battle.board, match.battle.rules
        order = choose(board, rules, match.observe(side), side, self._weights, self._minds[side], self._log)
        return Order(*(int(cell) for cell in order))


def commander_names(battle: Battle) -> list[str]:
    """Every name that `make_commander` knows."""
    return [HUMAN, *battle.catalog.personas]


def make_commander(name: str, battle: Battle, seed: int) -> Commander:
    """The commander of that name; raises UserError that lists what exists."""
    if name == HUMAN:
        return Human()
    if name not in battle.catalog.personas:
        names = ", ".join(commander_names(battle))
        raise UserError("", "commander", f"unknown commander {name!r}", f"one of {names}")
    return PersonaCommander(name, battle, seed)
