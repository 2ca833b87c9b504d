"""The sketch of a fair field: both halves mirror each other, on both planes."""

from tools.make_maps.sketch import Item, Rule, Sketch, Values

# The left half; the right one is its mirror image.
SHIP_HALF = """
##############
#........#....
#..c.....#..c.
#..c..P.......
#.............
#.......cc....
#..cc........P
#......o......
#......o...c..
#..P......c...
#..P......c...
#......o...c..
#......o......
#..cc........P
#.......cc....
#.............
#..c..P.......
#..c.....#..c.
#........#....
##############
""".strip("\n").split("\n")

DREAM_HALF = """
______________
_.............
_..o....::....
_.......::..o.
_....M......o.
_.............
_..o.....#....
_..o..:..#...M
_.....::......
_...M....o.~~~
_...M....o.~~~
_.....::......
_..o..:..#...M
_..o.....#....
_.............
_....M......o.
_.......::..o.
_..o....::....
_.............
______________
""".strip("\n").split("\n")

NAME = "skirmish"
WIDTH = 28
ROWS = (6, 8, 11, 13)
SQUAD = ("willow", "faith", "tad", "alex")
LGF = ("warrior", "lancer", "lancer", "warrior")


def _mirrored(rows: list[str]) -> list[str]:
    return [row + row[::-1] for row in rows]


def _spawns() -> list[Item]:
    left: list[Item] = []
    right: list[Item] = []
    for unit, foe, y in zip(SQUAD, LGF, ROWS, strict=True):
        left.append(Item(unit, "spawn_squad", 1, y, values={"unit": unit}))
        right.append(Item(f"{foe} {y}", "spawn_lgf", WIDTH - 2, y, values={"unit": foe}))
    return left + right


def _wipe_out(side: str) -> Item:
    values: Values = {"kind": "eliminate", "side": side, "text": f"{NAME}-goal-{side}"}
    return Item(f"{side} wipes out the other", "objective", values=values)


SKETCH = Sketch(
    values={
        "format_version": 1,
        "title": f"{NAME}-title",
        "brief": f"{NAME}-brief",
        "win_text": f"{NAME}-win",
        "loss_text": f"{NAME}-loss",
        "round_limit": 20,
        "round_limit_winner": "nobody",
    },
    planes={"ship": _mirrored(SHIP_HALF), "dream": _mirrored(DREAM_HALF)},
    entities={"ship": _spawns()},
    zones={},
    mission=[_wipe_out("squad"), _wipe_out("lgf")],
    rules=[
        Rule(
            "tide rises",
            ({"kind": "round", "round": 6},),
            ({"kind": "tide", "tide": 4}, {"kind": "message", "text": f"{NAME}-tide"}),
        )
    ],
)
