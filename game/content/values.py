"""Checks what is written on a map's objects and tiles against the schema: classes, names, kinds, ranges, links."""

from collections.abc import Iterator

from game.content.problems import Findings
from game.content.schema import (
    CLASSES,
    ENUMS,
    FORMAT_VERSION,
    GROUNDS,
    MISSION_LAYER,
    NEEDS,
    OBJECT_LAYERS,
    OPTIONAL_LAYERS,
    PLANE_GROUPS,
    TILE_LAYERS,
    MapClass,
    Member,
    Value,
)
from game.content.suggest import expected_one_of
from game.content.tiled import Drawing, Thing

PLACES = {"Spawn": "entities", "Door": "entities", "Zone": "zones", "Exit": "zones", "Route": "routes"}
PLACES |= dict.fromkeys(("Platform", "Front", "Fire", "Craft"), "zones")
PLACES |= {"Point": "entities", "Sphere": "zones", "Machine": "entities"}
TILE_EXTRAS = ("id", "type", "width", "height", "frames")  # what pytmx itself adds to a tile


def check_values(drawing: Drawing, findings: Findings) -> None:
    """Adds a problem for everything that the schema does not allow."""
    _check_layers(drawing, findings)
    for name, message, expected, rule in value_problems(CLASSES["Mission"], drawing.values):
        findings.add(f"map property {message}" if name else message, expected, rule=rule)
    _check_version(drawing, findings)
    for values in drawing.tiles.values():
        _check_tile(values, findings)
    _check_cells(drawing, findings)
    told = {problem.object for problem in findings.problems if problem.object is not None}
    for thing in drawing.things.values():
        _check_thing(drawing, thing, findings, told)


def _check_version(drawing: Drawing, findings: Findings) -> None:
    version = drawing.values.get("format_version")
    if isinstance(version, int) and version != FORMAT_VERSION:
        findings.add(f"format_version = {version}", f"{FORMAT_VERSION}", rule="format-version")


def _check_cells(drawing: Drawing, findings: Findings) -> None:
    """What lies on tile layers carries rules; of each tile that does not, the first place is told."""
    for layer, rows in drawing.cells.items():
        for gid in sorted({cell for row in rows for cell in row} - {0}):
            if drawing.tiles.get(gid, {}).get("type") == "Terrain":
                continue
            y = next(number for number, row in enumerate(rows) if gid in row)
            findings.add(
                "the tile is no terrain",
                "a tile of the class Terrain",
                rule="tile-class",
                layer=layer,
                tile=(rows[y].index(gid), y),
            )


def _check_layers(drawing: Drawing, findings: Findings) -> None:
    for group in drawing.groups:
        if group not in PLANE_GROUPS:
            findings.add(f"group {group!r} is no plane", expected_one_of(group, PLANE_GROUPS), rule="plane-unknown")
    if sum(ground in drawing.groups for ground in GROUNDS) != 1:
        findings.add("the real plane is missing or twice there", "one group named ship or ground", rule="plane-real")
    if MISSION_LAYER not in drawing.object_layers:
        findings.add("the object layer 'mission' is missing", "it at the top level", rule="layer-missing")
    for group, layers in drawing.groups.items():
        for part in (*TILE_LAYERS, *OBJECT_LAYERS):
            if f"{group}_{part}" not in layers and part not in OPTIONAL_LAYERS:
                findings.add(
                    "the layer is missing", f"it in group {group!r}", rule="layer-missing", layer=f"{group}_{part}"
                )
    _check_layer_kinds(drawing, findings)


def _check_layer_kinds(drawing: Drawing, findings: Findings) -> None:
    allowed = [f"{group}_{part}" for group in drawing.groups for part in TILE_LAYERS]
    boxes = [f"{group}_{part}" for group in drawing.groups for part in OBJECT_LAYERS]
    for layer in drawing.cells:
        if layer not in allowed:
            findings.add(
                "is no tile layer of the game", expected_one_of(layer, allowed), rule="layer-unknown", layer=layer
            )
    for layer in drawing.object_layers:
        if layer not in boxes and layer != MISSION_LAYER:
            findings.add(
                "is no object layer of the game", expected_one_of(layer, boxes), rule="layer-unknown", layer=layer
            )


