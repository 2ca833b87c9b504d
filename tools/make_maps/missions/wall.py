"""The sketch of the eighth mission, "The garden wall": nobody shoots; time, dressings, and a cat among the ruins."""

from tools.make_maps.missions.pieces import goal, head, row, say, squad, standing, tell, wave, zone
from tools.make_maps.sketch import Rule, Sketch

GROUND = """
______________________________
_....o.........#######......._
_..........h...#.....#...h..._
_...o..........#..h..#......._
_..............#.....#...o..._
_.......h......###.###......._
_............................_
_..o..................h...o.._
_.............o.............._
_####.####.................h._
_....................o......._
_.....................#####.._
_....h............h...#...#.._
_...........h.........#.h.#.._
_.............o.......#...#.._
_..o..................##.##.._
_.......o.................o.._
_............................_
______________________________
""".strip("\n").split("\n")

DREAM = ["_" * 30, *["_" + "." * 28 + "_"] * 17, "_" * 30]

NAME = "mission-08"

SKETCH = Sketch(
    values=head(NAME, rounds=10, accepts="lgf-none"),
    planes={"ground": GROUND, "dream": DREAM},
    entities={
        "ground": [
            squad("willow", 6, 12),
            squad("alex", 8, 13),
            squad("faith", 7, 15),
            squad("cherry", 4, 8),
            squad("tara", 5, 11, weak=True),
            squad("buffy", 6, 11, fallen=True, grave=True, bleeding=2, tides=5),
            squad("tad", 12, 10, fallen=True, grave=True, bleeding=1, tides=6, most="normal"),
            squad("tad", 12, 11, "tad worse", fallen=True, grave=True, bleeding=2, tides=1, least="hard"),
            squad("private", 20, 6, "the soldier", fallen=True, grave=True, bleeding=1, tides=8, most="story"),
            squad(
                "private",
                20,
                7,
                "the soldier worse",
                fallen=True,
                grave=True,
                bleeding=2,
                tides=8,
                least="normal",
                most="hard",
            ),
            squad(
                "private", 19, 7, "the soldier worst", fallen=True, grave=True, bleeding=2, tides=3, least="nightmare"
            ),
            squad("mrs_chippy", 24, 13, wave="wave cat"),
        ],
    },
    zones={
        "ground": [
            zone("ruins", 21, 10, 7, 7),
            zone("house", 15, 1, 7, 5),
            zone("gate", 4, 9, 3, 1),
        ],
    },
    mission=[
        goal(NAME, "cat", "reach", zone="ruins", at_least=2),
        goal(NAME, "treat", "treat", at_least=2),
        goal(NAME, "buffy", "protect", spawn="buffy", required=False),
        wave(NAME, "cat", side="squad"),
        goal(NAME, "house", "reach", zone="house", at_least=1, required=False),
    ],
    rules=[
        tell(NAME, "triage", row("round", round=1)),
        say(NAME, "buffy", "willow", row("round", round=1), standing("willow")),
        tell(NAME, "cat", row("round", round=2)),
        say(NAME, "cherry", "cherry", row("round", round=2), standing("cherry")),
        say(NAME, "gate", "cherry", row("zone", zone="gate"), standing("cherry")),
        Rule(
            "the house",
            (row("zone", zone="house"),),
            (
                row("give", spawn="alex", item="dressing", amount=1),
                row("give", spawn="willow", item="dressing", amount=1),
                row("message", text=f"{NAME}-cue-house"),
            ),
        ),
        Rule(
            "the cat",
            (row("held", zone="ruins", rounds=1),),
            (
                row("wave", wave="wave cat"),
                row("switch", switch="campaign_cat_found"),
                row("message", text=f"{NAME}-cue-found"),
            ),
        ),
        say(NAME, "awake", "buffy", row("round", round=3), row("unit_out", spawn="buffy", negate=True)),
        say(NAME, "faith", "faith", row("round", round=4), standing("faith")),
        say(
            NAME,
            "tad",
            "alex",
            row("unit_state", spawn="tad", unit_state="dead"),
            row("unit_state", spawn="tad worse", unit_state="dead"),
            any_of=True,
        ),
        Rule(
            "a kind hand",
            (row("difficulty", level="normal", negate=True), row("round", round=1)),
            (row("give", spawn="alex", item="dressing", amount=1), row("message", text=f"{NAME}-cue-given")),
        ),
        Rule(
            "dusk",
            (row("difficulty", level="nightmare"), row("round", round=4)),
            (row("message", text=f"{NAME}-cue-dusk"), row("end", winner="lgf")),
        ),
        say(NAME, "lost", "willow", row("unit_state", spawn="buffy", unit_state="dead"), standing("willow")),
        say(
            NAME,
            "forgiven",
            "tara",
            row("round", round=5),
            row("switch", switch="campaign_reconciled"),
            standing("tara"),
        ),
    ],
)
