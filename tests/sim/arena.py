"""A small two-plane mission made by hand: everything the rules can do, within a few seconds with the compiler off."""

import numpy as np

from game.content.plan import (
    Cond,
    Door,
    Effect,
    Goal,
    MissionPlan,
    Objective,
    Row,
    Spawn,
    Terrain,
    Trigger,
    Wave,
    Zone,
)

# `#` wall, `o` half cover, `O` full cover, `~` rough, `+` a door; the dream has other walls.
SHIP = (
    "################",
    "#..o.....~~....#",
    "#..o..O..~~.o..#",
    "#.....O........#",
    "####+####..o...#",
    "#........#..O..#",
    "#..o.....#.....#",
    "#..o..o..+..o..#",
    "#.....o..#.....#",
    "################",
)
DREAM = (
    "################",
    "#......##......#",
    "#..~~...#...o..#",
    "#..~~.......o..#",
    "#......o.......#",
    "###....o..######",
    "#......o.......#",
    "#..............#",
    "#.....##.......#",
    "################",
)


def arena(
    squad: tuple[str, ...] = ("willow", "faith", "buffy"), lgf: tuple[str, ...] = ("warrior", "lancer")
) -> MissionPlan:
    """Squad in the lower left room, LGF on the right, a wave from round 3, a tide from round 2."""
    starts = [Spawn(1 + n, 0, 1 + n, 5, 0, 0, unit) for n, unit in enumerate(squad)]
    foes = [Spawn(20 + n, 0, 14 - n, 3 + 2 * n, 4, 1, unit) for n, unit in enumerate(lgf)]
    wave = [Spawn(40, 0, 14, 8, 4, 1, "warrior", 0), Spawn(41, 1, 8, 6, 4, 1, "stalker", 0)]
    return MissionPlan(
        key="arena", title="arena-title", brief="arena-brief", win_text="arena-win", loss_text="arena-loss",
        width=16, height=10, planes=("ship", "dream"), terrain=_terrain(), round_limit=14, round_limit_winner=1,
        spawns=tuple(starts + foes + wave),
        doors=(Door(60, 0, 4, 4, 2), Door(61, 0, 9, 7, 2)),
        zones=(Zone(70, "exit", 0, 10, 1, 5, 3),),
        objectives=(
            Objective(80, Goal.REACH, "objective-reach", 0, zone=0),
            Objective(81, Goal.ELIMINATE, "objective-eliminate", 0, required=False),
            Objective(82, Goal.ELIMINATE, "objective-eliminate", 1),
        ),
        waves=(Wave(90, "late", 1, "wave-late"),),
        triggers=(
            Trigger(100, "wave", (Row(Cond.ROUND, 2),), (Row(Effect.WAVE, 0, 1), Row(Effect.MESSAGE, 0))),
            Trigger(101, "tide", (Row(Cond.ROUND, 2),), (Row(Effect.TIDE, 4),)),
            Trigger(102, "more", (Row(Cond.ROUND, 6),), (Row(Effect.TIDE, 6),)),
        ),
        texts=("arena-message",), source="arena",
    )  # fmt: skip


def _terrain() -> Terrain:
    planes = (SHIP, DREAM)
    blocked = _grid(planes, {"#": 1, "o": 1, "O": 1})
    rough = _grid(planes, {"~": 1})
    nothing = np.zeros_like(blocked)
    return Terrain(
        move_cost=(1 - blocked) * (1 + rough),
        opaque=_grid(planes, {"#": 1}),
        height=_grid(planes, {"#": 2, "o": 1, "O": 2}),
        floor=nothing,
        structure=nothing,
        decor=nothing,
        looks=("",),
    )


def _grid(planes: tuple[tuple[str, ...], ...], values: dict[str, int]) -> np.ndarray:
    cells = [[[values.get(letter, 0) for letter in row] for row in plane] for plane in planes]
    return np.array(cells, np.int32)
