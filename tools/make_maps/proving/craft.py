"""Falling craft: a hall held against a slow advance while one line after another is announced and comes down."""

from tools.make_maps.proving.pieces import goal, head, lgf, squad
from tools.make_maps.sketch import Item, Rule, Sketch

SHIP = """
########################
#......................#
#...c......c.......c...#
#...c..................#
#..........o...c.......#
#.....................E#
#...c..................E
#..........o...c.......E
#...c..................E
#.....................E#
#..........o...c.......#
#...c..................#
#...c......c.......c...#
#......................#
########################
""".strip("\n").split("\n")

DREAM = """
________________________
_......................_
_...o......:.......o..._
_......................_
_......M.......M......._
_......................_
_...o.................._
_..........:..........._
_...o.................._
_......................_
_......M.......M......._
_......................_
_...o......:.......o..._
_......................_
________________________
""".strip("\n").split("\n")

NAME = "craft"
# When each comes down, where, and which way it flies; mostly along the lines where people shelter.
LINES = {
    "west": (1, 3, 2, 3, 11, "south"),
    "middle": (2, 8, 2, 4, 11, "north"),
    "long": (3, 4, 5, 14, 3, "east"),
    "slant": (4, 8, 3, 8, 8, "northeast"),
    "east": (5, 13, 2, 4, 11, "south"),
    "south": (6, 3, 9, 16, 3, "west"),
}


def _rule(name: str) -> Rule:
    return Rule(f"falls {name}", ({"kind": "round", "round": LINES[name][0]},),
                ({"kind": "craft", "craft": f"line {name}", "rounds": 1},))  # fmt: skip


SKETCH = Sketch(
    values=head(NAME, rounds=7),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 2, 5), squad("tad", 3, 6), squad("alex", 3, 8), squad("faith", 2, 9),
            lgf("north warrior", "warrior", 16, 4), lgf("south warrior", "warrior", 16, 10),
            lgf("north lancer", "lancer", 19, 5), lgf("south lancer", "lancer", 19, 9),
            lgf("gate warrior", "warrior", 18, 7), lgf("late warrior", "warrior", 20, 7),
        ],
    },
    zones={
        "ship": [
            Item("gate", "exit", 22, 5, 1, 5, {"key": "gate"}),
            *(Item(f"line {name}", "craft", x, y, width, height, {"key": name, "way": way})
              for name, (_, x, y, width, height, way) in LINES.items()),
        ]
    },
    mission=[goal(NAME, "reach", "reach", zone="gate", at_least=3)],
    rules=[_rule(name) for name in LINES],
)  # fmt: skip
