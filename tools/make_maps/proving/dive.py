"""The dive: a burning strip across the short way to a lock that will not stay open, and a long way round."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
########################
#......................#
#......................#
#..#################...#
#......w.....c........E#
#.c....w..c.......c...E#
#.c....w..c.......c...E#
#......w.....c........E#
########################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "dive"
SKETCH = Sketch(
    values=head(NAME, rounds=6),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 6, 4), squad("tad", 6, 5), squad("faith", 6, 6), squad("alex", 6, 7),
            squad("private", 5, 5),
            lgf("gallery warrior", "warrior", 14, 1),
            lgf("lock warrior", "warrior", 19, 6), lgf("gallery lancer", "lancer", 20, 2),
        ],
    },
    zones={"ship": [
        Item("lock", "exit", 22, 4, 1, 4, {"key": "lock", "leaves": True, "closes": 5}),
        Item("burning lining", "fire", 7, 4, 1, 4, {"round": 1}),
    ]},
    mission=[goal(NAME, "out", "reach", zone="lock", at_least=4)],
    rules=[],
)  # fmt: skip
