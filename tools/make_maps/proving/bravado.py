"""Bravado: officers with little that goes through armour hold up two wardens, with words, to keep a medic alive."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
########################
#......................#
#.........P............#
#......................#
#......................#
#......................#
#.........P............#
#......................#
########################
""".strip("\n").split("\n")

NAME = "bravado"
SKETCH = Sketch(
    values=head(NAME, rounds=9),
    planes={"ship": SHIP, "dream": empty_dream(SHIP)},
    entities={
        "ship": [
            squad("officer", 6, 3),
            squad("medic", 6, 5),
            Item("second officer", "spawn_squad", 7, 4, values={"unit": "officer"}),
            lgf("north warden", "warden", 2, 3),
            lgf("south warden", "warden", 2, 5),
        ]
    },
    zones={},
    mission=[goal(NAME, "hold", "survive", round=5), goal(NAME, "medic", "protect", spawn="medic")],
    rules=[],
)
