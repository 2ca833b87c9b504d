"""Grips and throws: three ways through the deck, each for somebody alone, with a grappler behind the door."""

from tools.make_maps.proving.pieces import goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
######################
#.....#......#.......#
#.....D...c..D.......E
#.....#......#...c...E
######################
#.....#......#.......E
#.....D...c..D.......E
#.....#......#...c...E
######################
#.....#......#.......E
#.....D...c..D.......E
#.....#......#...c...#
######################
""".strip("\n").split("\n")

DREAM = """
______________________
_...................._
_..o....##......o...._
_.......#....~~......_
_....#.......~~..M..._
_....#...o.......o..._
_........o..........._
_....#...o.......o..._
_....#.......~~..M..._
_.......#....~~......_
_..o....##......o...._
_...................._
______________________
""".strip("\n").split("\n")

NAME = "grip"
SKETCH = Sketch(
    values=head(NAME, rounds=12, tide=5),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 2, 2), squad("tad", 2, 6), squad("alex", 2, 10),
            lgf("north grappler", "grappler", 8, 2), lgf("middle grappler", "grappler", 8, 6),
            lgf("south grappler", "grappler", 8, 10),
        ],
        "dream": [],
    },
    zones={"ship": [Item("far gate", "exit", 21, 2, 1, 9, {"key": "far_gate"})]},
    mission=[goal(NAME, "reach", "reach", zone="far gate", at_least=2)],
    rules=[],
)  # fmt: skip
