"""The sketch of the fifth mission, "Under the beam": a boy and a cat among warriors who search."""

from tools.make_maps.missions.pieces import goal, head, lgf, row, say, squad, standing, tell, zone
from tools.make_maps.sketch import Item, Rule, Sketch, Values

GROUND = """
________________________________
_..h....o.......#...........o.._
_.......o....h..#..h...c......._
_..........o.......c.......h..._
_..M...h.......o.......#......._
_..........~~~.........#..h...._
_....o....~~~~~.....h..#.......E
_..h......~~~~~........#......EE
_.......h..~~~...o............EE
_............................EEE
_....c..o....h......c...h....EEE
_............o................EE
_..h...........h.........o....EE
_......M....h......M...........E
_..........o.........h...c....._
_....o............o............_
_..h.....#####.........h...h..._
_........h...#....h............_
_....c.......#.........o...c..._
_..............o..........h...._
________________________________
""".strip("\n").split("\n")

DREAM = (
    """
________________________________
_..........o.............::...._
_...::..........M........::...._
_...::.........................._
_.........................o....._
_.o.......~~~~~................._
_.........~~~~~~......M........._
_.........~~~~~................._
_..........~~~.................._
_....................o.........._
_..M............................_
_.................M............._
_......o........................_
_.......................o......._
_...........o..................._
_..::..............o............_
_..::...M......................._
_.....................M........._
_..........o...................._
_........................o......_
________________________________
""".strip("\n")
    .replace("........................._\n", ".........................\n")
    .split("\n")
)
DREAM = [line[:31].ljust(31, ".") + "_" if 0 < nth < 20 else "_" * 32 for nth, line in enumerate(DREAM)]

NAME = "mission-05"
# The tiles at which each searcher turns.
ROUNDS = {
    "north": ((8, 4), (14, 3)),
    "west": ((6, 6), (6, 12), (3, 12)),
    "middle": ((17, 10), (17, 4), (12, 4)),
    "tents": ((24, 5), (24, 13)),
    "bank": ((2, 5), (6, 10), (2, 13)),
    "last": ((12, 18), (6, 17)),
    "door": ((4, 7), (7, 11)),
    "lane": ((1, 14), (7, 10)),
    "row": ((6, 1), (1, 6)),
}
# By its key: the round in which it is announced, the place and size of its line, the way it flies.
LINES = {
    "north": (3, 12, 2, 8, 3, "east"),
    "pond": (5, 9, 5, 9, 3, "southeast"),
    "tents": (7, 20, 10, 8, 3, "west"),
    "south": (9, 8, 14, 12, 3, "east"),
    "last": (11, 16, 7, 10, 3, "northeast"),
}


def _searcher(name: str, route: str, x: int, y: int, **values: str | int | bool) -> Item:
    return lgf(name, "searcher", x, y, route=route, **values)


def _craft(name: str) -> Rule:
    return Rule(f"falls {name}", (row("round", round=LINES[name][0]),), (row("craft", craft=f"line {name}", rounds=1),))


def _fall(*names: str) -> tuple[Values, ...]:
    """When the sphere breaks, whoever lives by it drops where he stands."""
    return tuple(row("kill", spawn=f"searcher {name}") for name in names)


SKETCH = Sketch(
    values=head(NAME, rounds=20),
    planes={"ground": GROUND, "dream": DREAM},
    entities={
        "ground": [
            squad("cherry", 2, 9),
            squad("mrs_chippy", 2, 10),
            squad("private", 13, 15, "the soldier", fallen=True, tides=12),
            *(_searcher(f"searcher {name}", f"round {name}", *ways[0]) for name, ways in ROUNDS.items()),
        ],
    },
    zones={
        "ground": [
            Item("hospital tents", "exit", 28, 6, 4, 8, {"key": "hospital_tents"}),
            zone("by_the_soldier", 12, 14, 3, 3),
            zone("trench", 3, 16, 6, 3),
            zone("half_way", 14, 1, 3, 19),
            *(
                Item(f"line {name}", "craft", x, y, width, height, {"key": name, "way": way})
                for name, (_, x, y, width, height, way) in LINES.items()
            ),
        ],
    },
    mission=[
        goal(NAME, "tents", "reach", zone="hospital tents", at_least=1),
        goal(NAME, "cherry", "protect", spawn="cherry"),
        goal(NAME, "soldier", "reach", zone="by the soldier", at_least=1, required=False),
    ],
    rules=[
        tell(NAME, "hide", row("round", round=1)),
        say(NAME, "cat", "cherry", row("round", round=1), standing("cherry")),
        tell(NAME, "noise", row("round", round=2)),
        tell(NAME, "craft", row("round", round=3)),
        say(
            NAME,
            "soldier",
            "private",
            row("zone", zone="by the soldier"),
            more=(row("switch", switch="campaign_soldier_found"),),
        ),
        say(NAME, "trench", "cherry", row("zone", zone="trench"), standing("cherry")),
        say(NAME, "half", "cherry", row("zone", zone="half way"), standing("cherry")),
        say(NAME, "alarm", "cherry", row("alarm", side="lgf"), standing("cherry")),
        say(NAME, "lost-cat", "cherry", row("unit_state", spawn="mrs_chippy", unit_state="dead"), standing("cherry")),
        Rule(
            "the break",
            (row("round", round=12),),
            (
                row("shake", rounds=2),
                row("message", text=f"{NAME}-cue-break"),
                *_fall("north", "west", "door", "lane"),
            ),
        ),
        Rule("they fall", (row("round", round=12),), _fall("middle", "tents", "row", "bank", "last")),
        *(_craft(name) for name in LINES),
    ],
    routes={
        "ground": [Item(f"round {name}", "", points=ways, values={"anywhere": True}) for name, ways in ROUNDS.items()]
    },
)
