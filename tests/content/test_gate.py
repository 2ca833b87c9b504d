"""Hostile and broken maps: each is refused quickly, with words that say where and what was expected."""

import base64
import contextlib
import gzip
import os
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.gate import LARGEST_FILE, MOST_OBJECTS
from game.content.missions import load_mission
from game.content.problems import MapProblems
from game.core.errors import UserError
from game.core.paths import maps_dir
from tests.content.desk import copy_maps, edit, form_problems

CELLS = 28 * 20
SHIP_FLOOR = r'(?<=name="ship_floor" width="28" height="20">\n)\s*<data encoding="csv">.*?</data>'


@pytest.fixture
def field(tmp_path: Path) -> Path:
    """The skirmish map in a project of its own."""
    return copy_maps(tmp_path) / "skirmish.tmx"


def packed(raw: bytes, compression: str) -> str:
    return f'<data encoding="base64" compression="{compression}">{base64.b64encode(raw).decode()}</data>'


def plain_cells(count: int = CELLS) -> bytes:
    return struct.pack(f"<{count}I", *([1] * count))


@pytest.mark.parametrize(
    ("pattern", "new", "words"),
    [
        (r"<map ", '<!DOCTYPE m [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<map ', "line 2: DTD and entity"),
        (r"<map ", '<!DOCTYPE m SYSTEM "file:///etc/passwd">\n<map ', "DTD and entity declarations"),
        (r"</map>", "", "is not well-formed XML"),
        (r"<properties>", "<properties>" + "<x>" * 40 + "</x>" * 40, "nested too deeply (expected at most 32"),
        (r'width="28" height="20" tile', 'width="280" height="20" tile', "the map's width is '280' (expected a whole"),
        (r'width="28" height="20" tile', 'width="-1" height="20" tile', "the map's width is '-1'"),
        (r'orientation="orthogonal"', 'orientation="isometric"', "the map is isometric (expected an orthogonal map)"),
        (r'infinite="0"', 'infinite="1"', "the map is infinite (expected a fixed size"),
        (r'tilewidth="32"', 'tilewidth="16"', "tilewidth is 16 (expected 32)"),
        (r"tilesets/ship.tsx", "/etc/passwd", "path '/etc/passwd' is not allowed (expected a relative path"),
        (r"tilesets/ship.tsx", "../../../../../../etc/passwd", "leaves the maps folder"),
        (r"tilesets/ship.tsx", "tilesets/shop.tsx", "file 'tilesets/shop.tsx' is missing"),
        (r'firstgid="13"', 'firstgid="3"', "overlaps another"),
        (r'name="dream_floor"', 'name="ship_floor"', "layer ship_floor: the layer name is used twice"),
        (r'name="dream_floor" width="28"', 'name="dream_floor" width="27"', "layer dream_floor: the layer is 27x20"),
        (r'name="ship_decor"', 'name="ship_decor" offsetx="4"', "layer ship_decor: the layer is shifted"),
        (r"(?<=csv\">\n)6,6,", "6,", f"layer ship_structure: the layer has {CELLS - 1} cells (expected {CELLS})"),
        (r"(?<=csv\">\n)1,1,", "1,spam,", "layer ship_floor: cell 'spam' is not a tile number"),
        (r"(?<=csv\">\n)1,1,", "1,9999,", "layer ship_floor: tile 1,0: tile number 9999 is in no tileset"),
        (r"(?<=csv\">\n)1,1,", "1,2147483649,", "layer ship_floor: tile 1,0: the tile is flipped or turned"),
        (SHIP_FLOOR, "<data><tile gid='1'/></data>", "tile data is stored as XML (expected CSV"),
        (SHIP_FLOOR, "<data encoding='csv'><chunk/></data>", "the map is infinite"),
        (SHIP_FLOOR, packed(b"x", "zstd"), "compression 'zstd' is not supported"),
        (SHIP_FLOOR, packed(b"not packed", "zlib"), "the layer data is damaged"),
        (SHIP_FLOOR, packed(zlib.compress(plain_cells(CELLS - 1)), "zlib"), f"the layer has {CELLS - 1} cells"),
        (SHIP_FLOOR, packed(zlib.compress(bytes(64 << 20)), "zlib"), "the layer data is longer than the map"),
        (SHIP_FLOOR, packed(zlib.compress(bytes(1 << 20)), "zlib"), "unpacks to more than the map"),
        (r"templates/spawn_squad.tx", "templates/spwan.tx", "object 1 'willow': file 'templates/spwan.tx' is missing"),
        (r"templates/spawn_squad.tx", "../../../etc/hosts", "object 1 'willow': path '../../../etc/hosts' leaves"),
        (r'<object id="2"', '<object id="1"', "the object id is used twice"),
        (r'(?<=name="willow" )x="32"', 'x="nan"', "object 1 'willow': x is 'nan'"),
        (r'(?<=name="willow" )x="32"', 'x="1e99"', "object 1 'willow': x is '1e99'"),
        (r'(?<=name="willow" )x="32"', 'rotation="45" x="32"', "object 1 'willow': the object is turned"),
        (r'<property name="unit" value="willow"/>', '<property name="unit" type="class"/>', "is of kind class"),
        (r'<property name="unit" value="willow"/>', '<property name="unit" type="list"/>', "is of kind list"),
        (r'type="int" propertytype="x"|type="int" value="20"', 'type="int" value="2x"', "round_limit = '2x'"),
        (r'<group id="1"', '<imagelayer id="99" name="sky"/><group id="1"', "image layers are not used"),
    ],
)
def test_a_broken_map_is_refused_with_its_reason(field: Path, pattern: str, new: str, words: str) -> None:
    edit(field, pattern, new)
    problems = form_problems(field)
    assert any(words in problem for problem in problems), problems
    assert all(problem.startswith(str(field)) for problem in problems)
    with pytest.raises(MapProblems):
        load_mission(field)


