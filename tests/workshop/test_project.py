"""The committed project file is what the schema says, in words that Tiled knows."""

import json

from game.content.schema import CLASSES, ENUMS
from game.core.paths import maps_dir
from game.workshop.project import project_text


def test_the_committed_project_is_current() -> None:
    committed = (maps_dir() / "captain-red.tiled-project").read_text("utf-8")
    assert committed == project_text(), "run `python -m tools.make_maps`"


def test_the_project_holds_the_schema() -> None:
    types = json.loads(project_text())["propertyTypes"]
    assert {item["name"] for item in types if item["type"] == "enum"} == set(ENUMS)
    assert {item["name"] for item in types if item["type"] == "class"} == set(CLASSES)
    assert all(item["storageType"] == "string" for item in types if item["type"] == "enum")
    assert len({item["id"] for item in types}) == len(types)


def test_properties_are_flat() -> None:
    kinds = {"string", "int", "bool", "object"}
    for item in json.loads(project_text())["propertyTypes"]:
        for member in item.get("members", ()):
            assert member["type"] in kinds
            assert "propertyType" not in member or member["type"] == "string"
