"""The chasm: two bridges that bear so many, a long way round, limbs below; one hangs already, one is held."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Sketch

SHIP = """
######################
#....................#
#.c..vvvvvvvvvvv..c..#
#....vvvvvvvvvvv.....#
#.c..===========..c..#
#....===========....E#
#....vvvvvvvvvvv....E#
#.c..vvvvvvvvvvv..c.E#
#....===========....E#
#....===========.....#
#.c..vvvvvvvvvvv..c..#
#....vvvvvvvvvvv.....#
######################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "chasm"


def span(name: str, y: int) -> Item:
    return Item(name, "platform", 5, y, 11, 2, {"key": name.replace(" ", "_"), "limit": 2, "strength": 2})


def limb(name: str, x: int, y: int) -> Item:
    return lgf(name, "limb", x, y)


SKETCH = Sketch(
    values=head(NAME, rounds=9),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 2, 5), squad("tad", 3, 7), squad("buffy", 3, 6),
            squad("alex", 4, 3, hanging=True), squad("faith", 4, 9),
            limb("north limb", 12, 3), limb("middle limb", 11, 6), limb("second limb", 13, 7),
            lgf("south limb", "limb", 6, 10, holds="faith"),
            lgf("north lancer", "lancer", 18, 3), lgf("south lancer", "lancer", 18, 8),
        ],
    },
    zones={"ship": [
        Item("far bank", "zone", 20, 5, 1, 4, {"key": "far_bank"}),
        span("north bridge", 4), span("south bridge", 8),
    ]},
    mission=[goal(NAME, "reach", "reach", zone="far bank", at_least=3),
             goal(NAME, "faith", "protect", spawn="faith")],
    rules=[],
)  # fmt: skip
