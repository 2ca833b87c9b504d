"""The sketch of the seventh mission, "Self-destruct": the deck falls behind two who can hardly walk; two ways out."""

from tools.make_maps.missions.pieces import goal, head, lgf, row, say, squad, standing, tell, wave, zone
from tools.make_maps.sketch import Item, Rule, Sketch

SHIP = """
########################################
#.......#........#.......#.....#.......#
#.......D...c....D...c...D.....D......E#
#..oo...#........#.......#..c..#......E#
#.......#...oo...#...c...#.....#......E#
####D####........#.......#######.......#
#.......####D#########D###.....#.......#
#..c....#........#.......#..o..#...c...#
#.......#...c....#.......D.....D.......#
#.......D........D..=====#.....#.......#
#.......#...c....#..=====#..o..###D#####
#..c....#........#..=====D.....#.......#
#.......####D#########D#####D###...c...#
####D####........#.......#.....#.......#
#.......#...c....#...c...#.....D.......#
#..oo...#........#.......#..c..#......E#
#.......D...oo...D...c...D.....#......E#
#.......#........#.......#.....#......E#
########################################
""".strip("\n").split("\n")

DREAM = ["_" * 40, *["_" + "." * 38 + "_"] * 17, "_" * 40]

NAME = "mission-07"


SKETCH = Sketch(
    values=head(NAME, rounds=14),
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 4, 9),
            squad("tara", 4, 8, weak=True),
            squad("faith", 3, 10),
            squad("buffy", 3, 9, fallen=True, tides=14),
            squad("tad", 5, 10),
            squad("alex", 5, 8),
            squad("private", 14, 14, "the soldier", fallen=True, tides=12),
            lgf("hall warrior", "warrior", 14, 8),
            lgf("hall lancer", "lancer", 20, 8),
            lgf("north warrior", "warrior", 20, 2),
            lgf("south warrior", "grappler", 20, 15),
            lgf("lock lancer", "lancer", 35, 8),
            lgf("lock warrior", "warrior", 34, 13),
            lgf("north lancer", "lancer", 28, 2),
            lgf("middle warrior", "warrior", 28, 8),
            lgf("first straggler", "warrior", 34, 3, wave="wave stragglers"),
            lgf("second straggler", "lancer", 34, 16, wave="wave stragglers"),
            lgf("third straggler", "warrior", 28, 14, wave="wave stragglers"),
        ],
    },
    zones={
        "ship": [
            Item(
                "north lock",
                "exit",
                38,
                2,
                1,
                3,
                {"key": "north_lock", "leaves": True, "opens": 4, "closes": 10, "safe": 1},
            ),
            Item("south lock", "exit", 38, 15, 1, 3, {"key": "south_lock", "leaves": True, "opens": 6, "safe": 1}),
            Item("tearing deck", "front", 0, 0, 40, 19, {"key": "tearing_deck", "way": "east", "round": 3, "speed": 3}),
            zone("bridge", 18, 6, 7, 6),
            zone("store", 26, 1, 5, 4),
            zone("by_the_soldier", 12, 13, 5, 3),
            zone("locks", 32, 1, 7, 17),
        ],
    },
    mission=[
        goal(NAME, "out", "reach", zone="north lock", at_least=3),
        goal(NAME, "willow", "protect", spawn="willow"),
        goal(NAME, "tara", "protect", spawn="tara"),
        goal(NAME, "buffy", "protect", spawn="buffy", required=False),
        wave(NAME, "stragglers"),
    ],
    rules=[
        tell(NAME, "carry", row("round", round=1)),
        say(NAME, "carried", "faith", row("unit_state", spawn="buffy", unit_state="carried"), standing("faith")),
        tell(NAME, "front", row("round", round=2)),
        tell(NAME, "locks", row("round", round=4)),
        say(NAME, "bridge", "tad", row("zone", zone="bridge"), standing("tad")),
        say(NAME, "soldier", "private", row("zone", zone="by the soldier")),
        say(NAME, "tara", "tara", row("round", round=5), standing("tara")),
        say(
            NAME,
            "plan-north",
            "willow",
            row("round", round=1),
            row("switch", switch="campaign_plan_north"),
            standing("willow"),
        ),
        say(
            NAME,
            "plan-south",
            "willow",
            row("round", round=1),
            row("switch", switch="campaign_plan_south"),
            standing("willow"),
        ),
        Rule(
            "the store",
            (row("zone", zone="store"),),
            (row("give", spawn="faith", item="dressing", amount=2), row("message", text=f"{NAME}-cue-store")),
        ),
        say(NAME, "at-the-locks", "alex", row("zone", zone="locks", at_least=2), standing("alex")),
        Rule(
            "buffy is out",
            (row("unit_state", spawn="buffy", unit_state="gone"),),
            (row("switch", switch="campaign_carried_buffy"), row("message", text=f"{NAME}-cue-buffy")),
        ),
        # Only from hard on is there anybody in the wave (levels.toml): elsewhere nobody is to be announced.
        *(
            Rule(
                f"stragglers {name}",
                (row("difficulty", level="hard"), when),
                (row("wave", wave="wave stragglers"),),
            )
            for name, when in (("in time", row("round", round=5)), ("at the bridge", row("zone", zone="bridge")))
        ),
    ],
    decor={"ship": [(10, 9, "ship_scorch"), (15, 3, "ship_scorch"), (22, 4, "ship_scorch"), (29, 9, "ship_scorch")]},
)
