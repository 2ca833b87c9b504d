"""The sketch of the third mission, "The antechamber": a sealed chamber and a dream without walls."""

from tools.make_maps.missions.pieces import goal, head, lgf, row, say, squad, standing, tell, wave, zone
from tools.make_maps.sketch import Item, Rule, Sketch

SHIP = """
####################################
#..........#..........#............#
#..cc......#..o....o..#............#
#..........D..........D...o....o...#
#....P.....#..o....o..#............#
#..........#..........#....####D####
##D#########....cc....#....#.......#
#.........,#..........#....#..,,,..#
#..c......,######D#####....#..,,,..#
#.........,................S..,,,.!#
#.........,....c....c..!...#..,,,..#
#....P....,............!P..#..,,,..#
#.........,....c....c..!...#..,,,..#
#.........,................S..,,,.!#
#..c......,######D#####....#..,,,..#
#.........,#..........#....#..,,,..#
##D#########....cc....#....#.......#
#..........#..........#....####D####
#....P.....#..o....o..#............#
#..........D..........D...o....o...#
#..cc......#..o....o..#............#
#..........#..........#............#
####################################
""".strip("\n").split("\n")

DREAM = """
____________________________________
_.....o............::::............_
_..::.......M......::::....o...M..._
_..::.............................._
_........o.....o........o.......o.._
_.....................M............_
_...o........##...........o........_
_............##.....o.............._
_......M.................~~~......._
_.o...........o.........~~~~~......_
_................M......~~~~~..M..._
_.....o..................~~~......._
_..............................o..._
_...........o......o..............._
_..M..................o............_
_.........o...................M...._
_..............##........o........._
_.....o........##....M............._
_...........o...................o.._
_..:::..............o......M......._
_..:::...M.....................o..._
_...............o......o..........._
____________________________________
""".strip("\n").split("\n")

NAME = "mission-03"


def _held(name: str, unit: str, *chosen: str) -> Rule:
    """Whoever was told to hold the door says so."""
    switches = tuple(row("switch", switch=switch) for switch in chosen)
    return say(NAME, name, unit, row("round", round=1), *switches, standing(unit))


SKETCH = Sketch(
    values=head(NAME, rounds=14, tide=4),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 3, 11),
            squad("buffy", 4, 10),
            squad("faith", 4, 12),
            squad("tad", 3, 9),
            squad("alex", 3, 13),
            lgf("hall warrior", "warrior", 19, 10),
            lgf("hall lancer", "lancer", 25, 12),
            lgf("north lancer", "lancer", 19, 3),
            lgf("south warrior", "grappler", 19, 19),
            lgf("chamber warrior", "warrior", 30, 8),
            lgf("chamber lancer", "lancer", 32, 15),
            lgf("runner one", "warrior", 32, 2, wave="wave doors"),
            lgf("runner two", "lancer", 32, 20, wave="wave doors"),
            lgf("runner three", "grappler", 28, 20, wave="wave doors"),
            lgf("late one", "warrior", 2, 2, wave="wave behind"),
            lgf("late two", "lancer", 2, 20, wave="wave behind"),
            lgf("late three", "warrior", 5, 2, wave="wave behind"),
        ],
        "dream": [lgf("waiting stalker", "stalker", 22, 9), lgf("far stalker", "stalker", 30, 18)],
    },
    zones={
        "ship": [
            Item("the chair", "exit", 30, 9, 4, 5, {"key": "the_chair"}),
            zone("threshold", 23, 9, 5, 5),
            zone("hall", 12, 9, 11, 5),
            zone("wings", 12, 1, 10, 5),
        ],
        "dream": [zone("hum", 27, 10, 7, 4), zone("frame", 24, 8, 5, 5), zone("writing", 20, 1, 3, 2)],
    },
    mission=[
        goal(NAME, "chair", "reach", zone="the chair", at_least=2),
        goal(NAME, "willow", "protect", spawn="willow"),
        goal(NAME, "writing", "reach", zone="writing", at_least=1, required=False),
        wave(NAME, "doors"),
        wave(NAME, "behind"),
    ],
    rules=[
        tell(NAME, "tide", row("round", round=1)),
        _held("door-buffy", "buffy", "campaign_door_buffy"),
        _held("door-soldiers", "alex", "campaign_door_soldiers"),
        say(
            NAME,
            "lullaby",
            "willow",
            row("round", round=2),
            row("switch", switch="campaign_lullaby"),
            standing("willow"),
        ),
        tell(NAME, "seal", row("zone", zone="threshold")),
        Rule(
            "the north seal",
            (row("zone", zone="frame"),),
            (
                row("door", door="door 27,9", door_state="open"),
                row("door", door="door 27,13", door_state="open"),
                row("message", text=f"{NAME}-cue-frame"),
            ),
        ),
        Rule(
            "the machine opens",
            (row("round", round=7),),
            (
                row("door", door="door 27,9", door_state="open"),
                row("door", door="door 27,13", door_state="open"),
                row("message", text=f"{NAME}-cue-opens"),
            ),
        ),
        Rule(
            "the tide swells",
            (row("round", round=4),),
            (row("tide", tide=5), row("message", text=f"{NAME}-cue-swells")),
        ),
        Rule(
            "the writing is read",
            (row("zone", zone="writing"),),
            (row("switch", switch="campaign_evidence"), row("message", text=f"{NAME}-cue-writing")),
        ),
        say(NAME, "hall", "faith", row("zone", zone="hall"), standing("faith")),
        Rule(
            "the wings",
            (row("zone", zone="wings"),),
            (row("give", spawn="willow", item="painkiller", amount=1), row("message", text=f"{NAME}-cue-wings")),
        ),
        say(NAME, "hum", "tara", row("zone", zone="hum")),
        say(
            NAME,
            "lucid",
            "tara",
            row("zone", zone="the chair"),
            more=(row("dialogue", text=f"{NAME}-says-lucid-willow", speaker="willow"),),
        ),
        say(NAME, "across", "buffy", row("unit_plane", spawn="buffy"), standing("buffy")),
        say(NAME, "dragged", "willow", row("unit_plane", spawn="willow"), standing("willow")),
        Rule(
            "runners",
            (row("round", round=5), row("zone", zone="threshold")),
            (row("wave", wave="wave doors"),),
            {"any_of": True},
        ),
        Rule("behind us", (row("round", round=7),), (row("wave", wave="wave behind"),)),
        Rule(
            "too few",
            (row("casualties", at_least=4),),
            (row("objective", objective="goal chair", goal_state="failed"),),
        ),
    ],
    decor={"ship": [(12, 10, "ship_scorch"), (21, 12, "ship_scorch"), (25, 10, "ship_scorch")]},
)
