"""People: an officer, a medic and privates who lose their nerve, against a line that holds a hall."""

from tools.make_maps.proving.pieces import goal, head, lgf
from tools.make_maps.sketch import Item, Sketch

SHIP = """
######################
#......#.....c.......#
#......#.............#
#...c..#..c.....o....#
#......D........o..cEE
#......#..c...P......E
#..c...#......P......E
#......#..c...P......E
#......D........o..cEE
#...c..#..c.....o....#
#......#.............#
#......#.....c.......#
######################
""".strip("\n").split("\n")

DREAM = ["_" * 22, *["_" + "." * 20 + "_"] * 11, "_" * 22]

NAME = "people"


def one(name: str, unit: str, x: int, y: int) -> Item:
    return Item(name, "spawn_squad", x, y, values={"unit": unit})


SKETCH = Sketch(
    values=head(NAME, rounds=14),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            one("officer", "officer", 2, 6), one("medic", "medic", 1, 5), one("first private", "private", 3, 4),
            one("second private", "private", 3, 9), one("gunner", "faith", 2, 8),
            lgf("north lancer", "lancer", 17, 3), lgf("south lancer", "lancer", 17, 9),
            lgf("middle lancer", "lancer", 15, 6), lgf("north warrior", "warrior", 12, 4),
            lgf("south warrior", "warrior", 12, 8), lgf("rear lancer", "lancer", 19, 6),
            lgf("rear warrior", "warrior", 18, 5),
        ],
    },
    zones={"ship": [Item("far door", "exit", 20, 4, 2, 5, {"key": "far_door"})]},
    mission=[
        goal(NAME, "squad", "eliminate", side="squad"),
        goal(NAME, "reach", "reach", zone="far door", at_least=3, required=False),
    ],
    rules=[],
)  # fmt: skip
