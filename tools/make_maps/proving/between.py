"""Between: one rifle on a ledge that lancers look over, and two bearers who can step before it."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
###########
#..vvvvv..#
#..vvvvv..#
#..vvvvv..#
#..vvvvv..#
#..vvvvv..#
###########
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "between"

SKETCH = Sketch(
    values=head(NAME, rounds=8) | {"accepts": "spawn-seen"},
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("private", 2, 3),
            Item("north bearer", "spawn_squad", 1, 2, values={"unit": "bearer"}),
            Item("south bearer", "spawn_squad", 1, 4, values={"unit": "bearer"}),
            lgf("north lancer", "lancer", 9, 2), lgf("south lancer", "lancer", 9, 4),
        ],
    },
    zones={},
    mission=[goal(NAME, "spears", "eliminate")],
    rules=[],
)  # fmt: skip
