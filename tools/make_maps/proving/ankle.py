"""The ankle: a boy in a passage that a warrior searches; to be passed one has to hide, and kick if dragged out."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
##############################
##############################
########h##########h##########
#h.........................EE#
#h.........................EE#
#############h################
##############################
##############################
""".strip("\n").split("\n")

NAME = "ankle"
SKETCH = Sketch(
    values=head(NAME, rounds=26) | {"accepts": "spawn-seen"},
    planes={"ship": SHIP, "dream": empty_dream(SHIP)},
    entities={
        "ship": [
            squad("cherry", 3, 3),
            lgf("tracker", "tracker", 4, 4, route="round 1"),
        ]
    },
    zones={"ship": [Item("far side", "exit", 27, 3, 2, 2, {"key": "far_side"})]},
    mission=[
        goal(NAME, "reach", "reach", zone="far side", at_least=1),
        goal(NAME, "boy", "protect", spawn="cherry"),
    ],
    rules=[],
    routes={
        "ship": [
            Item("round 1", "", points=((4, 4), (23, 3)), values={"anywhere": True}),
        ]
    },
)
