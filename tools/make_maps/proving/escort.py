"""Escort: two who can hardly walk, two who can, pursuers behind them, and a long corridor to a door that closes."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf
from tools.make_maps.sketch import Item, Sketch, Values

SHIP = """
########################################
#......c.......c.....c.......c.........#
#......................................#
#......P.......P.....P.......P.........E
#......................................E
#......................................E
#......P.......P.....P.......P.........E
#......................................#
#......c.......c.....c.......c.........#
########################################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "escort"


def one(name: str, unit: str, x: int, y: int, **wounds: str | int | bool) -> Item:
    values: Values = {"unit": unit, **wounds}
    return Item(name, "spawn_squad", x, y, values=values)


SKETCH = Sketch(
    values=head(NAME, rounds=4) | {"accepts": "spawn-seen"},
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            one("officer", "officer", 5, 3), one("medic", "medic", 5, 6),
            one("first private", "private", 5, 4, weak=True), one("second private", "private", 5, 7, weak=True),
            lgf("north lancer", "lancer", 1, 3), lgf("south lancer", "lancer", 1, 6),
        ],
    },
    zones={"ship": [Item("far door", "exit", 36, 3, 4, 4, {"key": "far_door"})]},
    mission=[goal(NAME, "reach", "reach", zone="far door", at_least=3)],
    rules=[],
)  # fmt: skip
