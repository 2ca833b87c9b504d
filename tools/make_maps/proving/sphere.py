"""The sphere: a contest behind the dream, a hand to hold on the ship, and LGF awake between the two."""

from tools.make_maps.proving.pieces import goal, head, lgf, squad
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

DREAM = """
____________________
_.................._
_...o.......o......_
_.................._
_......##.........._
_......##.....M...._
_.................._
_...o.......o......_
_.................._
_.................._
____________________
""".strip("\n").split("\n")

NOTHING = """
____________________
_.................._
_.................._
_.....#.#.#........_
_.....#####........_
_.....#####........_
_......#.#........._
_.................._
_.................._
_.................._
____________________
""".strip("\n").split("\n")

NAME = "sphere"
AROUND = ((6, 3), (8, 3), (10, 3), (7, 6), (9, 6))
SKETCH = Sketch(
    values={**head(NAME, rounds=14, tide=4), "integrity": 52, "memories": 3},
    planes={"ship": SHIP, "dream": DREAM, "nothing": NOTHING},
    entities={
        "ship": [
            Item("chair", "machine", 2, 5, values={"work": 4}),
            squad("tara", 2, 4), squad("willow", 3, 4), squad("buffy", 7, 4), squad("tad", 7, 8),
            lgf("door warrior", "warrior", 16, 4), lgf("far lancer", "lancer", 17, 8),
            lgf("north warrior", "warrior", 7, 2), lgf("south warrior", "warrior", 7, 9),
            lgf("second warrior", "warrior", 17, 3, wave="second"), lgf("warden", "warden", 17, 6, wave="last"),
        ],
        "dream": [lgf("near dreamer", "warrior", 12, 3), lgf("far dreamer", "warrior", 13, 8)],
        "nothing": [
            squad("tara_self", 8, 2),
            *(Item(f"point {nth}", "point", x, y, values={"grip": grip})
              for nth, ((x, y), grip) in enumerate(zip(AROUND, (3, 3, 3, 0, 0), strict=True))),
            lgf("imp one", "manifestation", 15, 2), lgf("imp two", "manifestation", 15, 7),
            lgf("imp three", "manifestation", 16, 4, wave="second"),
            lgf("imp four", "manifestation", 2, 8, wave="last"),
        ],
    },
    zones={"nothing": [Item("blue", "sphere_blue", 6, 3, 5, 4), Item("red", "sphere_red", 14, 8, 2, 2)]},
    mission=[
        goal(NAME, "break", "break"),
        Item("second", "wave", values={"text": f"proving-{NAME}-second"}),
        Item("last", "wave", values={"text": f"proving-{NAME}-last"}),
    ],
    rules=[
        Rule("second comes", ({"kind": "round", "round": 3},), ({"kind": "wave", "wave": "second"},)),
        Rule("last comes", ({"kind": "integrity", "amount": 30},), ({"kind": "wave", "wave": "last"},)),
    ],
)  # fmt: skip
