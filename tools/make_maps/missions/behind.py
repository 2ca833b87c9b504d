"""The sketch of the fourth mission, "Behind the dream": a hand in hers, and two spheres in the void."""

from tools.make_maps.missions.pieces import goal, head, lgf, row, say, squad, standing, tell, wave, zone
from tools.make_maps.sketch import Item, Rule, Sketch

SHIP = """
############################
#.......#.........#........#
#.......#.........#........#
#.oo....#...c.....D...cc...#
#.......#.........#........#
#..,,,..D.........#........#
#..,,,..#....c....#####D####
#..,,,..#.........#........#
#..,,,..#....c....#...c....#
#..,,,..D.........#........#
#.......#.........#........#
#.oo....#...c.....D...cc...#
#.......#.........#........#
#.......#.........#........#
############################
""".strip("\n").split("\n")

DREAM = """
____________________________
_.........................._
_...o.......M........o....._
_.........................._
_......o...........::......_
_.............o...::::....._
_....##...........::...o..._
_....##............o......._
_..............o..........._
_.....o...M..........o....._
_.........................._
_...o............M.....o..._
_..........o..............._
_.........................._
____________________________
""".strip("\n").split("\n")

NOTHING = """
____________________________
_.........................._
_.........................._
_.........................._
_.........#.#.#............_
_.........#####............_
_.........#####............_
_..........#.#............._
_.........................._
_.........................._
_.........................._
_.........................._
_.........................._
_.........................._
____________________________
""".strip("\n").split("\n")

NAME = "mission-04"
AROUND = ((10, 4), (12, 4), (14, 4), (11, 7), (13, 7))

SKETCH = Sketch(
    values=head(NAME, rounds=15, tide=5, integrity=58, integrity_whole=60, memories=1),
    planes={"ship": SHIP, "dream": DREAM, "nothing": NOTHING},
    entities={
        "ship": [
            Item("chair", "machine", 3, 7, values={"work": 8}),
            squad("tara", 3, 6),
            squad("willow", 4, 6, bleeding=1),
            squad("buffy", 6, 5),
            squad("alex", 7, 9),
            squad("tad", 6, 8),
            lgf("hall warrior", "warrior", 16, 3),
            lgf("hall grappler", "grappler", 16, 11),
            lgf("far lancer", "lancer", 20, 8),
            lgf("near lancer", "lancer", 15, 7),
            lgf("second warrior", "warrior", 24, 2, wave="wave second"),
            lgf("second lancer", "lancer", 24, 12, wave="wave second"),
            lgf("third warrior", "grappler", 24, 4, wave="wave third"),
            lgf("third lancer", "lancer", 25, 9, wave="wave third"),
            lgf("fourth warrior", "warrior", 25, 11, wave="wave third"),
            lgf("door grappler", "grappler", 14, 5, most="story"),
            lgf("second at the door", "grappler", 14, 6, least="hard"),
            lgf("door warrior", "warrior", 14, 9),
            lgf("hall thrower", "lancer", 14, 3),
            lgf("fifth warrior", "warrior", 21, 3, wave="wave second"),
            lgf("fifth grappler", "grappler", 21, 11, wave="wave second"),
            lgf("fifth lancer", "lancer", 20, 4, wave="wave second"),
            lgf("sixth warrior", "warrior", 20, 12, wave="wave second"),
        ],
        "dream": [
            lgf("near dreamer", "warrior", 16, 4),
            lgf("far dreamer", "warrior", 19, 10),
            lgf("third dreamer", "stalker", 22, 6),
        ],
        "nothing": [
            squad("tara_self", 12, 2),
            *(
                Item(f"point {nth}", "point", x, y, values={"grip": (3, 3, 3, 2, 0)[nth]})
                for nth, (x, y) in enumerate(AROUND)
            ),
            lgf("imp one", "manifestation", 20, 3),
            lgf("imp two", "manifestation", 19, 8),
            lgf("imp three", "manifestation", 24, 5, wave="wave second"),
            lgf("imp four", "manifestation", 4, 9, wave="wave second"),
            lgf("imp five", "manifestation", 23, 9, wave="wave third"),
            lgf("imp six", "manifestation", 3, 3, wave="wave third"),
        ],
    },
    zones={
        "ship": [zone("far_room", 19, 7, 8, 7)],
        "dream": [zone("cup", 18, 4, 4, 3)],
        "nothing": [
            Item("blue", "sphere_blue", 10, 4, 5, 4),
            Item("red", "sphere_red", 20, 10, 3, 3),
            zone("red_edge", 18, 8, 7, 6),
        ],
    },
    mission=[
        goal(NAME, "crack", "survive", round=15),
        goal(NAME, "willow", "protect", spawn="willow"),
        goal(NAME, "tara", "protect", spawn="tara"),
        goal(NAME, "cup", "reach", zone="cup", at_least=1, required=False),
        wave(NAME, "second"),
        wave(NAME, "third"),
    ],
    rules=[
        tell(NAME, "contest", row("round", round=1)),
        say(
            NAME,
            "doubt",
            "willow",
            row("round", round=1),
            row("switch", switch="campaign_told_to_doubt"),
            standing("willow"),
        ),
        say(
            NAME,
            "trust",
            "willow",
            row("round", round=1),
            row("switch", switch="campaign_told_to_trust"),
            standing("willow"),
        ),
        Rule(
            "the lullaby helps",
            (row("round", round=1), row("switch", switch="campaign_lullaby")),
            (row("memory", amount=1), row("message", text=f"{NAME}-cue-lullaby")),
        ),
        tell(NAME, "link", row("round", round=2)),
        Rule(
            "the doors open",
            (row("round", round=2),),
            (
                row("door", door="door 8,5", door_state="open"),
                row("door", door="door 8,9", door_state="open"),
                row("message", text=f"{NAME}-cue-doors"),
            ),
        ),
        say(NAME, "linked", "tara", row("linked")),
        tell(NAME, "red", row("round", round=3)),
        say(
            NAME,
            "mother",
            "tara_self",
            row("zone", zone="red edge"),
            more=(row("switch", switch="campaign_trusted_voice"),),
        ),
        say(NAME, "door", "buffy", row("round", round=4), standing("buffy")),
        say(NAME, "three-quarters", "tara_self", row("integrity", amount=45)),
        say(NAME, "weak", "willow", row("will", amount=4), standing("willow")),
        Rule(
            "the cup is found",
            (row("zone", zone="cup"),),
            (
                row("memory", amount=1),
                row("switch", switch="campaign_evidence"),
                row("message", text=f"{NAME}-cue-cup"),
            ),
        ),
        say(NAME, "room", "alex", row("zone", zone="far room"), standing("alex")),
        Rule("second wave", (row("round", round=3),), (row("wave", wave="wave second"),)),
        Rule(
            "third wave",
            (row("round", round=6), row("integrity", amount=42)),
            (row("wave", wave="wave third"),),
            {"any_of": True},
        ),
        Rule("half way", (row("integrity", amount=30),), (row("end", winner="squad"),)),
        Rule("too late", (row("round", round=15),), (row("objective", objective="goal crack", goal_state="failed"),)),
        Rule("she is lost", (row("will", amount=0),), (row("objective", objective="goal tara", goal_state="failed"),)),
        Rule(
            "the chair is lost",
            (row("unit_out", spawn="willow"), row("unit_out", spawn="buffy"), row("casualties", at_least=4)),
            (row("objective", objective="goal crack", goal_state="failed"),),
        ),
    ],
    decor={"ship": [(8, 9, "ship_scorch"), (10, 4, "ship_scorch")]},
)
