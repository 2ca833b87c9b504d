"""For every rule about places, an edit of the base map that breaks it and nothing else."""

from collections.abc import Callable

from tests.workshop.easel import CRATE, LINING, WALL, Breach, Easel, breach

ENTITIES = "ship_entities"


def no_tide(m: Easel) -> None:
    """The dream drags nobody."""
    m.put_map(tide=0)
    m.put("pull tide", kind="message", text="base-cue")
    m.drop("pull tide", "tide")


def lining(m: Easel) -> None:
    m.paint("ship_floor", LINING, 8, 5)


def nook(m: Easel) -> None:
    """The tile 12,1 is walled in, and nobody crosses."""
    no_tide(m)
    m.paint("ship_structure", CRATE, 11, 1)
    m.paint("ship_structure", CRATE, 12, 2)


def no_lgf(m: Easel) -> None:
    m.remove("guard", "late", "late wave", "bell wave")
    m.drop("bell", "then_1")
    m.unsay("base-wave")


def closet(m: Easel) -> None:
    m.place("gate", 7, 3)
    m.paint("ship_structure", WALL, 9, 3, 4, 4)
    m.paint("ship_structure", 0, 12, 6)
    m.place("late", 12, 6)


def searcher(m: Easel, name: str = "scout", x: int = 8, y: int = 5, layer: str = ENTITIES) -> None:
    m.add(layer, "Spawn", name, (x, y), unit="searcher", side="lgf", route="@beat")


def beat(*points: tuple[int, int], layer: str = "ship_routes") -> Callable[[Easel], None]:
    return lambda m: m.route("beat", *points, layer=layer)


def add_craft(m: Easel) -> None:
    m.add("dream_zones", "Craft", "wreck", (0, 0, 1, 8), way="south")
    m.add("mission", "Effect", "fall", kind="craft", craft="@wreck")
    m.put("bell", then_3="@fall")


def clear(m: Easel) -> None:
    m.add("mission", "Objective", "clear", kind="eliminate", text="base-goal")


