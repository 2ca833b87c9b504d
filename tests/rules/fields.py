"""A field with a boy and those who search it, for tests of hiding and searching."""

from dataclasses import replace
from typing import Any

from game.content.plan import MissionPlan, Route
from game.rules import eyes
from game.rules.components import LGF, SQUAD
from game.rules.observe import observe
from game.rules.orders import Kind
from game.rules.setup import Battle, build_battle, new_world
from tests.rules import boards
from tests.rules.boards import end_round, give, look, put

FIELD = """
....................
....................
..A.................
..h.................
....................
....................
....................
....................
"""
BOY, CAT, SEARCHER = 0, 1, 1


def field(
    text: str = "", *points: tuple[int, int], squad: tuple[str, ...] = ("cherry",),
    lgf: tuple[str, ...] = ("searcher",), closed: bool = False, anywhere: bool = False, seed: int = 1, **changes: Any,
) -> Battle:  # fmt: skip
    """A battle on the drawn field; the first searcher walks the route through `points`."""
    plan = boards.draw(text or drawn(19, 7), "", squad, lgf)
    if points:
        plan = replace(plan, routes=(Route(0, "way", 0, points, closed, anywhere),), spawns=_routed(plan))
    return build_battle(replace(plan, **changes), boards.CATALOG, seed)


def _routed(plan: MissionPlan) -> tuple[Any, ...]:
    first = next(row for row, spawn in enumerate(plan.spawns) if spawn.side == LGF)
    return tuple(replace(spawn, route=0) if row == first else spawn for row, spawn in enumerate(plan.spawns))


def suspicion(game: Battle, unit: int = SEARCHER) -> tuple[int, int]:
    row = game.world.search[unit]
    return int(row.suspicion), int(row.state)


def face(game: Battle, unit: int, facing: int) -> None:
    game.world.place.facing[unit] = facing
    look(game)


def drawn(x: int, y: int) -> str:
    """The field with a searcher at (x, y), facing west."""
    rows = [list(row) for row in FIELD.split()]
    rows[y][x] = "1"
    return "\n".join("".join(row) for row in rows)


def hidden(game: Battle) -> None:
    put(game, BOY, 2, 3)
    give(game, Kind.HIDE, BOY)


def rouse(game: Battle, points: int, x: int = 2, y: int = 3) -> None:
    """The searcher means to search the tile."""
    row = game.world.search[SEARCHER]
    row.suspicion, row.state, row.x, row.y = points, eyes.SEARCHING, x, y


def held() -> Battle:
    game = field(drawn(15, 6))
    hidden(game)
    put(game, SEARCHER, 3, 3)
    row = game.world.search[SEARCHER]
    row.suspicion, row.state, row.x, row.y = 6, eyes.CROUCHED, 2, 3
    end_round(game)
    assert game.world.lurk.held_by[BOY] == SEARCHER
    return game


def seen(game: Battle, side: int = SQUAD) -> Any:
    view = new_world(game.plan)
    observe(game.world, side, view)
    return view
