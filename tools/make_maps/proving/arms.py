"""Arms: a gate held by a gun, a blade and two rifles against a rush through a hall with little cover."""

from tools.make_maps.proving.pieces import goal, head, lgf, squad
from tools.make_maps.sketch import Sketch

SHIP = """
########################
#.......#..............#
#.......#.....c........#
#...c...#.........o....#
#....c..#..c...........#
#.....c................#
#...........c....c.....#
#.....c................#
#....c..#..c...........#
#...c...#.........o....#
#.......#.....c........#
#.......#..............#
########################
""".strip("\n").split("\n")

DREAM = """
________________________
_......................_
_...o......:.......o..._
_......................_
_......M.......M......._
_......................_
_...o......:..........._
_......................_
_......M.......M......._
_......................_
_...o......:.......o..._
_......................_
________________________
""".strip("\n").split("\n")

NAME = "arms"
SKETCH = Sketch(
    values=head(NAME, rounds=14),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("gunner", 4, 6), squad("tad", 4, 4), squad("alex", 4, 8), squad("buffy", 6, 6),
            lgf("first warrior", "warrior", 18, 5), lgf("second warrior", "warrior", 18, 6),
            lgf("third warrior", "warrior", 18, 7), lgf("north lancer", "lancer", 20, 4),
            lgf("south lancer", "lancer", 20, 8), lgf("the warden", "warden", 20, 6),
        ],
    },
    zones={},
    mission=[goal(NAME, "clear", "eliminate")],
    rules=[],
)  # fmt: skip
