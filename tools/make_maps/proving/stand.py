"""The last stand: the sphere is half gone, and a Warden is at the door who knows what that means."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.proving.red import SHIP
from tools.make_maps.proving.sphere import NOTHING
from tools.make_maps.sketch import Item, Sketch

NAME = "stand"
DREAM = empty_dream(SHIP)
AROUND = ((6, 3), (8, 3), (10, 3), (7, 6), (9, 6))
SKETCH = Sketch(
    values={**head(NAME, rounds=12), "integrity": 60, "integrity_whole": 120, "memories": 1},
    planes={"ship": SHIP, "dream": DREAM, "nothing": NOTHING},
    entities={
        "ship": [
            Item("chair", "machine", 2, 5, values={"work": 20}),
            squad("tara", 2, 4), squad("willow", 3, 3), squad("buffy", 6, 5), squad("tad", 6, 7),
            lgf("warden", "warden", 14, 5),
            lgf("north warrior", "warrior", 15, 2), lgf("south warrior", "warrior", 15, 8),
        ],
        "nothing": [
            squad("tara_self", 8, 2),
            *(Item(f"point {nth}", "point", x, y, values={"grip": 3 if nth < 3 else 0})
              for nth, (x, y) in enumerate(AROUND)),
            lgf("imp", "manifestation", 15, 2),
        ],
    },
    zones={"nothing": [Item("blue", "sphere_blue", 6, 3, 5, 4)]},
    mission=[goal(NAME, "break", "break")],
    rules=[],
)  # fmt: skip
