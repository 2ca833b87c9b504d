"""The vigil: a contest that cannot be won, only held, until the others come; her will is all there is to lose."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.proving.red import SHIP
from tools.make_maps.proving.sphere import NOTHING
from tools.make_maps.sketch import Item, Rule, Sketch

NAME = "vigil"
DREAM = empty_dream(SHIP)
AROUND = ((6, 3), (8, 3), (10, 3), (7, 6), (9, 6))
SKETCH = Sketch(
    values={**head(NAME, rounds=9), "integrity": 120, "memories": 2},
    planes={"ship": SHIP, "dream": DREAM, "nothing": NOTHING},
    entities={
        "ship": [
            Item("chair", "machine", 2, 5, values={"work": 20}),
            squad("tara", 2, 4), squad("willow", 4, 4), squad("buffy", 7, 4), squad("tad", 7, 8),
            lgf("north warrior", "warrior", 7, 2), lgf("south warrior", "warrior", 7, 9),
            lgf("door warrior", "warrior", 16, 4), lgf("far lancer", "lancer", 17, 8),
        ],
        "dream": [lgf(f"dreamer {nth}", "warrior", 12 + nth, 3) for nth in range(3)],
        "nothing": [
            squad("tara_self", 8, 2),
            *(Item(f"point {nth}", "point", x, y, values={"grip": 3 if nth < 2 else 0})
              for nth, (x, y) in enumerate(AROUND)),
            *(lgf(f"imp {nth}", "manifestation", x, y)
              for nth, (x, y) in enumerate(((15, 2), (15, 7), (3, 8), (3, 2), (17, 5), (2, 5)))),
        ],
    },
    zones={"nothing": [Item("blue", "sphere_blue", 6, 3, 5, 4)]},
    mission=[goal(NAME, "hold", "survive", round=8), goal(NAME, "her", "protect", spawn="tara")],
    rules=[Rule("she is lost", ({"kind": "unit_out", "spawn": "tara"},), ({"kind": "end", "winner": "lgf"},))],
)  # fmt: skip
