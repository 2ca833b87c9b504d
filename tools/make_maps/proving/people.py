"""People: an officer, a medic and privates who lose their nerve, against a line that holds a hall."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf
from tools.make_maps.sketch import Item, Sketch, Values

SHIP = """
######################
#......#.....c.......#
#......#.............#
#...c..#..c.....o....#
#......D........o..cEE
#......#..c...P......E
#..c...#......P......E
#......#..c...P......E
#......D........o..cEE
#...c..#..c.....o....#
#......#.............#
#......#.....c.......#
######################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "people"


def one(name: str, unit: str, x: int, y: int, **wounds: str | int | bool) -> Item:
    values: Values = {"unit": unit, **wounds}
    return Item(name, "spawn_squad", x, y, values=values)


SKETCH = Sketch(
    values=head(NAME, rounds=14),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            one("medic", "medic", 2, 4), one("first private", "private", 3, 4),
            one("second private", "private", 3, 9), one("gunner", "faith", 2, 8),
            one("down already", "private", 1, 9, fallen=True, tides=5), one("officer", "officer", 1, 8),
            lgf("north lancer", "lancer", 17, 3), lgf("south lancer", "lancer", 17, 9),
            lgf("warden", "warden", 15, 6), lgf("north warrior", "warrior", 12, 4),
            lgf("south warrior", "warrior", 12, 8), lgf("rear warrior", "warrior", 19, 6),
            lgf("last warrior", "warrior", 18, 5),
            lgf("door lancer", "lancer", 15, 2), lgf("gate lancer", "lancer", 15, 10),
        ],
    },
    zones={"ship": [Item("far door", "exit", 20, 4, 2, 5, {"key": "far_door"})]},
    mission=[
        goal(NAME, "squad", "eliminate", side="squad"),
        goal(NAME, "reach", "reach", zone="far door", at_least=3, required=False),
    ],
    rules=[],
)  # fmt: skip
