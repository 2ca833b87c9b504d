"""The sketch of the first mission, "The breach"."""

from tools.make_maps.sketch import Item, Rule, Sketch, Values

SHIP = """
############################################
#############,,,,,,,#........###############
#############,o,,o,,#.cc..cc.#............##
##.........##,,,,,,,#......c.#..oo....oo..##
##.cc...cc.#####D#######D#####............##
##.........#,,,c,,,,,P,,,,,c,#,,P,,,,,,P,,##
##....P....D,,,c,,,,,,,,c,,,,D............##
##.cc...cc.#,,,,,,P,,,,,c,,,,#....o..o....##
##...!.....#,,,,,,,,,c,,,,,c,####.##########
##...!.....#########.############D##########
#####D##############D#########........######
#....!....##........,.......##........######
b....cc...##..P...oo,..P....##..c..c.!#EEEE#
...b......##......oo,.......##.......!#EEEE#
bb....P..!S!,c,,,,,,,,c,,,,!D!...P...!!EEEE#
..........##......oo,.......##....P..!!EEEE#
b....cc...##..P...oo,..P....##..c..c.!#EEEE#
..........##........,.......##.......!#EEEE#
#......!..#####D########D#####........######
#######D#######.########.#####..c..c..######
##.....!....,.............#####.####.#######
##..cc..cc..,cc....cc.....#####D####D#######
##..cc......,cc..P........##......#,,,,,,,##
##........P.,.....cc..cc..##.cc...#,,o,o,,##
##,,c,cc,,,,,c,,,,,,,,,c,,D.......#,,,,,,,##
##....cc..c.,c..P..cc.....##...P..D,,c,,,,##
##........c.,......cc..P..##.cc...#,,,,,c,##
##..cc......cc............##......#,,oo,,,##
##..cc......,....cc.......##......#,,,,,,,##
############################################
""".strip("\n").split("\n")

DREAM = """
____________________________________________
____.....................______.......______
__..:::......#..#......o.......##.........__
__.:::....o..........#....o....#.....o...:__
__........o...M..........o...........o..::._
_..#..........o....##.......M..:........:.._
_..#....:::............o.......:::..#......_
_......::::..o.....o...o......:::...#...o.._
_...o...::..............M...........#......_
_...o......M....:::..........o........M...__
_.........#......::::...#..........o......__
_.....o...#..o.....:....#....M.....o......._
_~~.......#..o............................._
_~~~..M..........M....o..M.....o....##....._
_~~~~.......o.........o........o..........._
_~~~......................o..........o....._
_~~...o..#....M...~~~...............#o....._
_........#...o...~~~~~..M....M...o..#......_
_...M........o...~~~~........o............._
_..........o......~~....o............M....__
_....##.........M.......o..#....o.........__
_....#......o..............#....o......##.__
__.......o.....o....M................M..#.._
__.o.....o.....o.........o..M.............._
__.o..:::...............#o........:::...o.._
__...::::....##....o....#.....o..::::...o.._
__....::..M.......oo.......M..o...::......._
__..........o.........o.............M..o..__
_______.........._____...........___________
____________________________________________
""".strip("\n").split("\n")

NAME = "mission-01-breach"


def _row(kind: str, **values: str | int | bool) -> Values:
    return {"kind": kind, **values}


def _cue(name: str, *when: Values, **values: str | int | bool) -> Rule:
    return Rule(f"cue {name}", when, (_row("message", text=f"{NAME}-cue-{name}"),), dict(values))


def _lgf(name: str, unit: str, x: int, y: int, wave: str = "", facing: str = "") -> Item:
    values: Values = {"unit": unit}
    if wave:
        values["wave"] = wave
    if facing:
        values["facing"] = facing
    return Item(name, "spawn_lgf", x, y, values=values)


def _squad(unit: str, x: int, y: int) -> Item:
    return Item(unit, "spawn_squad", x, y, values={"unit": unit})


