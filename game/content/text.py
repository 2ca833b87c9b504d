"""Text by Fluent ids: the game's messages of a locale, and a map's own.

A missing id shows itself on the screen, because a stranger's map may hold plain words; with the environment variable
CAPTAIN_RED_STRICT_TEXT set, as the tests do, it raises MissingText.
"""

import os
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.syntax.ast import Resource

from game.content.suggest import expected_one_of
from game.core.errors import UserError
from game.core.paths import assets_dir

STRICT_VARIABLE = "CAPTAIN_RED_STRICT_TEXT"
DEFAULT_LOCALE = "en"

Argument = str | int

# What the values a, b, c, d of an event are called in its message, by the event's name.
EVENT_ARGUMENTS: dict[str, tuple[str, ...]] = {
    "round-began": ("round",),
    "phase-began": ("phase",),
    "unit-shot": ("chance", "roll", "hit", "watch"),
    "unit-struck": ("chance", "roll", "hit", "riposte"),
    "damage-taken": ("points", "critical", "left", "armour"),
    "unit-wounded": ("place",),
    "unit-downed": ("tides",),
    "weapon-reloaded": ("rounds", "spares"),
    "watch-set": ("chance", "way"),
    "guard-set": ("strength",),
    "guard-worn": ("strength",),
    "unit-dressed": ("wounds",),
    "pain-killed": ("rounds",),
    "door-changed": ("state",),
    "unit-bled": ("points", "left"),
    "unit-faded": ("tides",),
    "drift-changed": ("drift", "gain"),
    "unit-let-go": ("drift",),
    "unit-called": ("drift",),
    "bond-changed": ("strength", "change", "deed"),
    "panic-changed": ("state", "cause"),
    "panic-rolled": ("chance", "roll", "flees"),
    "unit-rallied": ("raised", "left"),
    "unit-ordered": ("chance", "roll", "obeys", "actions"),
    "unit-bluffed": ("chance", "roll", "fooled"),
    "support-changed": ("state",),
    "unit-shielded": ("state",),
    "unit-tired": ("tiles",),
    "pulse-felt": ("chance", "roll", "found"),
    "unit-treated": ("chance", "roll", "works"),
    "unit-given": ("item", "count"),
    "unit-hung": ("tides",),
    "limb-marked": ("marked",),
    "limb-released": ("cause",),
    "platform-worn": ("platform", "load", "limit", "strength"),
    "ground-warned": ("width", "height", "front"),
    "ground-fell": ("width", "height"),
    "fire-changed": ("burns",),
    "exit-changed": ("exit", "state"),
    "unit-exited": ("exit",),
    "deck-shook": ("rounds",),
    "noise-made": ("tiles", "crash"),
    "suspicion-changed": ("suspicion", "state"),
    "unit-hidden": ("hidden",),
    "gait-changed": ("sneaks",),
    "unit-still": ("still",),
    "unit-kicked": ("chance", "roll", "free"),
    "companion-trembled": ("trembles",),
    "companion-bolted": ("bolts",),
    "craft-announced": ("craft", "round"),
    "unit-burst": ("shots", "left"),
    "unit-suppressed": ("state",),
    "weapon-dropped": ("weapon", "sidearm"),
    "unit-shifted": ("from_plane", "from_x", "from_y", "damage"),
    "unit-stunned": ("actions",),
    "wave-announced": ("wave", "round"),
    "objective-changed": ("objective", "state"),
    "tide-changed": ("strength",),
    "unit-spotted": ("side",),
    "unit-lost": ("side", "remembered"),
    "guard-lowered": ("strength",),
    "will-changed": ("will", "change"),
    "move-stopped": ("cause",),
    "battle-ended": ("winner", "reason"),
    "unit-woke": ("cause",),
    "link-changed": ("state",),
    "strength-drawn": ("of_will", "left", "drawn"),
    "memory-spent": ("left",),
    "point-pressed": ("point", "grip"),
    "point-pried": ("point", "grip"),
    "contest-told": ("hers", "theirs"),
    "sphere-cracked": ("left", "stage", "gone"),
    "tube-pulled": ("work",),
    "captive-worked": ("work",),
    "captive-freed": ("rounds",),
    "red-pulled": ("from_x", "from_y"),
    "red-felt": ("memories",),
    "torn-free": ("from_x", "from_y"),
    "awake-changed": ("count",),
    "unit-grappled": ("chance", "roll", "seized", "way"),
    "grip-ended": ("cause",),
    "unit-thrown": ("way", "tiles"),
    "unit-collided": ("points", "cause"),
    "unit-struggled": ("chance", "roll", "free"),
    "posture-changed": ("state",),
}


