"""The companion: a field on which the cat has to be called back."""

from tools.make_maps.proving.pieces import far_side, searcher
from tools.make_maps.sketch import Item

SHIP = """
##########################
#.....c..................#
#........................#
#........................#
#............h...........#
#..h.....h.c....h.....EEE#
#.................h...EEE#
#.....................EEE#
#.....................EEE#
#..h.....P...h....c......#
#..h.....................#
#......h.h..........c....#
##########################
""".strip("\n").split("\n")

NAME = "companion"
SKETCH = far_side(
    NAME,
    20,
    SHIP,
    searchers=[
        searcher("searcher 1", "round 1", 11, 1),
        searcher("searcher 2", "round 2", 16, 10),
    ],
    routes=[
        Item("round 1", "", points=((11, 1), (12, 8), (13, 8)), closed=True, values={"anywhere": True}),
        Item("round 2", "", points=((16, 10), (19, 2)), values={"anywhere": True}),
    ],
)
