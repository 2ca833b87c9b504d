"""What can be looked at in a map whose form is wrong, so that all its problems are told in one run.

What is wrong is taken out or set to its default, and only rules are asked that stand by themselves: none that would
miss what was taken out.
"""

from collections.abc import Iterable
from dataclasses import replace

from game.content.problems import Findings, Problem
from game.content.schema import CLASSES, MISSION_LAYER, NEEDS, MapClass, Value
from game.content.tiled import Drawing, Thing
from game.content.values import PLACES, value_problems

MENDABLE = frozenset(
    [
        "property-kind",
        "property-type",
        "property-unknown",
        "property-enum",
        "property-range",
        "value-missing",
        "ref-missing",
        "ref-class",
        "object-class",
        "object-layer",
        "object-place",
        "object-turned",
        "object-shape",
        "object-id",
        "route-line",
        "template",
        "file-missing",
        "path",
        "gid-range",
        "tile-flipped",
        "layer-shifted",
        "layer-image",
    ]
)
STANDING = frozenset(
    [
        "grid",
        "outside",
        "floor",
        "plane-empty",
        "object-twin",
        "unit",
        "unit-side",
        "spawn-blocked",
        "spawn-in-door",
        "spawn-shared",
        "limb-place",
        "door-blocked",
        "door-free",
        "door-shared",
        "zone-blocked",
        "zone-key",
        "platform-empty",
        "front-empty",
        "fire-empty",
        "craft-empty",
        "route-blocked",
        "text-empty",
        "text-literal",
        "text-missing",
        "text-file",
        "objective-late",
    ]
)


def mend(drawing: Drawing, findings: Findings) -> Drawing | None:
    """The drawing without what is wrong in it; None when too much hangs on that."""
    if any(problem.rule not in MENDABLE for problem in findings.problems):
        return None
    things = {ref: _mended(thing) for ref, thing in drawing.things.items() if _is_known(thing)}
    things = _linked(things)
    return replace(
        drawing,
        values=_values(CLASSES["Mission"], drawing.values),
        tiles={gid: _tile(values) for gid, values in drawing.tiles.items()},
        things=things,
    )


def standing_problems(found: Findings, mended: Findings) -> list[Problem]:
    """What was `found`, and of the `mended` map what does not follow from that."""
    told = {problem.object for problem in found.problems} - {None}
    more = [item for item in mended.problems if item.rule in STANDING and item.object not in told]
    return [*found.problems, *more]


def _is_known(thing: Thing) -> bool:
    known = CLASSES.get(thing.kind)
    layer = PLACES.get(thing.kind, MISSION_LAYER)
    return known is not None and "object" in known.used_on and thing.layer.rpartition("_")[2] == layer


def _mended(thing: Thing) -> Thing:
    return replace(thing, values=_values(CLASSES[thing.kind], thing.values))


def _values(known: MapClass, values: dict[str, Value]) -> dict[str, Value]:
    wrong = {name for name, *_ in value_problems(known, values)}
    right = {name: value for name, value in values.items() if name not in wrong}
    return {member.name: member.default for member in known.members} | right


def _tile(values: dict[str, Value]) -> dict[str, Value]:
    known = CLASSES["Terrain"]
    own = {name: value for name, value in values.items() if known.member(name)}
    return values | _values(known, own) if values.get("type") == "Terrain" else values


def _linked(things: dict[int, Thing]) -> dict[int, Thing]:
    """Takes out links that lead nowhere, then what cannot do without them, until nothing is left to take."""
    while True:
        linked = {ref: _without_dead_links(thing, things) for ref, thing in things.items()}
        kept = {ref: thing for ref, thing in linked.items() if not _lacks_something(thing)}
        if len(kept) == len(things):
            return kept
        things = kept


def _without_dead_links(thing: Thing, things: dict[int, Thing]) -> Thing:
    links = [member for member in CLASSES[thing.kind].members if member.kind == "object"]
    dead = [link.name for link in links if not _leads(thing.values[link.name], link.points_at, things)]
    return replace(thing, values=thing.values | dict.fromkeys(dead, 0)) if dead else thing


def _leads(ref: Value, kinds: Iterable[str], things: dict[int, Thing]) -> bool:
    return isinstance(ref, int) and (ref == 0 or (ref in things and things[ref].kind in kinds))


def _lacks_something(thing: Thing) -> bool:
    needs = NEEDS.get(thing.kind, {}).get(str(thing.values.get("kind", "")), ())
    return any(not thing.values[name] for name in needs)