def _check_tile(values: dict[str, Value], findings: Findings) -> None:
    kind = str(values.get("type") or "")
    if kind != "Terrain":
        return
    own = {name: value for name, value in values.items() if name not in TILE_EXTRAS}
    where = f"tile {values.get('id')} ({own.get('key') or 'no key'})"
    if not own.get("key"):
        findings.add(f"{where}: key is empty", "the name of its look", rule="terrain-key")
    for _, message, expected, rule in value_problems(CLASSES["Terrain"], own):
        findings.add(f"{where}: {message}", expected, rule=rule)


def _check_thing(drawing: Drawing, thing: Thing, findings: Findings, told: set[int]) -> None:
    """`told`: objects that a problem was found with, whose absence or lack is no problem of its own."""

    def add(message: str, expected: str, rule: str) -> None:
        findings.add(message, expected, rule=rule, layer=thing.layer, thing=(thing.ref, thing.name), tile=thing.tile)

    known = CLASSES.get(thing.kind)
    names = [name for name, item in CLASSES.items() if "object" in item.used_on]
    if known is None or "object" not in known.used_on:
        add(f"class {thing.kind!r} is unknown", expected_one_of(thing.kind, names), "object-class")
        return
    place = PLACES.get(thing.kind, MISSION_LAYER)
    if thing.layer.rpartition("_")[2] != place:
        add(f"a {thing.kind} does not belong in this layer", f"it in a layer {place}", "object-layer")
    for name, message, expected, rule in value_problems(known, thing.values):
        add(message, expected, rule)
        del name
    for message, expected, rule in _link_problems(drawing, thing, known, told):
        add(message, expected, rule)


def check_inside(drawing: Drawing, findings: Findings) -> None:
    """Adds a problem for everything that does not lie on the map: who plays it takes places for indices."""
    for thing in drawing.things.values():
        corners = thing.points or ((thing.x, thing.y), (thing.x + thing.width - 1, thing.y + thing.height - 1))
        if thing.plane and not all(0 <= x < drawing.width and 0 <= y < drawing.height for x, y in corners):
            findings.add(
                "lies outside the map",
                f"tiles 0,0 to {drawing.width - 1},{drawing.height - 1}",
                rule="outside",
                layer=thing.layer,
                thing=(thing.ref, thing.name),
                tile=thing.tile,
            )


def value_problems(known: MapClass, values: dict[str, Value]) -> Iterator[tuple[str, str, str, str]]:
    """(property, message, expected, rule) for each value that the class does not allow."""
    names = [member.name for member in known.members]
    for name, value in values.items():
        member = known.member(name)
        if member is None:
            yield name, f"property {name!r} is unknown", expected_one_of(name, names), "property-unknown"
        elif wrong := _wrong(member, value):
            yield name, f"{name} = {value!r}", *wrong


def _wrong(member: Member, value: Value) -> tuple[str, str] | None:
    """What was expected of the value and the rule it breaks, or None when it is right."""
    wants = {"string": str, "int": int, "object": int, "bool": bool}[member.kind]
    if type(value) is not wants:
        words = {"string": "text", "int": "a whole number", "object": "an object", "bool": "true or false"}
        return words[member.kind], "property-type"
    if member.enum and value not in ENUMS[member.enum]:
        return expected_one_of(str(value), ENUMS[member.enum]), "property-enum"
    if member.kind == "int" and not member.low <= int(value) <= member.high:
        return f"{member.low}..{member.high}", "property-range"
    return None


def _link_problems(drawing: Drawing, thing: Thing, known: MapClass, told: set[int]) -> Iterator[tuple[str, str, str]]:
    for member in known.members:
        ref = thing.values.get(member.name, 0)
        if member.kind != "object" or not isinstance(ref, int) or not ref:
            continue
        wanted = " or ".join(member.points_at)
        target = drawing.things.get(ref)
        if target is None and ref not in told:
            yield f"{member.name} points at object {ref}, which does not exist", f"a {wanted}", "ref-missing"
        elif target is not None and target.kind not in member.points_at:
            yield f"{member.name} points at object {ref} of class {target.kind}", f"a {wanted}", "ref-class"
    kind = str(thing.values.get("kind", ""))
    for name in NEEDS.get(thing.kind, {}).get(kind, ()):
        if not thing.values.get(name) and thing.ref not in told:
            yield f"{thing.kind.lower()} of kind {kind} has no {name}", f"a value for {name}", "value-missing"
