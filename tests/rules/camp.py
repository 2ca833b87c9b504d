"""A camp of three and an enemy, for tests of what people do for each other."""

from collections.abc import Callable

from game.rules.components import World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.setup import Battle
from tests.rules.boards import battle, of

CAMP = "............\nABC.........\n............\n...........1"
SQUAD = ("officer", "private", "medic")
Happened = Callable[[tuple[Event, ...]], bool]


def camp(**changes: object) -> tuple[Battle, World]:
    game = battle(CAMP, squad=SQUAD, **changes)  # type: ignore[arg-type]
    return game, game.world


def said(kind: Ev, field: str, value: int) -> Happened:
    """Whether an event of this kind came with this value."""
    return lambda events: any(getattr(event, field) == value for event in of(events, kind))