Naming = Callable[..., str]
_naming: dict[str, Naming] = {}


def name_keys(**functions: Naming) -> None:
    """What messages may ask of whoever reads the keys: KEY("undo"), KEYS("up", "down"), DEVICE().

    Where nobody does, as in a terminal, they give the words they were asked with.
    """
    _naming.update(functions)


def key_words(action: str) -> str:
    """What a person presses for an action; empty where nothing is bound to it."""
    return _named("LABEL", action)


def key_state() -> str:
    """Another one whenever the words for keys may have become others: for who keeps messages."""
    return _named("STATE")


def _named(function: str, *actions: str) -> str:
    naming = _naming.get(function)
    return " ".join(actions) if naming is None else naming(*actions)


class MissingText(UserError):
    """An id that no message has."""


class Text:
    """Messages of one locale, with English behind it and a map's own messages in front.

    `own` is raw Fluent text by locale, as `MissionPlan.extra` holds it.
    """

    def __init__(self, locale: str = DEFAULT_LOCALE, own: Mapping[str, str] | None = None) -> None:
        self.locale = locale
        self._strict = bool(os.environ.get(STRICT_VARIABLE))
        wanted = list(dict.fromkeys((locale, DEFAULT_LOCALE)))
        self._bundles = [_bundle(name, (own or {}).get(name, "")) for name in wanted]

    def get(self, text_id: str, **arguments: Argument) -> str:
        """The message, or one of its attributes (`unit-willow.about`), with its arguments filled in."""
        message_id, _, attribute = text_id.partition(".")
        for bundle in self._bundles:
            if not bundle.has_message(message_id):
                continue
            message = bundle.get_message(message_id)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is not None:
                return self._formatted(bundle, text_id, pattern, arguments)
        return self._missing(text_id)

    def unit(self, key: str, attribute: str = "") -> str:
        """A kind's name, or another of its texts: `unit("tara_self", "role")`."""
        return self.get(f"unit-{key.replace('_', '-')}{'.' if attribute else ''}{attribute}")

    def has(self, text_id: str) -> bool:
        """Whether some bundle has a message with this id."""
        return any(bundle.has_message(text_id) for bundle in self._bundles)

    def event(self, name: str, values: tuple[int, int, int, int], **arguments: Argument) -> str:
        """The log's line for an event: `name` as in Ev (UNIT_SHOT or unit-shot), `values` its a, b, c, d.

        `arguments` are the words: actor, target, text.
        """
        kind = name.lower().replace("_", "-")
        named = dict(zip(EVENT_ARGUMENTS.get(kind, ()), values, strict=False))
        return self.get(f"event-{kind}", **named, **arguments)

    def ids(self) -> set[str]:
        """Every id of the locale itself."""
        return set(self._bundles[0]._messages)

    def _formatted(self, bundle: FluentBundle, text_id: str, pattern: Pattern, values: Mapping[str, Argument]) -> str:
        text, problems = bundle.format_pattern(pattern, dict(values))
        if problems and self._strict:
            raise MissingText("", text_id, f"cannot be written: {problems[0]}", "all its arguments")
        return str(text)

    def _missing(self, text_id: str) -> str:
        if self._strict:
            raise MissingText("", text_id, "no message has this id", expected_one_of(text_id, self.ids()))
        return text_id


def _bundle(locale: str, own: str) -> FluentBundle:
    functions = {name: partial(_named, name) for name in ("KEY", "KEYS", "DEVICE")}
    bundle = FluentBundle([locale], functions=functions, use_isolating=False)  # type: ignore[arg-type]
    folder: Path = assets_dir() / "text" / locale
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(_resource(path, path.stat().st_mtime_ns))
    if own:
        bundle.add_resource(FluentResource(own), allow_overrides=True)
    return bundle


@lru_cache(maxsize=64)
def _resource(path: Path, changed: int) -> Resource:
    """The messages of one of the game's files; read anew when it has `changed`. Most of what a check takes, else."""
    del changed
    resource: Resource = FluentResource(path.read_text("utf-8"))
    return resource
