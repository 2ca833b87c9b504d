"""Writes the Tiled project file from the schema: the enums, classes and commands a map maker has in the editor."""

import json
from pathlib import Path
from typing import Any

from game.content.schema import CLASSES, ENUMS, MapClass, Member

FOLDERS = ["."]
COMMANDS = (
    ("Check this map", "F6", "maps check %mapfile"),
    ("Play this map", "F5", "play %mapfile"),
    ("Simulate this map", "F7", "sim %mapfile --matches 200"),
)


def project_text() -> str:
    """The whole `.tiled-project` file as Tiled 1.8 to 1.11 read it."""
    project = {
        "automappingRulesFile": "rules/rules.txt",
        "commands": [_command(*command) for command in COMMANDS],
        "compatibilityVersion": 1100,
        "extensionsPath": "extensions",
        "folders": FOLDERS,
        "properties": [],
        "propertyTypes": _property_types(),
    }
    return json.dumps(project, indent=4, sort_keys=True) + "\n"


def write_project(path: Path) -> None:
    """Writes the project file to `path`."""
    path.write_text(project_text(), "utf-8", newline="\n")


def _command(name: str, key: str, arguments: str) -> dict[str, Any]:
    return {
        "arguments": arguments,
        "command": "captain-red",
        "enabled": True,
        "name": name,
        "saveBeforeExecute": True,
        "shortcut": key,
        "showOutput": True,
        "workingDirectory": "%projectpath",
    }


def _property_types() -> list[dict[str, Any]]:
    enums: list[dict[str, Any]] = [
        {"name": name, "storageType": "string", "type": "enum", "values": list(values), "valuesAsFlags": False}
        for name, values in ENUMS.items()
    ]
    types = enums + [_class(item) for item in CLASSES.values()]
    return [{"id": number, **item} for number, item in enumerate(types, 1)]


def _class(item: MapClass) -> dict[str, Any]:
    members = sorted((_member(member) for member in item.members), key=lambda member: str(member["name"]))
    return {
        "color": item.color,
        "drawFill": True,
        "members": members,
        "name": item.name,
        "type": "class",
        "useAs": list(item.used_on),
    }


def _member(member: Member) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": member.name, "type": member.kind, "value": member.default}
    return {**entry, "propertyType": member.enum} if member.enum else entry
