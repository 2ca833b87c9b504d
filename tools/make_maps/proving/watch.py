"""Watch: a store room with two doors, held against those who come through them from the dark halls beyond."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
########################
#..........#...........#
#..........#...........#
#..c.......D......c....#
#..........#...........#
#.c........#...........#
#..........#######.....#
#.c........#.....#.....#
#..........#...........#
#..c.......D......c....#
#..........#.....#.....#
#..........#...........#
########################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "watch"
SKETCH = Sketch(
    values=head(NAME, rounds=8, winner="squad"),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("tad", 3, 2), squad("alex", 3, 10), squad("private", 1, 5),
            lgf("first warrior", "warrior", 18, 2), lgf("second warrior", "warrior", 20, 3),
            lgf("third warrior", "warrior", 19, 9),
        ],
    },
    zones={"ship": [Item("store", "zone", 1, 1, 2, 11, {"key": "store"})]},
    mission=[goal(NAME, "clear", "survive", round=8),
             goal(NAME, "store", "reach", side="lgf", zone="store", at_least=1)],
    rules=[],
)  # fmt: skip
