"""The colours that tell something, by their roles; which of the palettes is used can change at any time.

A Color of a role is one object for the whole program and changes its value in place, so whoever holds it draws in the
palette that is used now. Whatever keeps pictures has to make them again after a change.
"""

from functools import cache

import msgspec
import pygame

from game.content.catalog import read_table
from game.core.errors import UserError
from game.core.paths import assets_dir

FILE = "palettes.toml"
USUAL = "usual"
Triple = tuple[int, int, int]
SHARP_DIM = "#c9d6de"  # what is said quietly, in high contrast


class Palette(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """#rrggbb for each role; palettes.toml says what each is for."""

    text: str
    dim: str
    accent: str
    pull: str
    good: str
    warning: str
    bad: str
    squad: str
    enemy: str
    enemy_mark: str
    move: str
    dash: str
    danger: str


@cache
def load_palettes() -> dict[str, Palette]:
    """By key, the usual one first; raises UserError for a table that does not fit."""
    path = assets_dir() / "data" / FILE
    try:
        return msgspec.convert(read_table(path, "palettes"), dict[str, Palette])
    except msgspec.ValidationError as error:
        raise UserError(path, "palettes", str(error)) from error


_INKS: dict[str, pygame.Color] = {}


def ink(role: str) -> pygame.Color:
    """The Color of a role, which changes with the palette."""
    if role not in _INKS:
        _INKS[role] = pygame.Color(getattr(load_palettes()[USUAL], role))
    return _INKS[role]


def triple(role: str) -> Triple:
    """Red, green and blue of a role, 0 to 255, as they are now."""
    colour = ink(role)
    return colour.r, colour.g, colour.b


def use(palette: str, sharp: bool = False) -> None:
    """Every role takes its colour of that palette; `sharp`: nothing is said quietly."""
    chosen = load_palettes()[palette]
    for role in Palette.__struct_fields__:
        value = SHARP_DIM if sharp and role == "dim" else getattr(chosen, role)
        ink(role).update(pygame.Color(value))
