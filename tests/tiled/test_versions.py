"""Every file for Tiled keeps to what both 1.8 and 1.11 read: no word that only one of them knows."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from game.core.paths import maps_dir

# Elements and attributes that 1.8.2 and 1.11 both read. Objects and tiles say `type`: 1.9 alone calls it `class`, and
# 1.12's lists and capsules are unknown before.
KNOWN = {
    "map": "version tiledversion orientation renderorder width height tilewidth tileheight infinite nextlayerid "
    "nextobjectid compressionlevel backgroundcolor",
    "properties": "",
    "property": "name type propertytype value",
    "tileset": "version tiledversion name tilewidth tileheight tilecount columns firstgid source",
    "image": "source width height",
    "tile": "id type",
    "wangsets": "",
    "wangset": "name type tile",
    "wangcolor": "name color tile probability",
    "wangtile": "tileid wangid",
    "group": "id name visible opacity locked",
    "layer": "id name width height visible opacity locked",
    "data": "encoding",
    "objectgroup": "id name color visible opacity locked",
    "object": "id name type x y width height gid template visible",
    "template": "",
    "point": "",
    "polygon": "points",
    "polyline": "points",
    "editorsettings": "",
    "export": "target format",
}
PROPERTY_TYPES = {"string", "int", "bool", "object"}
FILES = sorted(path for ending in ("tmx", "tsx", "tx") for path in maps_dir().rglob(f"*.{ending}"))
PROJECT = {
    "automappingRulesFile", "commands", "compatibilityVersion", "extensionsPath", "folders", "properties",
    "propertyTypes",
}  # fmt: skip
COMMAND = {
    "arguments", "command", "enabled", "name", "saveBeforeExecute", "shortcut", "showOutput", "workingDirectory",
}  # fmt: skip
TYPES = {
    "enum": {"id", "name", "type", "storageType", "values", "valuesAsFlags"},
    "class": {"id", "name", "type", "members", "color", "drawFill", "useAs"},
}


def name(path: Path) -> str:
    return path.relative_to(maps_dir()).as_posix()


def unknown_words(root: ElementTree.Element) -> list[str]:
    """What is in the tree and not in both versions."""
    found = [f"<{node.tag}>" for node in root.iter() if node.tag not in KNOWN]
    for node in root.iter():
        found += [f"<{node.tag} {key}>" for key in set(node.keys()) - set(KNOWN.get(node.tag, "").split())]
    for node in root.iter("property"):
        if node.get("type", "string") not in PROPERTY_TYPES:
            found.append(f"a property of type {node.get('type')}")
    return sorted(set(found))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_both_versions_know_every_word(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert unknown_words(root) == []
    assert root.get("version", "1.8") in ("1.8", "1.10")
    assert {data.get("encoding") for data in root.iter("data")} <= {"csv"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('<object id="1" class="Spawn"/>', "<object class>"),
        ('<object id="1"><capsule/></object>', "<capsule>"),
        ('<property name="a" type="list"/>', "a property of type list"),
        ('<property name="a" type="class"/>', "a property of type class"),
        ('<tileset objectalignment="top"/>', "<tileset objectalignment>"),
    ],
)
def test_a_word_of_one_version_is_found(text: str, word: str) -> None:
    assert unknown_words(ElementTree.fromstring(text)) == [word]


def test_the_project_says_nothing_that_a_version_refuses() -> None:
    project = json.loads((maps_dir() / "captain-red.tiled-project").read_text("utf-8"))
    assert set(project) == PROJECT
    assert all(set(command) == COMMAND for command in project["commands"])
    assert all(set(item) == TYPES[item["type"]] for item in project["propertyTypes"])
    assert (maps_dir() / project["automappingRulesFile"]).is_file()
    assert (maps_dir() / project["extensionsPath"]).is_dir()


def test_commands_save_first_and_name_the_open_map() -> None:
    commands = json.loads((maps_dir() / "captain-red.tiled-project").read_text("utf-8"))["commands"]
    assert {command["arguments"].split()[0] for command in commands} == {"maps", "play", "sim"}
    assert all(command["saveBeforeExecute"] and "%mapfile" in command["arguments"] for command in commands)
    assert len({command["shortcut"] for command in commands}) == len(commands)


@pytest.mark.parametrize("path", sorted((maps_dir() / "tilesets").glob("*_brush.tsx")), ids=name)
def test_terrain_sets_are_whole(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    tiles = {tile.attrib["id"] for tile in root.findall("tile")}
    sets = root.findall("wangsets/wangset")
    assert [item.get("type") for item in sets] == ["edge", "corner"]
    used = [tile.attrib["tileid"] for item in sets for tile in item.findall("wangtile")]
    assert set(used) == tiles, "a tile that no brush paints"
    assert len(used) == len(set(used))
    for item in sets:
        ids = [tile.attrib["wangid"] for tile in item.findall("wangtile")]
        assert len(ids) == len(set(ids)), "two tiles for one place"
        assert all(len(text.split(",")) == 8 for text in ids)
    assert len(sets[0].findall("wangtile")) == 16


def test_every_rule_map_is_listed_and_there() -> None:
    folder = maps_dir() / "rules"
    listed = [line for line in (folder / "rules.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert sorted(folder.glob("*.tmx")) == sorted(folder / line for line in listed)
