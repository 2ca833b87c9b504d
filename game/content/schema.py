"""The one source of what a map may hold: enums, classes, properties.

The reader checks maps against it, and the Tiled project file is written from it. Properties are flat; a property of
kind "object" is a reference that Tiled draws as an arrow. Names that pytmx uses itself are avoided.
"""

from dataclasses import dataclass

from game.content.plan import Cond, Effect, Goal

FORMAT_VERSION = 1
GROUNDS = ("ship", "ground")  # names of the real place; exactly one of them is plane 0
PLANE_GROUPS = (*GROUNDS, "dream", "nothing")
TILE_LAYERS = ("floor", "structure", "decor")
OBJECT_LAYERS = ("zones", "entities", "routes")
OPTIONAL_LAYERS = ("routes",)
MISSION_LAYER = "mission"

CONDITION_SLOTS = tuple(f"if_{number}" for number in range(1, 5))
EFFECT_SLOTS = tuple(f"then_{number}" for number in range(1, 7))

# Values in the order of the numbers they stand for.
ENUMS: dict[str, tuple[str, ...]] = {
    "Side": ("squad", "lgf"),
    "AnySide": ("any", "squad", "lgf"),
    "Winner": ("squad", "lgf", "nobody"),
    "Heading": ("east", "southeast", "south", "southwest", "west", "northwest", "north", "northeast"),
    "Way": ("east", "south", "west", "north"),
    "Cover": ("none", "half", "full"),
    "DoorState": ("open", "closed", "sealed"),
    "Tint": ("blue", "red"),
    "GoalKind": tuple(kind.name.lower() for kind in Goal),
    "GoalState": ("hidden", "active", "done", "failed"),
    "ConditionKind": tuple(kind.name.lower() for kind in Cond),
    "EffectKind": tuple(kind.name.lower() for kind in Effect),
}

Value = str | int | bool


@dataclass(frozen=True)
class Member:
    """A property: its kind (string, int, bool, object), default, and what else its value must be."""

    name: str
    kind: str
    default: Value
    enum: str = ""  # a key of ENUMS
    points_at: tuple[str, ...] = ()  # classes an object reference may lead to
    is_text: bool = False  # a Fluent id
    low: int = -1000
    high: int = 1000


@dataclass(frozen=True)
class MapClass:
    """A class of Tiled: `used_on` map, tile or object; `color` as #aarrggbb."""

    name: str
    used_on: tuple[str, ...]
    color: str
    members: tuple[Member, ...]

    def member(self, name: str) -> Member | None:
        return next((member for member in self.members if member.name == name), None)


def _word(name: str, default: str = "", *, enum: str = "") -> Member:
    return Member(name, "string", default, enum=enum)


def _text(name: str) -> Member:
    return Member(name, "string", "", is_text=True)


def _number(name: str, default: int = 0, low: int = 0, high: int = 1000) -> Member:
    return Member(name, "int", default, low=low, high=high)


def _flag(name: str, default: bool = False) -> Member:
    return Member(name, "bool", default)


def _link(name: str, *points_at: str) -> Member:
    return Member(name, "object", 0, points_at=points_at)


MISSION = MapClass(
    "Mission",
    ("map",),
    "#ff8888aa",
    (
        _number("format_version", FORMAT_VERSION, 1),
        _text("title"),
        _text("brief"),
        _text("win_text"),
        _text("loss_text"),
        _number("round_limit", 20, 1, 99),
        _word("round_limit_winner", "lgf", enum="Winner"),
        _number("tide", 0, 0, 20),
        _word("music"),
        _number("integrity", 0, 0, 200),
        _number("integrity_whole", 0, 0, 200),
        _number("memories", 0, 0, 9),
        _number("sick", 0, 0, 20),
        _word("accepts"),
    ),
)

TERRAIN = MapClass(
    "Terrain",
    ("tile",),
    "#ff777777",
    (
        _word("key"),
        _number("move_cost", 1, 1, 8),
        _flag("blocks_move"),
        _flag("blocks_sight"),
        _word("cover", "none", enum="Cover"),
        _flag("chasm"),
        _flag("burnable"),
        _flag("hides"),
    ),
)

