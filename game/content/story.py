"""The story between the missions: scenes of spoken lines, choices that set flags, and the endings those lead to.

A flag is a word that begins with `campaign_`: something chosen, or something that came about in a battle. Where `when`
lists flags, all have to be set; one with a `-` before it must not be. Every text is a Fluent id of assets/text.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from game.content.catalog import read_table
from game.content.plan import FROM_CAMPAIGN
from game.core.errors import UserError
from game.core.paths import assets_dir

FILE = "story.toml"

Word = Annotated[str, Meta(min_length=1, max_length=80)]
Flag = Annotated[str, Meta(pattern=f"^{FROM_CAMPAIGN}[a-z0-9_]{{1,60}}$")]
Need = Annotated[str, Meta(pattern=f"^-?{FROM_CAMPAIGN}[a-z0-9_]{{1,60}}$")]
Place = Literal["before", "after", "ending"]
Flags = frozenset[str]


def holds(when: tuple[str, ...], flags: Flags) -> bool:
    """Whether all of these are as they have to be."""
    return all((need.removeprefix("-") in flags) != need.startswith("-") for need in when)


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something said; `speaker` is a key of units.toml, "" what nobody says."""

    text: Word
    speaker: str = ""
    mood: Literal["calm", "hurt", "afraid", "angry", "warm", "hollow"] = "calm"
    when: tuple[Need, ...] = ()


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One answer. `hint`: what it may lead to, as far as those who choose can know."""

    text: Word
    sets: tuple[Flag, ...] = ()
    unsets: tuple[Flag, ...] = ()
    when: tuple[Need, ...] = ()
    hint: str = ""


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A question with two answers or more."""

    text: Word
    options: Annotated[tuple[Option, ...], Meta(min_length=1, max_length=6)]

    def options_for(self, flags: Flags) -> tuple[Option, ...]:
        return tuple(option for option in self.options if holds(option.when, flags))


class Scene(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is said at one place of the campaign. `journal`: the line that remembers it."""

    key: Word
    place: Place
    lines: Annotated[tuple[Line, ...], Meta(min_length=1)]
    mission: str = ""
    when: tuple[Need, ...] = ()
    choice: Choice | None = None
    journal: str = ""

    def lines_for(self, flags: Flags) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if holds(line.when, flags))


class Ending(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How it may end: the first of the list that fits. `scene` tells it."""

    key: Word
    title: Word
    scene: Word
    when: tuple[Need, ...] = ()


class _Tables(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    scenes: tuple[Scene, ...]
    endings: Annotated[tuple[Ending, ...], Meta(min_length=1)]


@dataclass(frozen=True)
class Story:
    """All scenes in the order in which they are told, and all endings in the order in which they are tried."""

    scenes: tuple[Scene, ...]
    endings: tuple[Ending, ...]

    def scenes_for(self, mission: str, place: Place, flags: Flags) -> tuple[Scene, ...]:
        """What is told there, as far as it can be; a scene with no line or no answer left is passed over."""
        found = [scene for scene in self.scenes if (scene.mission, scene.place) == (mission, place)]
        return tuple(scene for scene in found if holds(scene.when, flags) and scene.lines_for(flags))

    def scene(self, key: str) -> Scene:
        """Raises KeyError."""
        return next((scene for scene in self.scenes if scene.key == key), None) or _missing(key)

    def ending_for(self, flags: Flags) -> Ending:
        """The ending these flags lead to: there is always one, since the last asks for nothing."""
        return next(ending for ending in self.endings if holds(ending.when, flags))


def _missing(key: str) -> Scene:
    raise KeyError(key)


@lru_cache(maxsize=4)
def load_story(data_dir: Path | None = None) -> Story:
    """The story of assets/data/story.toml; raises UserError with what is wrong in it."""
    path = (data_dir or assets_dir() / "data") / FILE
    raw: Any = read_table(path, "story")
    try:
        tables = msgspec.convert(raw, _Tables)
    except msgspec.ValidationError as error:
        raise UserError(path, "story", str(error), "see assets/data/story.toml as it came") from error
    _check(path, tables)
    return Story(tables.scenes, tables.endings)


def _check(path: Path, tables: _Tables) -> None:
    keys = [scene.key for scene in tables.scenes]
    for key in keys:
        if keys.count(key) > 1:
            raise UserError(path, key, "two scenes have this key", "a key for each")
    for scene in tables.scenes:
        if (scene.place == "ending") == bool(scene.mission):
            raise UserError(path, scene.key, f"place {scene.place}, mission {scene.mission!r}", "a mission, or ending")
    for ending in tables.endings:
        if ending.scene not in keys:
            raise UserError(path, ending.key, f"no scene {ending.scene!r}", "the key of a scene")
    if tables.endings[-1].when:
        raise UserError(path, tables.endings[-1].key, "the last ending has conditions", "none, so that one always fits")
