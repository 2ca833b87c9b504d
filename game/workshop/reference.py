"""The reference of everything a map may say, made from the schema and the checker's rules, as Markdown."""

from collections.abc import Iterator

from game.content.map_rules import RULES
from game.content.meanings import CLASSES as CLASS_MEANINGS
from game.content.meanings import WORDS, meaning_of
from game.content.schema import (
    CLASSES,
    ENUMS,
    NEEDS,
    OBJECT_LAYERS,
    PLANE_GROUPS,
    TILE_LAYERS,
    MapClass,
    Member,
)

HEAD = """# What a map may say

Made by `captain-red maps reference` from the same schema that the checker, the reader and Tiled's project use.

Planes are groups called {planes}; each holds the tile layers {tiles} and the object layers {objects}, their names
begun by the plane's, such as `ship_floor`. Objectives, waves, triggers, conditions and effects lie on the layer
`mission`.
"""


def reference() -> str:
    """The whole text."""
    return "\n".join([*_head(), *_classes(), *_enums(), *_rules()])


def _head() -> Iterator[str]:
    names = (", ".join(f"`{name}`" for name in group) for group in (PLANE_GROUPS, TILE_LAYERS, OBJECT_LAYERS))
    yield HEAD.format(**dict(zip(("planes", "tiles", "objects"), names, strict=True)))


def _classes() -> Iterator[str]:
    for item in CLASSES.values():
        yield f"## {item.name}\n"
        yield f"{CLASS_MEANINGS[item.name]} Used on: {', '.join(item.used_on)}.\n"
        yield "| property | type | default | meaning |\n| --- | --- | --- | --- |"
        for member in item.members:
            yield _row(item, member)
        yield ""


def _row(item: MapClass, member: Member) -> str:
    default = str(member.default).lower() if member.kind == "bool" else str(member.default)
    shown = "" if member.kind == "object" or default == "" else f"`{default}`"
    return f"| `{member.name}` | {_type(member)} | {shown} | {meaning_of(item.name, member.name)} |"


def _type(member: Member) -> str:
    if member.enum:
        return f"[{member.enum}](#{member.enum.lower()})"
    if member.points_at:
        return f"object: {' or '.join(member.points_at)}"
    if member.is_text:
        return "text id"
    return f"{member.low} to {member.high}" if member.kind == "int" else member.kind


def _enums() -> Iterator[str]:
    for name, words in ENUMS.items():
        yield f"## {name}\n"
        told = WORDS.get(name)
        if told is None:
            yield f"{', '.join(f'`{word}`' for word in words)}\n"
            continue
        needs = NEEDS.get({"GoalKind": "Objective"}.get(name, name.removesuffix("Kind")), {})
        yield "| word | meaning | needs |\n| --- | --- | --- |"
        for word in words:
            yield f"| `{word}` | {told[word]} | {', '.join(f'`{need}`' for need in needs.get(word, ()))} |"
        yield ""


def _rules() -> Iterator[str]:
    yield "## What the checker looks at\n"
    yield "| rule | severity | meaning |\n| --- | --- | --- |"
    for rule in RULES.values():
        yield f"| `{rule.key}` | {rule.severity} | {rule.meaning} |"
    yield ""
