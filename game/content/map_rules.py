"""Every rule that `maps check` knows: its key for tools, how grave a breach is, and what it says in one sentence.

The one list that severity, `maps check --rules` and the reference of the map format are made from.
"""

from dataclasses import dataclass

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True)
class MapRule:
    """One rule; `severity` is error (the map cannot be played as drawn) or warning (it plays all the same)."""

    key: str  # kebab-case, never changes its meaning
    severity: str
    meaning: str


FORM = (
    MapRule("file", ERROR, "A file is regular, readable and at most 4 MiB."),
    MapRule("xml", ERROR, "A file is well-formed XML and has the root element that its ending promises."),
    MapRule("xml-unsafe", ERROR, "XML has no DTD, no entity declarations and at most 32 levels."),
    MapRule("map-shape", ERROR, "A map is orthogonal and of fixed size, 1 to 256 tiles of 32 pixels a side."),
    MapRule("scout-copy", ERROR, "A map is no scout picture, which is made to be looked at only."),
    MapRule("format-version", ERROR, "The map's format_version is the one that this program reads."),
    MapRule("accepts", ERROR, "The map property accepts names warnings that its maker means to have."),
    MapRule("path", ERROR, "Paths are relative and stay inside the project or the game's maps."),
    MapRule("file-missing", ERROR, "Every tileset, picture and template that a file names is there."),
    MapRule("tileset", ERROR, "A tileset is one picture with tiles that are numbered within it."),
    MapRule("tileset-embedded", ERROR, "Tilesets are files of their own, not part of the map."),
    MapRule("tileset-overlap", ERROR, "No two tilesets of a map share tile numbers."),
    MapRule("tileset-picture", ERROR, "A tileset's picture is a PNG of the declared size, at most 4096 a side."),
    MapRule("template", ERROR, "A template holds one plain object, and the tileset of its tile."),
    MapRule("terrain-key", ERROR, "Every terrain tile names its look with a key."),
    MapRule("layer-name", ERROR, "Layer names are unique in the whole map."),
    MapRule("layer-shifted", ERROR, "Layers have no offset."),
    MapRule("layer-image", ERROR, "A map has no image layers."),
    MapRule("layer-size", ERROR, "Every tile layer, and with it every plane, has the size of the map."),
    MapRule("layer-data", ERROR, "A tile layer holds exactly its cells, as CSV or base64."),
    MapRule("layer-missing", ERROR, "Every plane has its tile and object layers, and the map the layer mission."),
    MapRule("layer-unknown", ERROR, "Every layer is one that the game knows; notes begin with //."),
    MapRule("plane-unknown", ERROR, "Groups are named after planes: ship or ground, dream, nothing."),
    MapRule("plane-real", ERROR, "Exactly one group is the real place, ship or ground."),
    MapRule("gid-range", ERROR, "Every cell is empty or a tile of one of the map's tilesets."),
    MapRule("tile-flipped", ERROR, "Tiles are neither flipped nor turned."),
    MapRule("tile-class", ERROR, "What lies on tile layers is of the class Terrain; markers are for objects."),
    MapRule("object-count", ERROR, "A map has at most 5,000 objects."),
    MapRule("object-id", ERROR, "Every object has an id of its own."),
    MapRule("object-place", ERROR, "Places and sizes of objects are numbers of pixels."),
    MapRule("object-turned", ERROR, "Objects are not turned."),
    MapRule("object-shape", ERROR, "Objects are rectangles, points or tiles; only routes are lines."),
    MapRule("object-class", ERROR, "Every object has a class of the game."),
    MapRule("object-layer", ERROR, "Every object lies in the layer of its class."),
    MapRule("route-line", ERROR, "A route is a line of 2 to 64 points."),
    MapRule("property-kind", ERROR, "Properties are flat: text, numbers, truth values, colours, files, objects."),
    MapRule("property-unknown", ERROR, "A class has every property that is set on it; a near name is suggested."),
    MapRule("property-type", ERROR, "A property's value is of the kind that its class declares."),
    MapRule("property-enum", ERROR, "A property with fixed values has one of them."),
    MapRule("property-range", ERROR, "A number lies in the range of its property."),
    MapRule("value-missing", ERROR, "Objectives, conditions and effects have what their kind cannot do without."),
    MapRule("ref-missing", ERROR, "References lead to objects that exist."),
    MapRule("ref-class", ERROR, "References lead to objects of the right class."),
    MapRule("reader", ERROR, "The map can be read by the parser behind all other rules of form."),
    MapRule("data", ERROR, "The game's own data files are right."),
)
PLACES = (
    MapRule("grid", ERROR, "Objects snap to the tile grid."),
    MapRule("outside", ERROR, "Objects lie on the map."),
    MapRule("floor", ERROR, "Structure and decor stand on a floor."),
    MapRule("plane-empty", ERROR, "Every plane has a tile that one can stand on."),
    MapRule("object-twin", WARNING, "No two objects of one class cover the same tiles."),
    MapRule("unit", ERROR, "Spawns name a unit of the game's data."),
    MapRule("unit-side", ERROR, "A unit fights on the side its data say."),
    MapRule(
        "spawn-none", ERROR, "The squad is there from the start, and where it must be beaten the other side comes."
    ),
    MapRule("lgf-none", WARNING, "The other side has a spawn."),
    MapRule("spawn-blocked", ERROR, "Spawns stand on open tiles."),
    MapRule("spawn-in-door", ERROR, "Spawns do not stand in closed doors."),
    MapRule("spawn-shared", ERROR, "Every spawn has a tile of its own."),
    MapRule("limb-place", ERROR, "A limb reaches out of a chasm."),
    MapRule("spawn-cut-off", WARNING, "Everybody can meet the squad."),
    MapRule(
        "spawn-seen", WARNING, "Nobody of the squad stands in the open, in sight and range of a gun, at round one."
    ),
    MapRule("spawn-tides", WARNING, "Only the fallen or hanging have tides left."),
    MapRule("holder", ERROR, "Only a limb holds somebody from the start, and he is of the other side."),
    MapRule("door-blocked", ERROR, "A door stands on an open tile."),
    MapRule("door-free", ERROR, "A door stands between two walls."),
    MapRule("door-shared", ERROR, "A tile has at most one door."),
    MapRule("zone-blocked", ERROR, "A zone or exit has a tile that one can stand on."),
    MapRule("zone-key", ERROR, "Every zone and exit has a key of its own."),
    MapRule("zone-unused", WARNING, "Every zone or exit means something to an objective, a condition or an effect."),
    MapRule("exit-unreachable", WARNING, "Every way out can be reached by a side that may take it."),
    MapRule("exit-shut", ERROR, "A way out is open in some round of the mission."),
    MapRule("hiding-unreachable", WARNING, "Hiding places can be reached by the squad."),
    MapRule("landing", WARNING, "Whoever is dragged finds an open tile to land on near by."),
    MapRule("tide-no-dream", ERROR, "Where a tide runs there is a dream."),
    MapRule("platform-empty", ERROR, "A platform covers an open tile."),
    MapRule("front-empty", ERROR, "A front covers ground that can fall away."),
    MapRule("fire-empty", ERROR, "A fire covers a tile that burns."),
    MapRule("craft-empty", ERROR, "A craft comes down on a floor."),
    MapRule("front-late", WARNING, "A front moves, and a fire burns, before the last round is over."),
    MapRule("front-idle", WARNING, "What no round starts, a front, a fire or a craft, is started by an effect."),
    MapRule("sphere-none", ERROR, "Where the sphere has integrity there is a blue sphere."),
    MapRule("sphere-idle", WARNING, "Where there is a blue sphere or a point to press it, the map's integrity is set."),
    MapRule("route-blocked", ERROR, "A route turns on open tiles."),
    MapRule("route-broken", ERROR, "A route can be walked from each turn to the next."),
    MapRule("route-unused", WARNING, "Only units that search have routes."),
    MapRule("route-start", WARNING, "Who walks a route stands where it begins."),
    MapRule("route-idle", WARNING, "Somebody walks each route."),
    MapRule("route-plane", ERROR, "A route lies on the plane of its walker."),
)
LOGIC = (
    MapRule("objective-none", ERROR, "The squad has an objective."),
    MapRule("objective-required", ERROR, "The squad has an objective that is required."),
    MapRule("objective-open", ERROR, "Something that ends the battle is required besides protecting somebody."),
    MapRule("objective-side", ERROR, "One protects somebody of one's own side."),
    MapRule("objective-late", ERROR, "What must be survived ends within the round limit."),
    MapRule("objective-count", ERROR, "No more must be somewhere, or be treated, than the side has."),
    MapRule("objective-unreachable", ERROR, "The side of an objective can reach its zone."),
    MapRule("objective-room", ERROR, "An objective's zone has room for all who must be in it."),
    MapRule("objective-far", ERROR, "The zone of a required objective can be reached within the round limit."),
    MapRule("objective-hidden", WARNING, "Something reveals each hidden objective."),
    MapRule("objective-wounded", ERROR, "Where the wounded must be treated there are wounded."),
    MapRule("objective-sphere", ERROR, "A sphere that must be broken is there, and so is a machine to be saved from."),
    MapRule("objective-exit", ERROR, "An exit that must be reached to leave is a way out for that side."),
    MapRule("wave-silent", ERROR, "Every wave is announced by a trigger."),
    MapRule("wave-empty", ERROR, "Every wave has spawns."),
    MapRule("wave-side", ERROR, "All of a wave are of its side."),
    MapRule("wave-late", WARNING, "A wave can arrive within the round limit."),
    MapRule("wave-crowded", WARNING, "A wave has room to arrive, even when others stand on its tiles."),
    MapRule("trigger-no-condition", ERROR, "Every trigger has a condition."),
    MapRule("trigger-no-effect", ERROR, "Every trigger has an effect."),
    MapRule("trigger-late", ERROR, "A trigger can fire within the round limit."),
    MapRule("trigger-loop", ERROR, "A trigger that repeats does not keep its own conditions true."),
    MapRule("trigger-never", ERROR, "The conditions of a trigger do not exclude each other."),
    MapRule("trigger-cycle", ERROR, "Triggers do not wait for each other in a circle that nothing else starts."),
    MapRule("condition-count", ERROR, "A condition asks for no more people than there are."),
    MapRule("condition-zone", ERROR, "The zone of a condition can be reached by its side."),
    MapRule("condition-state", ERROR, "The state of an objective that a condition waits for can come about."),
    MapRule("condition-unused", ERROR, "Every condition belongs to a trigger."),
    MapRule("effect-unused", ERROR, "Every effect belongs to a trigger."),
    MapRule("property-unused", WARNING, "Properties are set only where their kind looks at them."),
    MapRule("slot-twice", WARNING, "A trigger names each condition and effect once."),
    MapRule("switch-unset", ERROR, "Every switch that is looked at is set by an effect."),
    MapRule("switch-unread", WARNING, "Every switch that is set is looked at."),
    MapRule("counter-unset", ERROR, "Every counter that is looked at is changed by an effect."),
    MapRule("counter-unread", WARNING, "Every counter that is changed is looked at."),
    MapRule("speaker", ERROR, "Who speaks is a unit of the game's data."),
    MapRule("condition-plane", ERROR, "A plane that a condition asks for is one of the map's."),
)
WORDS = (
    MapRule("text-empty", ERROR, "Texts that every player sees are there."),
    MapRule("text-literal", WARNING, "Texts are ids, so that they can be translated."),
    MapRule("text-missing", ERROR, "Every text id has a message in the map's or the game's text."),
    MapRule("text-unused", WARNING, "Every message beside a map is used by it."),
    MapRule("text-file", ERROR, "The text beside a map is Fluent in UTF-8."),
)
RULES = {rule.key: rule for rule in (*FORM, *PLACES, *LOGIC, *WORDS)}


def is_warning(key: str) -> bool:
    """Whether a breach of the rule leaves the map playable; what is no rule is an error."""
    return key in RULES and RULES[key].severity == WARNING