SKETCH = Sketch(
    values={
        "format_version": 1,
        "title": f"{NAME}-title",
        "brief": f"{NAME}-brief",
        "win_text": f"{NAME}-win",
        "loss_text": f"{NAME}-loss",
        "round_limit": 18,
        "round_limit_winner": "lgf",
        "tide": 0,
    },
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            _squad("willow", 2, 14),
            _squad("faith", 2, 16),
            _squad("buffy", 3, 13),
            _squad("tad", 1, 13),
            _squad("alex", 1, 15),
            _lgf("corridor warrior", "warrior", 19, 6),
            _lgf("corridor lancer", "lancer", 25, 6),
            _lgf("gallery warrior", "warrior", 20, 15),
            _lgf("cargo warrior", "warrior", 18, 24),
            _lgf("cargo lancer", "lancer", 24, 22),
            _lgf("first wave warrior", "warrior", 33, 4, "first wave"),
            _lgf("first wave lancer", "lancer", 37, 4, "first wave"),
            _lgf("first wave rear", "warrior", 30, 24, "first wave"),
            _lgf("second wave warrior", "warrior", 36, 11, "second wave"),
            _lgf("second wave lancer", "lancer", 36, 18, "second wave"),
        ],
        "dream": [_lgf("stalker", "stalker", 22, 16)],
    },
    zones={
        "ship": [
            Item("inner bulkhead", "exit", 39, 12, 4, 6, {"key": "inner_bulkhead"}),
            Item("infirmary", "zone", 35, 22, 7, 7, {"key": "infirmary"}),
            Item("sealed way", "zone", 7, 13, 3, 3, {"key": "sealed_way"}),
            Item("north half way", "zone", 20, 5, 9, 4, {"key": "north_half_way"}),
            Item("south half way", "zone", 17, 20, 9, 9, {"key": "south_half_way"}),
            Item("antechamber", "zone", 30, 10, 8, 10, {"key": "antechamber"}),
        ],
        "dream": [
            Item("frame in the snow", "zone", 10, 13, 5, 4, {"key": "frame_in_the_snow"}),
            Item("lullaby", "zone", 23, 2, 3, 3, {"key": "lullaby"}),
        ],
    },
    mission=[
        Item(
            "reach the inner bulkhead",
            "objective",
            values=_row("reach", text=f"{NAME}-goal-reach", zone="inner bulkhead", at_least=3),
        ),
        Item("bring Willow", "objective", values=_row("protect", text=f"{NAME}-goal-willow", spawn="willow")),
        Item(
            "search the infirmary",
            "objective",
            values=_row("reach", text=f"{NAME}-goal-infirmary", zone="infirmary", at_least=1, required=False),
        ),
        Item(
            "find the lullaby",
            "objective",
            values=_row("reach", text=f"{NAME}-goal-memory", zone="lullaby", at_least=1, required=False, hidden=True),
        ),
        Item("first wave", "wave", values={"key": "first", "text": f"{NAME}-wave-first"}),
        Item("second wave", "wave", values={"key": "second", "text": f"{NAME}-wave-second"}),
    ],
    rules=[
        _cue("move", _row("round", round=1)),
        _cue("cover", _row("round", round=2)),
        _cue("shoot", _row("round", round=3)),
        _cue("overwatch", _row("round", round=4)),
        _cue("dressing", _row("casualties", side="squad"), _row("round", round=6), any_of=True),
        _cue("bulkhead", _row("zone", zone="sealed way", side="squad")),
        Rule(
            "too few are left",
            (_row("casualties", side="squad", at_least=4),),
            (_row("objective", objective="reach the inner bulkhead", goal_state="failed"),),
        ),
        Rule(
            "tide rises",
            (_row("round", round=4),),
            (_row("tide", tide=4), _row("message", text=f"{NAME}-cue-dream")),
        ),
        Rule(
            "tide swells",
            (_row("round", round=7),),
            (_row("tide", tide=5), _row("message", text=f"{NAME}-cue-tide")),
        ),
        Rule(
            "the seal turns",
            (_row("zone", zone="frame in the snow", side="squad"),),
            (
                _row("door", door="door 10,14", door_state="open"),
                _row("message", text=f"{NAME}-cue-seal"),
                _row("objective", objective="find the lullaby", goal_state="active"),
            ),
        ),
        Rule(
            "the lullaby is found",
            (_row("objective", objective="find the lullaby"),),
            (_row("message", text=f"{NAME}-cue-memory"),),
        ),
        Rule(
            "first wave comes",
            (
                _row("round", round=5),
                _row("zone", zone="north half way", side="squad"),
                _row("zone", zone="south half way", side="squad"),
            ),
            (_row("wave", wave="first wave"),),
            {"any_of": True},
        ),
        Rule(
            "second wave comes",
            (_row("round", round=9), _row("zone", zone="antechamber", side="squad")),
            (_row("wave", wave="second wave"),),
            {"any_of": True},
        ),
    ],
    decor={
        "ship": [(3, 12, "ship_scorch"), (4, 14, "ship_scorch"), (2, 17, "ship_scorch"), (3, 16, "ship_scorch")]
        + [
            (5, 13, "ship_scorch"),
            (6, 17, "ship_scorch"),
            (14, 7, "ship_scorch"),
            (21, 13, "ship_scorch"),
            (13, 26, "ship_scorch"),
            (34, 18, "ship_scorch"),
        ]
    },
)
