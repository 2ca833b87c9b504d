"""The one source of what a map may hold: enums, classes, properties.

The reader checks maps against it, and the Tiled project file is written from it. Properties are flat; a property of
kind "object" is a reference that Tiled draws as an arrow. Names that pytmx uses itself are avoided.
"""

from game.content.members import MapClass as MapClass
from game.content.members import Member as Member
from game.content.members import Value as Value
from game.content.members import flag, link, number, text, word
from game.content.plan import Cond, Effect, Goal, Item, UnitState
from game.content.schema_logic import CONDITION, EFFECT, OBJECTIVE, TRIGGER, WAVE
from game.content.schema_logic import CONDITION_SLOTS as CONDITION_SLOTS
from game.content.schema_logic import EFFECT_SLOTS as EFFECT_SLOTS
from game.content.schema_logic import NEEDS as NEEDS

FORMAT_VERSION = 1
GROUNDS = ("ship", "ground")  # names of the real place; exactly one of them is plane 0
PLANE_GROUPS = (*GROUNDS, "dream", "nothing")
TILE_LAYERS = ("floor", "structure", "decor")
OBJECT_LAYERS = ("zones", "entities", "routes")
OPTIONAL_LAYERS = ("routes",)
MISSION_LAYER = "mission"

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
    "Level": ("story", "normal", "hard", "nightmare"),
    "GoalKind": tuple(kind.name.lower() for kind in Goal),
    "GoalState": ("hidden", "active", "done", "failed"),
    "UnitState": tuple(state.name.lower() for state in UnitState),
    "Item": tuple(item.name.lower() for item in Item),
    "PlaneName": PLANE_GROUPS,
    "ConditionKind": tuple(kind.name.lower() for kind in Cond),
    "EffectKind": tuple(kind.name.lower() for kind in Effect),
}

MISSION = MapClass(
    "Mission",
    ("map",),
    "#ff8888aa",
    (
        number("format_version", FORMAT_VERSION, 1),
        text("title"),
        text("brief"),
        text("win_text"),
        text("loss_text"),
        number("round_limit", 20, 1, 99),
        word("round_limit_winner", "lgf", enum="Winner"),
        number("tide", 0, 0, 20),
        word("music"),
        number("integrity", 0, 0, 200),
        number("integrity_whole", 0, 0, 200),
        number("memories", 0, 0, 9),
        number("sick", 0, 0, 20),
        word("accepts"),
    ),
)

TERRAIN = MapClass(
    "Terrain",
    ("tile",),
    "#ff777777",
    (
        word("key"),
        number("move_cost", 1, 1, 8),
        flag("blocks_move"),
        flag("blocks_sight"),
        word("cover", "none", enum="Cover"),
        flag("chasm"),
        flag("burnable"),
        flag("hides"),
    ),
)

SPAWN = MapClass(
    "Spawn",
    ("object", "tile"),
    "#ff33cc33",
    (
        word("unit"),
        word("side", "squad", enum="Side"),
        word("facing", "east", enum="Heading"),
        link("wave", "Wave"),
        flag("fallen"),
        number("bleeding", 0, 0, 3),
        flag("grave"),
        number("tides", 0, 0, 20),
        flag("weak"),
        link("route", "Route"),
        flag("hanging"),
        link("holds", "Spawn"),
        word("least", "story", enum="Level"),
        word("most", "nightmare", enum="Level"),
    ),
)
ROUTE = MapClass("Route", ("object",), "#ffff8800", (word("key"), flag("anywhere")))
DOOR = MapClass("Door", ("object", "tile"), "#ffccaa33", (word("state", "closed", enum="DoorState"),))
ZONE = MapClass("Zone", ("object",), "#ff00cccc", (word("key"), number("exposure", 0, 0, 5)))
EXIT = MapClass(
    "Exit",
    ("object",),
    "#ff66ff66",
    (
        word("key"),
        flag("leaves"),
        word("side", "squad", enum="AnySide"),
        number("opens", 0, 0, 99),
        number("closes", 0, 0, 99),
        word("switch"),
        number("safe", 0, 0, 20),
    ),
)
PLATFORM = MapClass(
    "Platform", ("object",), "#ffddaa77", (word("key"), number("limit", 2, 0, 30), number("strength", 2, 1, 9))
)
FRONT = MapClass(
    "Front",
    ("object",),
    "#ffff5500",
    (word("key"), word("way", "east", enum="Way"), number("round", 1, 0, 99), number("speed", 1, 1, 16)),
)
FIRE = MapClass("Fire", ("object",), "#ffff9900", (number("round", 1, 0, 99),))
CRAFT = MapClass("Craft", ("object",), "#ffff7722", (word("key"), word("way", "east", enum="Heading")))
POINT = MapClass("Point", ("object",), "#ff66ccff", (number("grip", 0, 0, 20),))
SPHERE = MapClass("Sphere", ("object",), "#ff3377ff", (word("tint", "blue", enum="Tint"),))
MACHINE = MapClass("Machine", ("object",), "#ffcc66ff", (number("work", 4, 1, 20),))
CLASSES = {
    item.name: item
    for item in (MISSION, TERRAIN, SPAWN, DOOR, ZONE, EXIT, OBJECTIVE, WAVE, TRIGGER, CONDITION, EFFECT)
    + (PLATFORM, FRONT, FIRE, CRAFT)
    + (POINT, SPHERE, MACHINE, ROUTE)
}
