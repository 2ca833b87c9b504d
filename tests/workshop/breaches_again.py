"""Other ways to break rules that have more than one side."""

from tests.workshop.breaches_of_logic import goal, second_if, wait
from tests.workshop.breaches_of_places import add_craft, no_tide, nook
from tests.workshop.easel import WALL, Breach, Easel, breach


def maze(m: Easel) -> None:
    """Walls east of the door make the way to the gate 20 tiles long; there is one round for it."""
    no_tide(m)
    m.paint("ship_structure", WALL, 8, 2, 1, 5)
    m.paint("ship_structure", WALL, 10, 1, 1, 5)
    m.place("guard", 9, 1)
    m.place("hall", 7, 1, 1, 1)
    m.put_map(round_limit=1)
    m.put("bell if", round=1)
    m.remove("late", "late wave", "bell wave")
    m.drop("bell", "then_1")
    m.unsay("base-wave")


def lgf_goal(m: Easel) -> None:
    m.add("ship_zones", "Zone", "vault", (12, 1), key="vault")
    goal(m, kind="reach", side="lgf", zone="@vault", required=False)


AGAIN: tuple[Breach, ...] = (
    breach("objective-far", maze, at="mission/reach gate"),
    breach("objective-unreachable", nook, lgf_goal, at="mission/more"),
    breach("objective-sphere", lambda m: goal(m, kind="rescue"), at="mission/more"),
    breach("objective-count", lambda m: m.put("tad", bleeding=1), lambda m: goal(m, kind="treat", at_least=2),
           at="mission/more"),
    breach("spawn-none", lambda m: m.put("willow", wave="@late wave"), lambda m: m.put("tad", wave="@late wave"),
           lambda m: m.put("late wave", side="squad"), lambda m: m.drop("late", "wave")),
    breach("holder", lambda m: m.put("tad", holds="@willow"), at="ship_entities/tad"),
    breach("exit-shut", lambda m: m.put("gate", leaves=True, opens=5, closes=4), at="ship_zones/gate"),
    breach("front-late", lambda m: m.add("ship_zones", "Front", "edge", (8, 5), round=13), at="ship_zones/edge"),
    breach("front-idle", add_craft, lambda m: m.thing("wreck").set("x", "64"), lambda m: m.remove("fall"),
           lambda m: m.drop("bell", "then_3"), at="dream_zones/wreck"),
    breach("tide-no-dream", lambda m: m.put_map(tide=0), lambda m: m.root.remove(m.layer("dream"))),
    breach("switch-unset", lambda m: m.put("gate", leaves=True, switch="lmap"), at="ship_zones/gate"),
    breach("switch-unset", lambda m: m.put("lamp on", on=False), at="mission/pull if"),
    breach("property-unused", lambda m: m.put("gate", safe=3), at="ship_zones/gate"),
    breach("property-unused", lambda m: m.put("reach gate", round=3), at="mission/reach gate"),
    breach("property-unused", lambda m: m.put("bell if", zone="@hall"), at="mission/bell if"),
    breach("trigger-never", second_if(kind="objective", objective="@reach gate", goal_state="done"),
           lambda m: m.add("mission", "Condition", "third", kind="objective", objective="@reach gate",
                           goal_state="active"), lambda m: m.put("bell", if_3="@third"), at="mission/bell"),
    breach("condition-count", lambda m: wait(m, "fall back", {"kind": "casualties", "side": "lgf", "at_least": 3},
                                             {"kind": "limp"}), at="mission/fall back if"),
    breach("object-twin", lambda m: m.add("ship_zones", "Platform", "one", (8, 5)),
           lambda m: m.add("ship_zones", "Platform", "two", (8, 5)), at="ship_zones/two", tile=(8, 5)),
    breach("plane-real", lambda m: m.layer("ship").set("name", "nothing"),
           *(lambda m, part=part: m.layer(f"ship_{part}").set("name", f"nothing_{part}")
             for part in ("floor", "structure", "decor", "zones", "entities", "routes"))),
)  # fmt: skip
