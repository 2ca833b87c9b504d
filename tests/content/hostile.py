"""Files that a stranger might send: how each is made on a copy of the maps, and the words that must answer it."""

import base64
import os
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.content.desk import edit

MAP = "skirmish.tmx"
FIRST_GROUP = '<group id="1" name="ship">'
WILLOW = r'(?<=name="willow" )x="32"'


@dataclass(frozen=True)
class Case:
    """`make` spoils the copied folder and returns the file to check, `words` must stand in some problem."""

    name: str
    make: Callable[[Path], Path]
    words: str


def changed(pattern: str, new: str, file: str = MAP) -> Callable[[Path], Path]:
    def make(desk: Path) -> Path:
        edit(desk / file, pattern, new)
        return desk / MAP

    return make


def written(data: bytes, name: str = "new.tmx") -> Callable[[Path], Path]:
    def make(desk: Path) -> Path:
        (desk / name).write_bytes(data)
        return desk / name if name.endswith(".tmx") else desk / MAP

    return make


def linked(name: str, target: str) -> Callable[[Path], Path]:
    def make(desk: Path) -> Path:
        file = desk / name
        file.unlink(missing_ok=True)
        file.symlink_to(target)
        return file if name.endswith(".tmx") else desk / MAP

    return make


def pipe(name: str) -> Callable[[Path], Path]:
    def make(desk: Path) -> Path:
        (desk / name).unlink(missing_ok=True)
        os.mkfifo(desk / name)
        return desk / name if name.endswith(".tmx") else desk / MAP

    return make


def folder(name: str) -> Callable[[Path], Path]:
    def make(desk: Path) -> Path:
        (desk / name).unlink(missing_ok=True)
        (desk / name).mkdir()
        return desk / name if name.endswith(".tmx") else desk / MAP

    return make


def huge_picture(desk: Path) -> Path:
    picture = desk / "tilesets" / "ship.png"
    data = bytearray(picture.read_bytes())
    data[16:24] = struct.pack(">II", 100_000, 100_000)
    picture.write_bytes(data)
    edit(desk / "tilesets" / "ship.tsx", r'width="128" height="96"/', 'width="100000" height="100000"/')
    return desk / MAP


def recoded(encoding: str) -> Callable[[Path], Path]:
    def make(desk: Path) -> Path:
        text = (desk / MAP).read_text("utf-8").replace('encoding="UTF-8"', f'encoding="{encoding}"', 1)
        (desk / MAP).write_bytes(text.replace('name="willow"', 'name="wíllow"').encode(encoding))
        return desk / MAP

    return make


