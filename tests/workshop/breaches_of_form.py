"""For every rule of form, an edit of the base map that breaks it and nothing else."""

import struct

from tests.workshop.easel import MARKER, Breach, Easel, breach


def spoil_picture(m: Easel) -> None:
    picture = m.folder / "tilesets" / "ship.png"
    data = bytearray(picture.read_bytes())
    data[16:24] = struct.pack(">II", 100_000, 100_000)
    picture.write_bytes(data)


FORM: tuple[Breach, ...] = (
    breach("xml", lambda m: m.replace("</map>", "")),
    breach("xml-unsafe", lambda m: m.replace("<map ", "<!DOCTYPE map><map ")),
    breach("map-shape", lambda m: m.root.set("orientation", "isometric")),
    breach("scout-copy", lambda m: m.put_map(scout_of="base.tmx")),
    breach("format-version", lambda m: m.put_map(format_version=99)),
    breach("path", lambda m: m.replace("tilesets/hazards.tsx", "/tilesets/hazards.tsx")),
    breach("file-missing", lambda m: m.replace("tilesets/hazards.tsx", "tilesets/hazard.tsx")),
    breach("tileset", lambda m: m.replace('firstgid="257"', 'firstgid="zero"')),
    breach("tileset-embedded", lambda m: m.replace('source="tilesets/hazards.tsx"', 'name="hazards"')),
    breach("tileset-overlap", lambda m: m.replace('firstgid="257"', 'firstgid="22"')),
    breach("tileset-picture", spoil_picture),
    breach("template", lambda m: m.edit_file("templates/spawn_squad.tx", "<object ", "<thing "),
           lambda m: m.edit_file("templates/spawn_squad.tx", "</object>", "</thing>"), at="ship_entities/willow"),
    breach("terrain-key", lambda m: m.edit_file("tilesets/hazards.tsx", '"ship_lining"', '""')),
    breach("layer-name", lambda m: m.layer("dream_routes").set("name", "ship_routes"), at="ship_routes"),
    breach("layer-shifted", lambda m: m.layer("ship_decor").set("offsetx", "4"), at="ship_decor"),
    breach("layer-image", lambda m: m.replace('<group id="1"', '<imagelayer name="sky"/><group id="1"'), at="sky"),
    breach("layer-size", lambda m: m.layer("dream_floor").set("width", "13"), at="dream_floor"),
    breach("layer-data", lambda m: m.replace("6,6,6,", "6,spam,6,"), at="ship_structure"),
    breach("layer-missing", lambda m: m.layer("dream").remove(m.layer("dream_zones")), at="dream_zones"),
    breach("layer-unknown", lambda m: m.layer("dream_routes").set("name", "dream_roads"), at="dream_roads"),
    breach("plane-unknown", lambda m: m.layer("dream").set("name", "drem"), lambda m: m.put_map(tide=0),
           *(lambda m, part=part: m.layer(f"dream_{part}").set("name", f"drem_{part}")
             for part in ("floor", "structure", "decor", "zones", "entities", "routes"))),
    breach("plane-real", lambda m: m.layer("dream").set("name", "ground"),
           *(lambda m, part=part: m.layer(f"dream_{part}").set("name", f"ground_{part}")
             for part in ("floor", "structure", "decor", "zones", "entities", "routes"))),
    breach("gid-range", lambda m: m.paint("ship_floor", 9999, 3, 2), at="ship_floor", tile=(3, 2)),
    breach("tile-flipped", lambda m: m.paint("ship_floor", (1 << 31) + 1, 3, 2), at="ship_floor", tile=(3, 2)),
    breach("tile-class", lambda m: m.paint("ship_decor", MARKER, 3, 2), at="ship_decor", tile=(3, 2)),
    breach("object-id", lambda m: m.thing("tad").set("id", "3"), at="ship_entities/tad"),
    breach("object-place", lambda m: m.thing("tad").set("x", "nan"), at="ship_entities/tad"),
    breach("object-turned", lambda m: m.thing("tad").set("rotation", "45"), at="ship_entities/tad"),
    breach("object-shape", lambda m: m.thing("tad").append(m.root.makeelement("polygon", {})), at="ship_entities/tad"),
    breach("object-class", lambda m: m.thing("tad").set("type", "Spwan"), at="ship_entities/tad", tile=(2, 5)),
    breach("object-layer", lambda m: m.add("ship_zones", "Door", "hatch", (6, 4)), at="ship_zones/hatch"),
    breach("route-line", lambda m: m.add("ship_routes", "Route", "way", (2, 2)), at="ship_routes/way"),
    breach("property-kind", lambda m: m.put("tad", weak=False), lambda m: m.replace(
        'name="weak" type="bool"', 'name="weak" type="class"'), at="ship_entities/tad"),
    breach("property-unknown", lambda m: m.put("tad", unti="tad"), at="ship_entities/tad", tile=(2, 5)),
    breach("property-type", lambda m: m.put("tad", fallen="no"), at="ship_entities/tad", tile=(2, 5)),
    breach("property-enum", lambda m: m.put("tad", facing="noth"), at="ship_entities/tad", tile=(2, 5)),
    breach("property-range", lambda m: m.put("tad", bleeding=9), at="ship_entities/tad", tile=(2, 5)),
    breach("value-missing", lambda m: m.drop("reach gate", "zone"), at="mission/reach gate"),
    breach("ref-missing", lambda m: m.put("bell", if_2=0), lambda m: m.replace(
        'name="if_2" type="int" value="0"', 'name="if_2" type="object" value="999"'), at="mission/bell"),
    breach("ref-class", lambda m: m.put("bell", if_2="@bell cue"), at="mission/bell"),
    breach("text-file", lambda m: m.say("base-broken\n=")),
)  # fmt: skip
