"""The red sphere: she is in its arms as it begins, and some of the points of the blue one lie within its pull."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.proving.sphere import NOTHING
from tools.make_maps.sketch import Item, Rule, Sketch

SHIP = """
####################
#........#.........#
#........#.........#
#....c...#...c.....#
#........D.........#
#..o.....#.........#
#........#...c.....#
#....c...#.........#
#........D.........#
#........#.........#
####################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "red"
AROUND = ((6, 3), (8, 3), (10, 3))
SKETCH = Sketch(
    values={**head(NAME, rounds=11, tide=4), "integrity": 56, "memories": 1},
    planes={"ship": SHIP, "dream": DREAM, "nothing": NOTHING},
    entities={
        "ship": [
            Item("chair", "machine", 2, 5, values={"work": 4}),
            squad("tara", 2, 4), squad("willow", 4, 4, bleeding=1), squad("buffy", 7, 4), squad("tad", 7, 8),
            lgf("door warrior", "warrior", 16, 4), lgf("far lancer", "lancer", 17, 8),
        ],
        "dream": [lgf("near dreamer", "warrior", 12, 3)],
        "nothing": [
            squad("tara_self", 12, 5),
            *(Item(f"point {nth}", "point", x, y, values={"grip": grip})
              for nth, ((x, y), grip) in enumerate(zip(AROUND, (3, 3, 3), strict=True))),
            lgf("imp one", "manifestation", 4, 2), lgf("imp two", "manifestation", 15, 8, wave="second"),
            lgf("imp three", "manifestation", 18, 9),
        ],
    },
    zones={"nothing": [Item("blue", "sphere_blue", 6, 3, 5, 4), Item("red", "sphere_red", 12, 4, 3, 3)]},
    mission=[
        goal(NAME, "break", "break"),
        Item("second", "wave", values={"text": f"proving-{NAME}-second"}),
    ],
    rules=[
        Rule("second comes", ({"kind": "round", "round": 3},), ({"kind": "wave", "wave": "second"},)),
    ],
)  # fmt: skip
