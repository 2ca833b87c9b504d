"""The sketch of the second mission, "The chasm": two bridges that bear few, a gallery that bears everybody, limbs."""

from tools.make_maps.missions.pieces import goal, head, lgf, row, say, squad, standing, tell, wave, zone
from tools.make_maps.sketch import Item, Rule, Sketch

SHIP = """
####################################
#..........D............D..........#
#..c....c..#............#....c..o..#
#.........P##############P.........#
#..........vvvvvvvvvvvvvv..........#
#....c.....vvvvvvvvvvvvvv....c.....#
#..........vvvvvvvvvvvvvv..........#
#.c......c.vvvvvP..Pvvvvv.c....c...#
#..........=====.cc.=====..........#
#..........=====....=====.......!EE#
#.c......c.vvvvv.cc.vvvvv.c....c!EE#
#..........vvvvvv..vvvvvv.......!EE#
#....P.....vvvvvvvvvvvvvv....P..!EE#
#..........vvvvvvvvvvvvvv.......!EE#
#.c......c.vvvvvvvvvvvvvv.c....c...#
#..........==============..........#
#..........==============..........#
#....c.....vvvvvvvvvvvvvv....c.....#
#..........vvvvvvvvvvvvvv..........#
###D#######vvvvvvvvvvvvvv######D####
#......o...#vvvvvvvvvvvv#...o......#
#..c.......#vvvvvvvvvvvv#.......c..#
####################################
""".strip("\n").split("\n")

DREAM = """
____________________________________
_......o........::::.......o......._
_...........o...::::..o............_
_..::...............o........::...._
_..::.....M......................o._
_...............~~~~......M........_
_.....o........~~~~~~.........o...._
_...........o..~~~~~~..o..........._
_..o..........................o...._
_.........M...............M........_
_..............o....o.............._
_....o...........................o._
_..........o...........o..........._
_.o...........::::::.........o....._
_........M....::::::......M........_
_.............o....o..............._
_....o...........................o._
_..........o....##.....o..........._
_..::...........##.............::.._
_..::....o...M......M.....o....::.._
_...........___________............_
_......o....___________.....o......_
____________________________________
""".strip("\n").split("\n")

NAME = "mission-02"


def _span(key: str, x: int, y: int, width: int, limit: int) -> Item:
    values: dict[str, str | int | bool] = {"key": key, "limit": limit, "strength": 2}
    return Item(key.replace("_", " "), "platform", x, y, width, 2, values)


def _point(unit: str) -> Rule:
    """Whoever was chosen to go first says something before the first step."""
    chosen = row("switch", switch=f"campaign_point_{unit}")
    return say(NAME, f"point-{unit}", unit, row("round", round=1), chosen, standing(unit))


SKETCH = Sketch(
    values=head(NAME, rounds=16, tide=3),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 3, 10),
            squad("faith", 6, 9),
            squad("buffy", 7, 11),
            squad("tad", 6, 13),
            squad("alex", 5, 8),
            squad("barrel", 18, 7),
            lgf("limb of the island", "limb", 17, 6, holds="barrel"),
            lgf("limb of the west span", "limb", 13, 10),
            lgf("limb of the east span", "limb", 21, 7),
            lgf("limb of the long span", "limb", 17, 17),
            lgf("gallery warrior", "grappler", 18, 1),
            lgf("north lancer", "lancer", 31, 4),
            lgf("bank lancer", "lancer", 31, 11),
            lgf("bank warrior", "warrior", 32, 8),
            lgf("first runner", "warrior", 33, 3, wave="wave first"),
            lgf("second runner", "grappler", 33, 18, wave="wave first"),
            lgf("late lancer", "lancer", 30, 17, wave="wave late"),
            lgf("late warrior", "warrior", 31, 2, wave="wave late"),
            lgf("south lancer", "lancer", 31, 15),
            lgf("south warrior", "warrior", 28, 16),
        ],
        "dream": [lgf("stalker", "stalker", 24, 9)],
    },
    zones={
        "ship": [
            Item("far bank", "exit", 32, 9, 3, 5, {"key": "far_bank"}),
            zone("island", 16, 7, 4, 5),
            zone("gallery", 12, 1, 12, 2),
            zone("store", 1, 20, 10, 2),
            zone("over_there", 25, 1, 10, 18),
            _span("west_span", 11, 8, 5, 2),
            _span("east_span", 20, 8, 5, 2),
            _span("long_span_west", 11, 15, 5, 1),
            _span("long_span_middle", 16, 15, 4, 1),
            _span("long_span_east", 20, 15, 5, 1),
        ],
        "dream": [zone("sleeper", 14, 13, 6, 2), zone("snow_store", 16, 1, 4, 2)],
    },
    mission=[
        goal(NAME, "reach", "reach", zone="far bank", at_least=3),
        goal(NAME, "willow", "protect", spawn="willow"),
        goal(NAME, "barrel", "protect", spawn="barrel", required=False),
        goal(NAME, "sleeper", "reach", zone="sleeper", at_least=1, required=False),
        wave(NAME, "first"),
        wave(NAME, "late"),
    ],
    rules=[
        tell(NAME, "load", row("round", round=1)),
        _point("faith"),
        _point("tad"),
        _point("alex"),
        say(NAME, "held", "barrel", row("round", round=1), standing("willow"), standing("barrel")),
        tell(NAME, "limbs", row("round", round=2)),
        say(NAME, "island", "willow", row("zone", zone="island"), standing("willow")),
        say(NAME, "gallery", "buffy", row("zone", zone="gallery"), standing("buffy")),
        Rule("the sleeper", (row("zone", zone="sleeper"),), (row("limp"), row("message", text=f"{NAME}-cue-sleeper"))),
        Rule(
            "the store",
            (row("zone", zone="store"),),
            (row("give", spawn="willow", item="dressing", amount=2), row("message", text=f"{NAME}-cue-store")),
        ),
        Rule(
            "the snow store",
            (row("zone", zone="snow store"),),
            (row("switch", switch="campaign_evidence"), row("message", text=f"{NAME}-cue-evidence")),
        ),
        say(NAME, "loss", "faith", row("casualties", at_least=1), standing("faith"), delay=1),
        say(NAME, "buffy", "buffy", row("unit_out", spawn="willow"), standing("buffy")),
        say(NAME, "over", "willow", row("zone", zone="over there", at_least=2), standing("willow")),
        Rule(
            "runners",
            (row("round", round=5), row("zone", zone="over there")),
            (row("wave", wave="wave first"),),
            {"any_of": True},
        ),
        Rule("late ones", (row("round", round=8),), (row("wave", wave="wave late"),)),
        Rule(
            "too few",
            (row("casualties", at_least=5),),
            (row("objective", objective="goal reach", goal_state="failed"),),
        ),
    ],
    decor={"ship": [(4, 9, "ship_scorch"), (27, 9, "ship_scorch"), (30, 12, "ship_scorch"), (8, 16, "ship_scorch")]},
)