SPAWN = MapClass(
    "Spawn",
    ("object", "tile"),
    "#ff33cc33",
    (
        _word("unit"),
        _word("side", "squad", enum="Side"),
        _word("facing", "east", enum="Heading"),
        _link("wave", "Wave"),
        _flag("fallen"),
        _number("bleeding", 0, 0, 3),
        _flag("grave"),
        _number("tides", 0, 0, 20),
        _flag("weak"),
        _link("route", "Route"),
        _flag("hanging"),
        _link("holds", "Spawn"),
    ),
)
ROUTE = MapClass("Route", ("object",), "#ffff8800", (_word("key"), _flag("anywhere")))
DOOR = MapClass("Door", ("object", "tile"), "#ffccaa33", (_word("state", "closed", enum="DoorState"),))
ZONE = MapClass("Zone", ("object",), "#ff00cccc", (_word("key"), _number("exposure", 0, 0, 5)))
EXIT = MapClass(
    "Exit",
    ("object",),
    "#ff66ff66",
    (
        _word("key"),
        _flag("leaves"),
        _word("side", "squad", enum="AnySide"),
        _number("opens", 0, 0, 99),
        _number("closes", 0, 0, 99),
        _word("switch"),
        _number("safe", 0, 0, 20),
    ),
)
PLATFORM = MapClass(
    "Platform", ("object",), "#ffddaa77", (_word("key"), _number("limit", 2, 0, 30), _number("strength", 2, 1, 9))
)
FRONT = MapClass(
    "Front",
    ("object",),
    "#ffff5500",
    (_word("key"), _word("way", "east", enum="Way"), _number("round", 1, 0, 99), _number("speed", 1, 1, 16)),
)
FIRE = MapClass("Fire", ("object",), "#ffff9900", (_number("round", 1, 0, 99),))
CRAFT = MapClass("Craft", ("object",), "#ffff7722", (_word("key"), _word("way", "east", enum="Heading")))
POINT = MapClass("Point", ("object",), "#ff66ccff", (_number("grip", 0, 0, 20),))
SPHERE = MapClass("Sphere", ("object",), "#ff3377ff", (_word("tint", "blue", enum="Tint"),))
MACHINE = MapClass("Machine", ("object",), "#ffcc66ff", (_number("work", 4, 1, 20),))
OBJECTIVE = MapClass(
    "Objective",
    ("object",),
    "#ffffff00",
    (
        _word("kind", "reach", enum="GoalKind"),
        _text("text"),
        _word("side", "squad", enum="Side"),
        _link("zone", "Zone", "Exit"),
        _number("at_least"),
        _number("round", 0, 0, 99),
        _link("spawn", "Spawn"),
        _flag("required", True),
        _flag("hidden"),
    ),
)
WAVE = MapClass("Wave", ("object",), "#ffff4444", (_word("key"), _word("side", "lgf", enum="Side"), _text("text")))
TRIGGER = MapClass(
    "Trigger",
    ("object",),
    "#ffaa66ff",
    (
        _flag("any_of"),
        _flag("repeats"),
        _number("delay", 0, 0, 20),
        *(_link(name, "Condition") for name in CONDITION_SLOTS),
        *(_link(name, "Effect") for name in EFFECT_SLOTS),
    ),
)
CONDITION = MapClass(
    "Condition",
    ("object",),
    "#ff66aaff",
    (
        _word("kind", "round", enum="ConditionKind"),
        _flag("negate"),
        _number("round", 1, 1, 99),
        _link("zone", "Zone", "Exit"),
        _word("side", "squad", enum="AnySide"),
        _number("at_least", 1, 1, 99),
        _word("switch"),
        _link("objective", "Objective"),
        _word("goal_state", "done", enum="GoalState"),
        _link("spawn", "Spawn"),
        _number("amount", 0, -200, 200),
    ),
)
EFFECT = MapClass(
    "Effect",
    ("object",),
    "#ffff99cc",
    (
        _word("kind", "message", enum="EffectKind"),
        _text("text"),
        _link("wave", "Wave"),
        _number("rounds", 1, 1, 20),
        _word("switch"),
        _flag("on", True),
        _link("objective", "Objective"),
        _word("goal_state", "active", enum="GoalState"),
        _number("tide", 0, 0, 20),
        _link("door", "Door"),
        _word("door_state", "open", enum="DoorState"),
        _word("winner", "lgf", enum="Winner"),
        _link("front", "Front"),
        _link("fire", "Fire"),
        _link("craft", "Craft"),
        _number("amount", 0, -200, 200),
        _link("zone", "Zone", "Exit"),
    ),
)

CLASSES = {
    item.name: item
    for item in (MISSION, TERRAIN, SPAWN, DOOR, ZONE, EXIT, OBJECTIVE, WAVE, TRIGGER, CONDITION, EFFECT)
    + (PLATFORM, FRONT, FIRE, CRAFT)
    + (POINT, SPHERE, MACHINE, ROUTE)
}

# What each kind of goal, condition and effect cannot do without.
NEEDS: dict[str, dict[str, tuple[str, ...]]] = {
    "Objective": {
        "reach": ("zone",),
        "survive": ("round",),
        "eliminate": (),
        "protect": ("spawn",),
        "treat": (),
        "break": (),
        "rescue": (),
    },
    "Condition": {
        "round": (),
        "zone": ("zone",),
        "casualties": (),
        "switch": ("switch",),
        "objective": ("objective",),
        "unit_out": ("spawn",),
        "integrity": (),
        "meter": (),
        "will": (),
        "linked": (),
        "freed": (),
        "alarm": (),
    },
    "Effect": {
        "wave": ("wave",),
        "message": ("text",),
        "switch": ("switch",),
        "objective": ("objective",),
        "tide": (),
        "door": ("door",),
        "end": (),
        "limp": (),
        "front": ("front",),
        "fire": ("fire",),
        "shake": (),
        "crack": ("amount",),
        "release": (),
        "memory": ("amount",),
        "noise": ("zone",),
        "craft": ("craft",),
    },
}
