"""Triage: three wounded, too few dressings, and a clock; nobody shoots."""

from tools.make_maps.proving.pieces import empty_dream, goal, head
from tools.make_maps.sketch import Item, Sketch, Values

SHIP = """
##################
#......c.........#
#................#
#...c......c.....#
#................#
#......P.....P...#
#................#
#...c......c.....#
#................#
#......c.........#
##################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "triage"


def one(name: str, unit: str, x: int, y: int, **wounds: str | int | bool) -> Item:
    values: Values = {"unit": unit, **wounds}
    return Item(name, "spawn_squad", x, y, values=values)


SKETCH = Sketch(
    values=head(NAME, rounds=6) | {"accepts": "lgf-none"},
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            one("officer", "officer", 2, 5), one("medic", "medic", 1, 4), one("private", "private", 1, 6),
            one("by the pillar", "private", 14, 5, fallen=True, grave=True, bleeding=2, tides=4),
            one("in the north", "private", 13, 1, fallen=True, grave=True, bleeding=2, tides=5),
            one("in the south", "private", 12, 9, fallen=True, grave=True, bleeding=2, tides=4),
        ],
    },
    zones={},
    mission=[goal(NAME, "treat", "treat", at_least=2)],
    rules=[],
)  # fmt: skip
