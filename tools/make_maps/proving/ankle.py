"""The ankle: a boy in a blind passage that warriors search; whoever drags him out has to be kicked off."""

from tools.make_maps.proving.pieces import goal, head, searcher, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
##########################
##########.........#######
##########.c.......#######
##########.............EE#
#hh....................EE#
#hh....................EE#
##########.............EE#
##########.c.......#######
##########.........#######
##########################
""".strip("\n").split("\n")

NAME = "ankle"
SKETCH = Sketch(
    values=head(NAME, rounds=16),
    planes={"ship": SHIP, "dream": ["_" * 26, *["_" + "." * 24 + "_"] * 8, "_" * 26]},
    entities={
        "ship": [
            squad("cherry", 6, 4),
            searcher("searcher 1", "round 1", 4, 5),
        ]
    },
    zones={"ship": [Item("far side", "exit", 23, 3, 2, 4, {"key": "far_side"})]},
    mission=[
        goal(NAME, "reach", "reach", zone="far side", at_least=1),
        goal(NAME, "boy", "protect", spawn="cherry"),
    ],
    rules=[],
    routes={
        "ship": [
            Item("round 1", "", points=((4, 5), (11, 4)), values={"anywhere": True}),
        ]
    },
)
