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
    20,
    SHIP,
    searchers=[
        searcher("searcher 1", "round 1", 12, 1),
        searcher("searcher 2", "round 2", 16, 8),
        searcher("searcher 3", "round 3", 17, 8),
    ],
    routes=[
        Item("round 1", "", points=((12, 1), (10, 8))),
        Item("round 2", "", points=((16, 8), (18, 2))),
        Item("round 3", "", points=((17, 8), (19, 1))),
    ],
)