def truncated(desk: Path) -> Path:
    data = (desk / MAP).read_bytes()
    (desk / MAP).write_bytes(data[: len(data) // 2])
    return desk / MAP


def crowd(count: int, words: str = 'type="Zone"') -> str:
    rows = "".join(f'<object id="{number}" {words}/>' for number in range(1000, 1000 + count))
    return f'name="ship_zones">{rows}</objectgroup>'


def large_map(layers: int) -> bytes:
    """A 256x256 map with so many compressed layers of nothing: a few hundred bytes of file for each 256 KiB."""
    packed = base64.b64encode(zlib.compress(bytes(4 << 16), 9)).decode()
    rows = "".join(
        f'<layer id="{number}" name="l{number}" width="256" height="256">'
        f'<data encoding="base64" compression="zlib">{packed}</data></layer>'
        for number in range(layers)
    )
    size = 'width="256" height="256" tilewidth="32" tileheight="32"'
    return f'<map orientation="orthogonal" {size} infinite="0">{rows}</map>'.encode()


def many_templates(desk: Path) -> Path:
    """Five thousand objects, each of a template of its own, and each template large."""
    filling = "<!--" + "x" * 60_000 + "-->"
    for number in range(300):
        (desk / "templates" / f"t{number}.tx").write_text(f"<template>{filling}<object/></template>", "utf-8")
    rows = "".join(f'<object id="{1000 + number}" template="templates/t{number % 300}.tx"/>' for number in range(4000))
    edit(desk / MAP, r'name="ship_zones"/>', f'name="ship_zones">{rows}</objectgroup>')
    return desk / MAP


def broken_template(desk: Path) -> Path:
    """A large template that is wrong at its very end, named by four thousand objects."""
    (desk / "templates" / "wave.tx").write_text("<template>" + "<object/>" * 100 + " " * 3_000_000 + "<", "utf-8")
    edit(desk / MAP, r'name="ship_zones"/>', crowd(4000, 'template="templates/wave.tx"'))
    return desk / MAP


ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<!DOCTYPE map [<!ENTITY a0 "ha">{ENTITIES}]>\n<map '
PROPERTIES = "<properties>{}</properties>"
HERS = r'<property name="unit" value="willow"/>'

CASES = (
    Case("entity bomb", changed("<map ", BOMB), "line 2: DTD and entity declarations"),
    Case("external entity", changed("<map ", '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<map '), "DTD"),
    Case("inflates without end", changed(r'<data encoding="csv">.*?</data>',
         '<data encoding="base64" compression="zlib">'
         + base64.b64encode(zlib.compress(bytes(2 << 20), 9)).decode() + "</data>"), "unpacks to more than the map"),
    Case("layers upon layers", written(large_map(4000)), "too many tile layers"),
    Case("deep nesting", written(b"<map>" + b"<g>" * 500_000), "nested too deeply"),
    Case("deep groups", changed(FIRST_GROUP, "<group>" * 40 + FIRST_GROUP), "nested too deeply"),
    Case("a million elements", written(b"<map>" + b"<a/>" * 1_000_000 + b"</map>"), "line 1: has too many elements"),
    Case("a huge attribute", changed(FIRST_GROUP, f'<group id="1" name="{"x" * 3_000_000}">'), "name of <group> is 3"),
    Case("many attributes", written(b"<map " + b" ".join(b'a%d=""' % n for n in range(300_000)) + b"/>"), "attributes"),
    Case("a huge text", changed(HERS, f'<property name="unit">{"x" * 3_000_000}</property>'), "'unit' is 3000000 long"),
    Case("a long path", changed("tilesets/ship.tsx", "x/" * 2000), "is 4000 long (expected at most 250"),
    Case("a long file name", changed("tilesets/ship.tsx", "é" * 200), "cannot be followed"),
    Case("an absolute path", changed("templates/spawn_squad.tx", "/etc/passwd"), "object 1 'willow': path '/etc/pas"),
    Case("a path out", changed("templates/spawn_squad.tx", "../../../../etc/passwd"), "leaves the maps folder"),
    Case("a picture out", changed("ship.png", "../../../../etc/passwd", "tilesets/ship.tsx"), "leaves the maps folder"),
    Case("a picture that is none", changed("ship.png", "ship.tsx", "tilesets/ship.tsx"), "ship.tsx is not a PNG"),
    Case("a declared huge picture", huge_picture, "100000x100000"),
    Case("a map that is a link", linked("new.tmx", "/etc/hosts"), "is a link that leaves its folder"),
    Case("a map that is a device", linked("new.tmx", "/dev/zero"), "new.tmx: is a link that leaves"),
    Case("a map that is a pipe", pipe("new.tmx"), "new.tmx: is not a regular file"),
    Case("a map that is a folder", folder("new.tmx"), "new.tmx: is not a regular file"),
    Case("a link in a circle", linked("new.tmx", "new.tmx"), "new.tmx: cannot be read (Too many"),
    Case("a template that is a link", linked("templates/spawn_squad.tx", "/etc/hosts"), "leaves the maps folder"),
    Case("a template that is a pipe", pipe("templates/spawn_squad.tx"), "is not a regular file"),
    Case("a tileset that is a folder", folder("tilesets/ship.tsx"), "is not a regular file"),
    Case("a tileset that is missing", changed("tilesets/ship.tsx", "tilesets/none.tsx"), "none.tsx' is missing"),
    Case("a template of itself", changed("<object ", '<object template="spawn_squad.tx" ', "templates/spawn_squad.tx"),
         "template spawn_squad.tx holds no plain object"),
    Case("a template as tileset", changed("tilesets/ship.tsx", "templates/wave.tx"), "the root element is <template>"),
    Case("the map as tileset", changed("tilesets/ship.tsx", MAP), "the root element is <map>"),
    Case("many templates", many_templates, "too many templates"),
    Case("one broken template", broken_template, "wave.tx: line 1: "),
    Case("a template full of properties", changed("<properties>", "<properties>" + "<property/>" * 9000,
         "templates/spawn_squad.tx"), "spawn_squad.tx: line 5: has too many elements"),
    Case("many properties", changed(HERS, '<property name="x" value="1"/>' * 2000), "object 1 'willow': has 2000 prop"),
    Case("a tile number out of range", changed(r"(?<=csv\">\n)1,1,", "1,4294967295,"), "layer ship_floor: tile 1,0: "),
    Case("a number of 300000 digits", written(
         large_map(0).replace(b"</map>", b'<layer name="l" width="256" height="256"><data encoding="csv">'
                              + b"1" * 300_000 + b"</data></layer></map>")), "layer l: cell '11111111111111111111' is"),
    Case("65536 wrong numbers", written(
         large_map(0).replace(b"</map>", b'<layer name="l" width="256" height="256"><data encoding="csv">'
                              + b",".join(b"%d" % n for n in range(1, 65537)) + b"</data></layer></map>")),
         "has more than 200 problems"),
    Case("an object's tile that is no number", changed(WILLOW, 'gid="²" x="32"'), "the object's gid is '²'"),
    Case("an object's tile of many digits", changed(WILLOW, f'gid="{"9" * 4000}" x="32"'), "the object's gid is '999"),
    Case("a size of many digits", changed(r'width="28"', f'width="000000000028{"0" * 4000}"'), "map's width is '00"),
    Case("not a number", changed(WILLOW, 'x="nan"'), "object 1 'willow': x is 'nan'"),
    Case("without end", changed(WILLOW, 'x="-inf"'), "object 1 'willow': x is '-inf'"),
    Case("a huge number", changed(WILLOW, 'x="1e300"'), "object 1 'willow': x is '1e300'"),
    Case("outside the map", changed(WILLOW, 'x="96000"'), "object 1 'willow': lies outside the map"),
    Case("before the map", changed(WILLOW, 'x="-32"'), "object 1 'willow': lies outside the map"),
    Case("a property that is not a number", changed('name="round_limit" type="int" value="[0-9]+"',
         'name="round_limit" type="float" value="nan"'), "round_limit = 'nan' (expected a value of kind float)"),
    Case("a whole number of many digits", changed('name="round_limit" type="int" value="[0-9]+"',
         f'name="round_limit" type="int" value="20{"0" * 4000}"'), "round_limit = '2000"),
    Case("a property of another alphabet", changed('name="round_limit" type="int" value="[0-9]+"',
         'name="round_limit" type="int" value="٢٠"'), "round_limit = '٢٠'"),
    Case("a property with the parser's name", changed(HERS, '<property name="properties" value="x"/>' + HERS),
         "object 1 'willow': property 'properties' is unknown"),
    Case("a property without a name", changed(HERS, '<property value="x"/>' + HERS), "property '' is unknown"),
    Case("an object twice", changed('<object id="2"', '<object id="1"'), "the object id is used twice"),
    Case("ten thousand objects", changed(r'name="ship_zones"/>', crowd(10_000)), "too many objects"),
    Case("five thousand misspelt objects", changed(r'name="ship_zones"/>', crowd(4900, 'type="Zoen"')),
         "has more than 200 problems"),
    Case("a tile twice", changed('<tile id="1"', '<tile id="0"', "tilesets/ship.tsx"), "tile 0 is there twice"),
    Case("a huge tileset", changed('tilecount="12"', 'tilecount="4000000000"', "tilesets/ship.tsx"), "tilecount of"),
    Case("UTF-16", recoded("UTF-16"), "line 1: is not UTF-8"),
    Case("Latin letters", recoded("ISO-8859-1"), "is not UTF-8"),
    Case("an encoding that is none", changed('encoding="UTF-8"', 'encoding="rot13"'), "the encoding is 'rot13'"),
    Case("cut off", truncated, "is not well-formed XML"),
    Case("nothing", written(b""), "is not well-formed XML"),
    Case("zeros", written(bytes(1 << 20)), "is not well-formed XML"),
    Case("signs for the terminal", changed(FIRST_GROUP, '<group id="1" name="&#x9b;2J">'), "'\\x9b2J' is no plane"),
    Case("a huge text file", written(b"a = x\n" * 60_000, "skirmish.de.ftl"), "skirmish.de.ftl: has 360000 bytes"),
    Case("bad bytes in a text", written(b"a = x\nb = \xff\xfe\n", "skirmish.de.ftl"), "line 2: is not UTF-8"),
    Case("a text that is a link", linked("skirmish.en.ftl", "/etc/hosts"), "ftl: is a link that leaves"),
    Case("a text that is a pipe", pipe("skirmish.en.ftl"), "skirmish.en.ftl: is not a regular file"),
    Case("a text of brackets", written(b"a = " + b"{ " * 5000, "skirmish.en.ftl"), "line 1: brackets are nested"),
    Case("a text of calls", written(b"a = {\n" + b"F(\n" * 5000, "skirmish.en.ftl"), "brackets are nested too deeply"),
)  # fmt: skip