@pytest.mark.parametrize("compression", ["zlib", "gzip", ""])
def test_packed_layers_are_read(field: Path, compression: str) -> None:
    raw = plain_cells()
    data = {"zlib": zlib.compress(raw), "gzip": gzip.compress(raw), "": raw}[compression]
    edit(field, SHIP_FLOOR, packed(data, compression))
    assert load_mission(field).terrain.floor[0].all()


def test_a_tileset_with_a_huge_picture_is_refused(field: Path) -> None:
    picture = field.parent / "tilesets" / "ship.png"
    data = bytearray(picture.read_bytes())
    data[16:24] = struct.pack(">II", 100_000, 100_000)
    picture.write_bytes(data)
    edit(field.parent / "tilesets" / "ship.tsx", r'width="128" height="96"/', 'width="100000" height="100000"/')
    assert any("ship.png is 100000x100000 (expected at most" in problem for problem in form_problems(field))


def test_a_symlink_out_of_the_project_is_refused(field: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.tsx"
    secret.write_text("<tileset/>", "utf-8")
    (field.parent / "tilesets" / "ship.tsx").unlink()
    (field.parent / "tilesets" / "ship.tsx").symlink_to(secret)
    assert any("leaves the maps folder" in problem for problem in form_problems(field))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.tmx")
    assert any("is not a regular file" in problem for problem in form_problems(tmp_path / "pipe.tmx"))


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.tmx"
    path.write_bytes(b" " * (LARGEST_FILE + 1))
    assert any(f"expected at most {LARGEST_FILE}" in problem for problem in form_problems(path))


def test_too_many_objects_are_refused(field: Path) -> None:
    crowd = "".join(f'<object id="{number}" type="Zone"/>' for number in range(1000, 1001 + MOST_OBJECTS))
    edit(field, r'name="ship_zones"/>', f'name="ship_zones">{crowd}</objectgroup>')
    assert any("too many objects" in problem for problem in form_problems(field))


def test_all_problems_come_in_one_run(field: Path) -> None:
    edit(field, r'<property name="unit" value="willow"/>', '<property name="unti" value="willow"/>')
    edit(field, r'propertytype="GoalKind" value="eliminate"', 'propertytype="GoalKind" value="eliminat"')
    edit(field, r'(?<=name="tad" )x="32"', 'x="nan"')
    text = "\n".join(form_problems(field))
    assert "property 'unti' is unknown (did you mean 'unit'?)" in text
    assert "kind = 'eliminat' (did you mean 'eliminate'?)" in text
    assert "x is 'nan'" in text


@pytest.mark.parametrize(
    ("pattern", "new", "words"),
    [
        (r'<group id="1" name="ship"', '<group id="1" name="shp"', "group 'shp' is no plane (did you mean 'ship'?)"),
        (r'name="ship_decor"', 'name="ship_deco"', "layer ship_deco: is no tile layer"),
        (r'(?<=id="15" name=")mission', "misson", "the object layer 'mission' is missing"),
        (r'(?<=id="1" )template="templates/spawn_squad.tx"', 'type="Spwan"', "class 'Spwan' is unknown (did you mean"),
        (r'(?<=id="1" )template="templates/spawn_squad.tx"', 'type="Trigger"', "a Trigger does not belong in this"),
        (r'name="if_1" type="object" value="\d+"', 'name="if_1" type="object" value="77"', "points at object 77"),
        (
            r'name="if_1" type="object" value="\d+"',
            'name="if_1" type="object" value="1"',
            "of class Spawn (expected a Con",
        ),
        (r'name="round" type="int" value="6"', 'name="round" value="6"', "round = '6' (expected a whole number)"),
        (r'name="round" type="int" value="6"', 'name="round" type="int" value="600"', "round = 600 (expected 1..99)"),
        (r'value="message"', 'value="wave"', "effect of kind wave has no wave"),
    ],
)
def test_values_are_checked_against_the_schema(field: Path, pattern: str, new: str, words: str) -> None:
    edit(field, pattern, new)
    problems = form_problems(field)
    assert any(words in problem for problem in problems), problems


@given(
    at=st.floats(0, 1),
    length=st.integers(0, 40),
    new=st.text(alphabet='<>/="&;-,.0123456789 abxyz\n', max_size=12),
    file=st.sampled_from(["skirmish.tmx", "tilesets/markers.tsx", "templates/spawn_lgf.tx"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_damage_leads_to_anything_but_a_problem(
    tmp_path_factory: pytest.TempPathFactory, at: float, length: int, new: str, file: str
) -> None:
    desk = copy_maps(tmp_path_factory.mktemp("damage"))
    text = (maps_dir() / file).read_text("utf-8")
    cut = int(at * len(text))
    (desk / file).write_text(text[:cut] + new + text[cut + length :], "utf-8")
    with contextlib.suppress(UserError):
        load_mission(desk / "skirmish.tmx")
