"""The dream: a way through a tide with stalkers on the other side of it, who cross when they like."""

from tools.make_maps.proving.pieces import goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
####################
#......#...........#
#......#....c......#
#...c..D....c......#
#......#......oo...#
#......#..c........#
#......#..c.....c..E
#..........P.......E
#......#..c.....c..E
#......#..c........#
#......#......oo...#
#...c..D....c......#
#......#....c......#
#......#...........#
####################
""".strip("\n").split("\n")

DREAM = """
____________________
_.................._
_...o....:::....o.._
_........:::......._
_....##......M....._
_..............o..._
_.o......oo........_
_.........~~~......_
_.o......oo........_
_..............o..._
_....##......M....._
_........:::......._
_...o....:::....o.._
_.................._
____________________
""".strip("\n").split("\n")

NAME = "dream"
SKETCH = Sketch(
    values=head(NAME, rounds=10, tide=5),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 2, 6), squad("tad", 2, 8), squad("alex", 1, 7), squad("faith", 1, 5),
            lgf("gate lancer", "lancer", 16, 5), lgf("gate warrior", "warrior", 16, 9),
        ],
        "dream": [lgf("north stalker", "stalker", 8, 4), lgf("south stalker", "stalker", 8, 10),
                  lgf("east stalker", "stalker", 13, 5)],
    },
    zones={"ship": [Item("far gate", "exit", 19, 6, 1, 3, {"key": "far_gate"})]},
    mission=[goal(NAME, "reach", "reach", zone="far gate", at_least=3)],
    rules=[],
)  # fmt: skip
