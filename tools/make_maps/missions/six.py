"""The sketch of the sixth mission, "On your six": half a sphere left, the last Warden, and Faith on the way."""

from tools.make_maps.missions.behind import AROUND, NOTHING
from tools.make_maps.missions.pieces import goal, head, lgf, row, say, squad, standing, tell, wave, zone
from tools.make_maps.sketch import Item, Rule, Sketch

SHIP = """
############################
#.......#.........#........#
#.......#..c...c..D........#
#.oo....D.........#...cc...#
#.......#.........#........#
#..,,,..#..P...P..####D#####
#..,,,..#.........#........#
#..,,,..S.........D...c....#
#..,,,..#.........#........#
#.......#..P...P..####D#####
#.......#.........#........#
#.oo....D.........#...cc...#
#.......#..c...c..D........#
#.......#.........#........#
############################
""".strip("\n").split("\n")

DREAM = """
____________________________
_.........................._
_.....o.............::....._
_..................::::...._
_..o..........o.....::....._
_.........................._
_....##.........M......o..._
_....##...................._
_..............o..........._
_.....o...........M........_
_.........................._
_..............o.......o..._
_...o......o..............._
_.........................._
____________________________
""".strip("\n").split("\n")

NAME = "mission-06"

SKETCH = Sketch(
    values=head(NAME, rounds=14, tide=5, integrity=30, integrity_whole=60, memories=0),
    planes={"ship": SHIP, "dream": DREAM, "nothing": NOTHING},
    entities={
        "ship": [
            Item("chair", "machine", 3, 7, values={"work": 20}),
            squad("tara", 3, 6),
            squad("willow", 4, 6),
            squad("buffy", 7, 4),
            squad("alex", 6, 10),
            squad("faith", 25, 6, wave="wave faith"),
            squad("tad", 25, 8, wave="wave faith"),
            lgf("warden", "warden", 16, 7),
            lgf("north warrior", "warrior", 16, 3),
            lgf("south warrior", "warrior", 16, 11),
            lgf("hall lancer", "lancer", 13, 7),
            lgf("far lancer", "lancer", 20, 2),
            lgf("second grappler", "grappler", 20, 12, wave="wave hunters"),
            lgf("second lancer", "lancer", 20, 11, wave="wave hunters"),
            lgf("third warrior", "warrior", 20, 1, wave="wave hunters"),
        ],
        "dream": [lgf("dreamer", "warrior", 20, 4), lgf("stalker", "stalker", 18, 10)],
        "nothing": [
            squad("tara_self", 12, 2),
            *(
                Item(f"point {nth}", "point", x, y, values={"grip": 2 if nth < 2 else 0})
                for nth, (x, y) in enumerate(AROUND)
            ),
            lgf("imp one", "manifestation", 20, 3),
            lgf("imp two", "manifestation", 19, 9),
            lgf("imp three", "manifestation", 4, 4, wave="wave hunters"),
            lgf("imp four", "manifestation", 22, 6, wave="wave hunters"),
        ],
    },
    zones={
        "ship": [zone("hall", 9, 1, 9, 13)],
        "dream": [zone("lamp", 18, 2, 5, 3), zone("frame", 6, 9, 4, 4)],
        "nothing": [Item("blue", "sphere_blue", 10, 4, 5, 4), Item("red", "sphere_red", 21, 10, 3, 3)],
    },
    mission=[
        goal(NAME, "break", "break"),
        goal(NAME, "willow", "protect", spawn="willow"),
        goal(NAME, "tara", "protect", spawn="tara"),
        goal(NAME, "lamp", "reach", zone="lamp", at_least=1, required=False),
        wave(NAME, "hunters"),
        wave(NAME, "faith", side="squad"),
    ],
    rules=[
        tell(NAME, "warden", row("round", round=1)),
        say(NAME, "buffy", "buffy", row("round", round=1), standing("buffy")),
        say(
            NAME,
            "reconciled",
            "buffy",
            row("round", round=2),
            row("switch", switch="campaign_reconciled"),
            standing("buffy"),
            standing("willow"),
        ),
        tell(NAME, "flicker", row("round", round=2)),
        say(NAME, "voice", "tara_self", row("round", round=3), row("switch", switch="campaign_evidence")),
        say(NAME, "trusted", "tara_self", row("round", round=3), row("switch", switch="campaign_trusted_voice")),
        say(NAME, "half", "tara", row("integrity", amount=15)),
        Rule(
            "the lamp", (row("zone", zone="lamp"),), (row("memory", amount=1), row("message", text=f"{NAME}-cue-lamp"))
        ),
        Rule(
            "the frame",
            (row("zone", zone="frame"),),
            (row("door", door="door 8,7", door_state="open"), row("message", text=f"{NAME}-cue-frame")),
        ),
        say(NAME, "hall", "alex", row("zone", zone="hall"), standing("alex")),
        Rule("hunters", (row("round", round=3),), (row("wave", wave="wave hunters"),)),
        Rule("faith comes", (row("round", round=5),), (row("wave", wave="wave faith"),)),
        say(NAME, "faith", "faith", row("round", round=6), standing("faith")),
        Rule("she is lost", (row("will", amount=0),), (row("objective", objective="goal tara", goal_state="failed"),)),
    ],
    decor={"ship": [(9, 7, "ship_scorch"), (12, 8, "ship_scorch"), (6, 3, "ship_scorch")]},
)