PLACES: tuple[Breach, ...] = (
    breach("grid", lambda m: m.place("guard", 10.5, 1), at="ship_entities/guard"),
    breach("outside", lambda m: m.place("guard", 40, 1), at="ship_entities/guard", tile=(40, 1)),
    breach("floor", lambda m: m.paint("dream_structure", 17, 0, 3), at="dream_structure", tile=(0, 3)),
    breach("plane-empty", lambda m: m.paint("dream_structure", 16, 1, 1, 12, 6), no_tide, at="dream_floor"),
    breach("object-twin", lambda m: m.add("ship_zones", "Zone", "again", (8, 1, 3, 2), key="again", exposure=1),
           at="ship_zones/again", tile=(8, 1)),
    breach("unit", lambda m: m.put("guard", unit="warior"), at="ship_entities/guard", tile=(10, 1)),
    breach("unit-side", lambda m: m.put("guard", unit="faith"), at="ship_entities/guard", tile=(10, 1)),
    breach("spawn-none", no_lgf, clear),
    breach("lgf-none", no_lgf),
    breach("spawn-blocked", lambda m: m.paint("ship_structure", CRATE, 10, 1), at="ship_entities/guard", tile=(10, 1)),
    breach("spawn-in-door", lambda m: m.place("guard", 6, 4), at="ship_entities/guard", tile=(6, 4)),
    breach("spawn-shared", lambda m: m.place("guard", 11, 6), at="ship_entities/late", tile=(11, 6)),
    breach("limb-place", lambda m: m.put("guard", unit="limb"), at="ship_entities/guard", tile=(10, 1)),
    breach("spawn-cut-off", nook, lambda m: m.place("guard", 12, 1), at="ship_entities/guard", tile=(12, 1)),
    breach("spawn-seen", lambda m: m.place("tad", 2, 4), lambda m: m.place("willow", 2, 1),
           lambda m: m.put("guard", unit="lancer"),
           lambda m: m.place("guard", 9, 4), lambda m: m.put("door", state="open"), at="ship_entities/tad"),
    breach("spawn-tides", lambda m: m.put("tad", tides=2), at="ship_entities/tad", tile=(2, 5)),
    breach("holder", lambda m: m.put("guard", holds="@tad"), at="ship_entities/guard", tile=(10, 1)),
    breach("door-blocked", lambda m: m.place("door", 6, 3), at="ship_entities/door", tile=(6, 3)),
    breach("door-free", lambda m: m.place("door", 4, 3), at="ship_entities/door", tile=(4, 3)),
    breach("door-shared", lambda m: m.add(ENTITIES, "Door", "second", (6, 4)), at="ship_entities/second", tile=(6, 4)),
    breach("zone-blocked", lambda m: m.paint("ship_structure", CRATE, 11, 3, 2, 2), at="ship_zones/gate"),
    breach("zone-key", lambda m: m.put("hall", key="gate"), at="ship_zones/hall", tile=(8, 1)),
    breach("zone-unused", lambda m: m.add("ship_zones", "Zone", "nook", (8, 5), key="nook"), at="ship_zones/nook"),
    breach("exit-unreachable", nook, lambda m: m.add("ship_zones", "Exit", "way", (12, 1), key="way", leaves=True),
           at="ship_zones/way", tile=(12, 1)),
    breach("exit-shut", lambda m: m.put("gate", leaves=True, opens=13), at="ship_zones/gate", tile=(11, 3)),
    breach("hiding-unreachable", nook, lambda m: m.paint("ship_decor", 3, 12, 1),
           lambda m: m.edit_file("tilesets/ship.tsx", '<property name="key" value="ship_hazard"/>',
           '<property name="key" value="ship_hazard"/><property name="hides" type="bool" value="true"/>'),
           at="ship_decor", tile=(12, 1)),
    breach("landing", lambda m: m.paint("dream_structure", 16, 1, 1, 5, 6), at="ship_floor", tile=(1, 1)),
    breach("tide-no-dream", lambda m: m.root.remove(m.layer("dream"))),
    breach("platform-empty", lambda m: m.add("ship_zones", "Platform", "lift", (6, 1, 1, 2)), at="ship_zones/lift"),
    breach("front-empty", lambda m: m.add("dream_zones", "Front", "edge", (0, 0, 1, 8)), at="dream_zones/edge"),
    breach("fire-empty", lambda m: m.add("ship_zones", "Fire", "blaze", (8, 5)), at="ship_zones/blaze"),
    breach("craft-empty", add_craft, at="dream_zones/wreck", tile=(0, 0)),
    breach("front-late", lining, lambda m: m.add("ship_zones", "Fire", "blaze", (8, 5), round=13),
           at="ship_zones/blaze"),
    breach("front-idle", lining, lambda m: m.add("ship_zones", "Fire", "blaze", (8, 5), round=0),
           at="ship_zones/blaze"),
    breach("sphere-none", lambda m: m.put_map(integrity=20)),
    breach("sphere-idle", lambda m: m.add("dream_zones", "Sphere", "blue", (5, 3, 2, 2)), at="dream_zones/blue"),
    breach("route-blocked", beat((8, 5), (6, 5)), searcher, at="ship_routes/beat", tile=(8, 5)),
    breach("route-broken", nook, beat((8, 5), (12, 1)), searcher, at="ship_routes/beat", tile=(8, 5)),
    breach("route-unused", beat((10, 1), (8, 1)), lambda m: m.put("guard", route="@beat"), at="ship_entities/guard"),
    breach("route-start", beat((8, 5), (10, 5)), lambda m: searcher(m, x=9), at="ship_entities/scout", tile=(9, 5)),
    breach("route-idle", beat((8, 5), (10, 5)), at="ship_routes/beat", tile=(8, 5)),
    breach("route-plane", beat((8, 5), (10, 5), layer="dream_routes"), searcher, at="ship_entities/scout"),
)  # fmt: skip
