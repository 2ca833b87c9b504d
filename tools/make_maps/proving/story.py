"""Story: a hall whose triggers ask everything a trigger can ask, and do everything it can do to people."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Rule, Sketch, Values

SHIP = """
########################
#.......#..............#
#.......#...c.....c....#
#.......#..............#
#...c...D.......o......E
#.......#.......o......E
#...c...#..............E
#.......#...c.....c....#
#.......#..............#
########################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)

NAME = "story"


def line(speaker: str, text: str) -> Values:
    return {"kind": "dialogue", "speaker": speaker, "text": f"proving-{NAME}-{text}"}


def message(text: str) -> Values:
    return {"kind": "message", "text": f"proving-{NAME}-{text}"}


SKETCH = Sketch(
    values={**head(NAME, rounds=14), "music": "calm"},
    planes={"ship": SHIP, "dream": DREAM},
    entities={
        "ship": [
            squad("willow", 2, 3), squad("faith", 2, 6), squad("tad", 1, 5),
            lgf("guard", "warrior", 19, 3), lgf("watchman", "lancer", 20, 7), lgf("stray", "warrior", 21, 1),
            lgf("first of the relief", "warrior", 21, 8, wave="relief"), lgf("second of the relief", "lancer", 20, 8,
                                                                             wave="relief"),
        ],
    },
    zones={
        "ship": [
            Item("far door", "exit", 22, 4, 2, 3, {"key": "far_door"}),
            Item("console", "zone", 14, 3, 5, 4, {"key": "console"}),
            Item("hall", "zone", 9, 1, 14, 8, {"key": "hall"}),
            Item("corner", "zone", 9, 8, 3, 1, {"key": "corner"}),
        ],
    },
    mission=[
        goal(NAME, "reach", "reach", zone="far door", at_least=2),
        goal(NAME, "console", "reach", zone="console", at_least=1, required=False, hidden=True),
        Item("relief", "wave", values={"text": f"proving-{NAME}-relief"}),
    ],
    rules=[
        Rule("opening", ({"kind": "round", "round": 1},),
             (line("willow", "opening"), {"kind": "camera", "zone": "far door"})),
        Rule("noise", ({"kind": "heard", "zone": "hall", "side": "squad"},),
             ({"kind": "counter", "counter": "alarms", "amount": 1},), {"repeats": True}),
        Rule("alarm", ({"kind": "counter", "counter": "alarms", "amount": 2},),
             ({"kind": "wave", "wave": "relief"}, {"kind": "music", "cue": "danger"},
              {"kind": "counter", "counter": "alarms", "amount": -9, "adds": False},
              {"kind": "camera", "zone": "corner"})),
        Rule("seen", ({"kind": "unit_seen", "spawn": "faith"},), (line("faith", "seen"),)),
        Rule("console seen", ({"kind": "zone_seen", "zone": "console", "side": "squad"},),
             ({"kind": "objective", "objective": "goal console", "goal_state": "active"},)),
        Rule("console held", ({"kind": "held", "zone": "console", "side": "squad", "rounds": 1},),
             (line("tara", "console"), {"kind": "give", "spawn": "willow", "item": "dressing"},
              {"kind": "objective", "objective": "goal console", "goal_state": "done"})),
        Rule("luck", ({"kind": "chance", "percent": 50}, {"kind": "round", "round": 3}),
             ({"kind": "give", "spawn": "faith", "item": "magazine"}, message("luck"))),
        Rule("hurt", ({"kind": "unit_state", "spawn": "willow", "unit_state": "hurt", "amount": 5},),
             ({"kind": "heal", "spawn": "willow", "amount": 3}, line("willow", "hurt"))),
        Rule("ambush", ({"kind": "round", "round": 4},), ({"kind": "move", "spawn": "guard", "zone": "corner"},)),
        Rule("the stray gives up",
             ({"kind": "round", "round": 5}, {"kind": "unit_plane", "spawn": "stray", "plane": "ship"}),
             ({"kind": "kill", "spawn": "stray"}, message("stray"))),
    ],
)  # fmt: skip
