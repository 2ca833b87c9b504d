"""What the schema of maps is made of: classes and their properties."""

from dataclasses import dataclass

Value = str | int | bool


@dataclass(frozen=True)
class Member:
    """A property: its kind (string, int, bool, object), default, and what else its value must be."""

    name: str
    kind: str
    default: Value
    enum: str = ""  # a key of ENUMS
    points_at: tuple[str, ...] = ()  # classes an object reference may lead to
    is_text: bool = False  # a Fluent id
    low: int = -1000
    high: int = 1000


@dataclass(frozen=True)
class MapClass:
    """A class of Tiled: `used_on` map, tile or object; `color` as #aarrggbb."""

    name: str
    used_on: tuple[str, ...]
    color: str
    members: tuple[Member, ...]

    def member(self, name: str) -> Member | None:
        return next((member for member in self.members if member.name == name), None)


def word(name: str, default: str = "", *, enum: str = "") -> Member:
    return Member(name, "string", default, enum=enum)


def text(name: str) -> Member:
    return Member(name, "string", "", is_text=True)


def number(name: str, default: int = 0, low: int = 0, high: int = 1000) -> Member:
    return Member(name, "int", default, low=low, high=high)


def flag(name: str, default: bool = False) -> Member:
    return Member(name, "bool", default)


def link(name: str, *points_at: str) -> Member:
    return Member(name, "object", 0, points_at=points_at)
