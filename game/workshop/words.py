"""Rules about a map's text: every text is an id that has a message."""

import re
from functools import cache

from fluent.runtime import FluentResource
from fluent.syntax.ast import Junk, Message

from game.content.schema import CLASSES
from game.content.suggest import expected_one_of
from game.content.text import Text
from game.workshop.sheet import Sheet

TEXT_ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)+$")
NEEDED = ("title", "brief", "win_text", "loss_text")


def check_words(sheet: Sheet) -> None:
    """Every rule of this module."""
    _check_files(sheet)
    for name in NEEDED:
        _check_text(sheet, None, name, str(sheet.drawing.values[name]), is_needed=True)
    for thing in sheet.drawing.things.values():
        for member in CLASSES[thing.kind].members:
            if member.is_text:
                needed = thing.kind in ("Objective", "Wave") and not thing.values.get("hidden")
                _check_text(sheet, thing.ref, member.name, str(thing.values[member.name]), is_needed=needed)


def _check_files(sheet: Sheet) -> None:
    for locale, source in sheet.plan.extra.items():
        junk = [entry for entry in FluentResource(source).body if isinstance(entry, Junk)]
        _check_unused(sheet, locale, source)
        for entry in junk:
            sheet.findings.add(
                f"{(entry.content or '').strip()[:40]!r} is no message",
                "id = words, one below the other",
                rule="text-file",
                file=sheet.drawing.path.with_suffix(f".{locale}.ftl"),
                line=source.count("\n", 0, entry.span.start if entry.span else 0) + 1,
            )


@cache
def _games_text(locale: str) -> Text:
    return Text(locale)


def _check_unused(sheet: Sheet, locale: str, source: str) -> None:
    drawing, games = sheet.drawing, _games_text(locale)
    used = {str(drawing.values[member.name]) for member in CLASSES["Mission"].members if member.is_text}
    for thing in drawing.things.values():
        used |= {str(thing.values[member.name]) for member in CLASSES[thing.kind].members if member.is_text}
    for entry in FluentResource(source).body:
        # A message that replaces one of the game's own needs nobody to name it.
        if isinstance(entry, Message) and entry.id.name not in used and not games.has(entry.id.name):
            sheet.findings.add(
                f"nothing uses the message {entry.id.name!r}",
                "a text of the map that names it",
                rule="text-unused",
                file=drawing.path.with_suffix(f".{locale}.ftl"),
                line=source.count("\n", 0, entry.span.start if entry.span else 0) + 1,
            )


def _check_text(sheet: Sheet, ref: int | None, name: str, value: str, *, is_needed: bool) -> None:
    if not value:
        if is_needed:
            sheet.note("text-empty", ref, f"{name} is empty", "a text id")
    elif not TEXT_ID.match(value):
        sheet.note("text-literal", ref, f"{name} = {value!r} is not translated", "a text id")
    elif not sheet.text.has(value):
        known = [text_id for text_id in sheet.text.ids() if text_id.startswith(value.split("-")[0])]
        file = f"a message in {sheet.drawing.path.stem}.en.ftl"
        close = expected_one_of(value, known)
        sheet.note("text-missing", ref, f"{name} = {value!r} has no message", close if "mean" in close else file)
