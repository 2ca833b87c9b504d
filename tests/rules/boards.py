"""Small battles drawn as text, for tests of the rules.

`#` wall, `v` chasm, `w` floor that burns,
`o` half cover, `P` full cover that blocks sight, `+` closed door, `/` open door, `=` sealed door, `.` floor,
`h` hiding place.
Capital letters A..E put squad units on the ship, in the order of `squad`; digits put LGF, in the order of `lgf`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from game.content.catalog import load_catalog
from game.content.plan import Door, Goal, MissionPlan, Objective, Spawn, Terrain
from game.rules.event_kinds import Ev
from game.rules.events import Event, take_events
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import Battle, build_battle, clone, reseed
from game.rules.sightings import look_around
from game.rules.step import apply

COST = {"#": 0, "o": 0, "P": 0, "v": 0}
HEIGHT = {"#": 2, "o": 1, "P": 2}
DOORS = {"/": 1, "+": 2, "=": 3}
CATALOG = load_catalog()


def battle(
    ship: str,
    dream: str = "",
    squad: Sequence[str] = ("willow",),
    lgf: Sequence[str] = ("warrior",),
    seed: int = 1,
    nothing: str = "",
    **changes: Any,
) -> Battle:
    """A battle on the drawn plan; `changes` replace fields of its MissionPlan."""
    plan = draw(ship, dream, squad, lgf, nothing)
    return build_battle(replace(plan, **changes), CATALOG, seed)


def draw(ship: str, dream: str, squad: Sequence[str], lgf: Sequence[str], nothing: str = "") -> MissionPlan:
    rows = ship.split()
    under = dream.split() if dream else ["." * len(row) for row in rows]
    planes = (rows, under, nothing.split()) if nothing else (rows, under)
    spawns = [spawn for plane, lines in enumerate(planes) for spawn in _spawns(plane, lines, squad, lgf)]
    spawns.sort(key=lambda spawn: (spawn.side, spawn.ref))
    return MissionPlan(
        key="test", title="", brief="", win_text="", loss_text="", width=len(rows[0]), height=len(rows),
        planes=("ship", "dream", "nothing")[: len(planes)],
        terrain=_terrain(planes), round_limit=30, round_limit_winner=2,
        spawns=tuple(spawns), doors=tuple(_doors(planes)),
        objectives=(Objective(1, Goal.ELIMINATE, "", 0), Objective(2, Goal.ELIMINATE, "", 1)), tide=0,
    )  # fmt: skip


def _spawns(plane: int, lines: Sequence[str], squad: Sequence[str], lgf: Sequence[str]) -> list[Spawn]:
    found = []
    for y, line in enumerate(lines):
        for x, mark in enumerate(line):
            if mark in "ABCDE":
                nth = "ABCDE".index(mark)
                found.append(Spawn(nth, plane, x, y, 0, 0, squad[nth % len(squad)]))
            elif mark.isdigit():
                nth = int(mark) - 1
                found.append(Spawn(nth, plane, x, y, 4, 1, lgf[nth % len(lgf)]))
    return found


def _terrain(planes: Sequence[Sequence[str]]) -> Terrain:
    def grid(values: dict[str, int], default: int) -> np.ndarray:
        return np.array([[[values.get(c, default) for c in line] for line in lines] for lines in planes], np.int32)

    nothing = grid({}, 0)
    opaque = grid({"#": 1, "P": 1}, 0)
    chasm, burnable = grid({"v": 1}, 0), grid({"w": 1}, 0)
    hides = grid({"h": 1}, 0)
    return Terrain(grid(COST, 1), opaque, grid(HEIGHT, 0), nothing, nothing, nothing, ("",), chasm, burnable, hides)


def _doors(planes: Sequence[Sequence[str]]) -> list[Door]:
    return [
        Door(0, plane, x, y, DOORS[mark])
        for plane, lines in enumerate(planes)
        for y, line in enumerate(lines)
        for x, mark in enumerate(line)
        if mark in DOORS
    ]


def give(
    game: Battle, kind: Kind, unit: int = -1, target: int = -1, x: int = -1, y: int = -1, value: int = 0
) -> tuple[Event, ...]:
    """Carries out an order that must be legal on `game.world`; gives what happened."""
    why = apply(game.board, game.rules, game.world, Order(int(kind), unit, target, x, y, value), game.log)
    events = take_events(game.log)
    assert why == Reason.OK, Reason(why)
    return events


def refused(
    game: Battle, kind: int, unit: int = -1, target: int = -1, x: int = -1, y: int = -1, value: int = 0
) -> Reason:
    """Why an order is not possible; it must change nothing and tell nothing."""
    before = game.world.buffer.copy()
    why = apply(game.board, game.rules, game.world, Order(int(kind), unit, target, x, y, value), game.log)
    assert np.array_equal(before, game.world.buffer)
    assert take_events(game.log) == ()
    return Reason(why)


def give_when(
    game: Battle, wanted: Callable[[tuple[Event, ...]], bool], kind: Kind, unit: int = -1, target: int = -1,
    x: int = -1, y: int = -1, value: int = 0,
) -> tuple[Event, ...]:  # fmt: skip
    """The order under the first dice with which what happened is what is wanted."""
    before = clone(game, game.world)
    for seed in range(400):
        game.world.buffer[:] = before.buffer
        reseed(game.world, seed)
        events = give(game, kind, unit, target, x, y, value)
        if wanted(events):
            return events
    raise AssertionError("no dice gave what was wanted")


def end_phase(game: Battle) -> tuple[Event, ...]:
    return give(game, Kind.END_PHASE)


def end_round(game: Battle) -> tuple[Event, ...]:
    """Both sides finish; the Tide comes and the next round begins."""
    return end_phase(game) + end_phase(game)


def of(events: Sequence[Event], kind: Ev) -> list[Event]:
    return [event for event in events if event.kind == kind]


def kinds(events: Sequence[Event]) -> list[Ev]:
    return [Ev(event.kind) for event in events]


def hits(events: Sequence[Event]) -> bool:
    """Whether the first shot or strike hit."""
    blows = [event for event in events if event.kind in (Ev.UNIT_SHOT, Ev.UNIT_STRUCK)]
    return bool(blows and blows[0].c == 1)


def misses(events: Sequence[Event]) -> bool:
    return not hits(events)


def put(game: Battle, unit: int, x: int, y: int, plane: int = 0) -> None:
    """Sets a unit onto another tile and lets everyone look."""
    world, place = game.world, game.world.place[unit]
    if world.occupant[place.plane, place.y, place.x] == unit:
        world.occupant[place.plane, place.y, place.x] = -1
    place.plane, place.x, place.y = plane, x, y
    world.occupant[plane, y, x] = unit
    look(game)


def look(game: Battle) -> None:
    """Brings the fog up to date after a test changed the world by hand."""
    look_around(game.board, game.rules, game.world, game.log)
    take_events(game.log)


def fell(game: Battle, unit: int, state: int = 1, fading: int = 3) -> None:
    """Puts a unit on the ground: down (1, with Tides left), stable (2) or dead (3)."""
    world, place = game.world, game.world.place[unit]
    world.occupant[place.plane, place.y, place.x] = -1
    world.health.hp[unit] = 0
    world.health.state[unit] = state
    world.health.fading[unit] = fading if state == 1 else 0
    world.pace.actions[unit] = 0
    world.mind.drift[unit] = world.mind.gain[unit] = world.mind.dizzy[unit] = 0


def at(game: Battle, unit: int) -> tuple[int, int, int]:
    """Plane, x, y."""
    place = game.world.place[unit]
    return int(place.plane), int(place.x), int(place.y)
