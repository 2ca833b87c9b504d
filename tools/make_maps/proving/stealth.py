"""Hiding: a boy and his cat cross a field that warriors search."""

from tools.make_maps.proving.pieces import far_side, searcher
from tools.make_maps.sketch import Item

SHIP = """
##########################
#........................#
#...........h............#
#...............c........#
#......h.h...............#
#.................hc..EEE#
#........Ph...........EEE#
#...h....c..P.........EEE#
#.....................EEE#
#....c...................#
#.....h........h..h......#
#..h.........c...........#
##########################
""".strip("\n").split("\n")

NAME = "stealth"
SKETCH = far_side(
    NAME,
    45,
    SHIP,
    searchers=[
        searcher("searcher 1", "round 1", 12, 1),
        searcher("searcher 2", "round 2", 16, 8),
    ],
    routes=[
        Item("round 1", "", points=((12, 1), (10, 8)), values={"anywhere": True}),
        Item("round 2", "", points=((16, 8), (18, 2)), values={"anywhere": True}),
    ],
)
