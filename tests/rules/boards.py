"""Small battles drawn as text, for tests of the rules.

`#` wall, `o` half cover, `P` full cover that blocks sight, `+` closed door, `/` open door, `=` sealed door, `.` floor.
Capital letters A..E put squad units on the ship, in the order of `squad`; digits put LGF, in the order of `lgf`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from game.content.catalog import load_catalog
from game.content.plan import Door, Goal, MissionPlan, Objective, Spawn, Terrain
from game.rules.setup import Battle, build_battle

COST = {"#": 0, "o": 0, "P": 0}
HEIGHT = {"#": 2, "o": 1, "P": 2}
DOORS = {"/": 1, "+": 2, "=": 3}
CATALOG = load_catalog()


def battle(
    ship: str,
    dream: str = "",
    squad: Sequence[str] = ("willow",),
    lgf: Sequence[str] = ("warrior",),
    seed: int = 1,
    **changes: Any,
) -> Battle:
    """A battle on the drawn plan; `changes` replace fields of its MissionPlan."""
    plan = draw(ship, dream, squad, lgf)
    return build_battle(replace(plan, **changes), CATALOG, seed)


def draw(ship: str, dream: str, squad: Sequence[str], lgf: Sequence[str]) -> MissionPlan:
    rows = ship.split()
    under = dream.split() if dream else ["." * len(row) for row in rows]
    planes = (rows, under)
    spawns = [spawn for plane, lines in enumerate(planes) for spawn in _spawns(plane, lines, squad, lgf)]
    spawns.sort(key=lambda spawn: (spawn.side, spawn.ref))
    return MissionPlan(
        key="test", title="", brief="", win_text="", loss_text="", width=len(rows[0]), height=len(rows),
        planes=("ship", "dream"), terrain=_terrain(planes), round_limit=30, round_limit_winner=2,
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
    return Terrain(grid(COST, 1), opaque, grid(HEIGHT, 0), nothing, nothing, nothing, ("",))


def _doors(planes: Sequence[Sequence[str]]) -> list[Door]:
    return [
        Door(0, plane, x, y, DOORS[mark])
        for plane, lines in enumerate(planes)
        for y, line in enumerate(lines)
        for x, mark in enumerate(line)
        if mark in DOORS
    ]
