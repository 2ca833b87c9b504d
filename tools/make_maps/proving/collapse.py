"""Collapse: the deck falls away behind a squad with two who cannot walk; it burns, and one of two ways out closes."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
########################
#......#.......#.......#
#.c....D...c...D...c..E#
#......#.......#......E#
#..c...#..oo...#.......#
#......#.......#####D###
#......####D####.......#
#.c....D.......Dwwwwww.#
#......#..c....#wwwwww.#
#......#.......#..oo...#
#..c...#..oo...D.......#
#......#.......#.......#
#......####D####.......#
#......#...............E
#......D....c..........E
########################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "collapse"
SKETCH = Sketch(
    values=head(NAME, rounds=12),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("private", 4, 7), squad("tad", 3, 6),
            squad("alex", 4, 8, fallen=True, tides=9), squad("faith", 4, 9),
            squad("buffy", 3, 8, fallen=True, tides=9),
            lgf("hall lancer", "lancer", 13, 8), lgf("gate warrior", "warrior", 20, 12),
            lgf("lock warrior", "warrior", 21, 11),
        ],
    },
    zones={"ship": [
        Item("north lock", "exit", 22, 2, 1, 2, {"key": "north_lock", "leaves": True, "closes": 5}),
        Item("south lock", "exit", 23, 13, 1, 2, {"key": "south_lock", "leaves": True, "opens": 3}),
        Item("tearing deck", "front", 0, 0, 24, 16, {"key": "tearing_deck", "way": "east", "round": 2, "speed": 2}),
        Item("burning lining", "fire", 16, 7, 2, 1, {"round": 2}),
    ]},
    mission=[
        goal(NAME, "out", "reach", zone="south lock", at_least=3),
        goal(NAME, "buffy", "protect", spawn="buffy", required=False),
    ],
    rules=[],
)  # fmt: skip
