"""Rules about a map's text: every text is an id that has a message."""

import re

from fluent.runtime import FluentResource
from fluent.syntax.ast import Junk

from game.content.schema import CLASSES
from game.content.suggest import expected_one_of
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
        for entry in junk:
            sheet.findings.add(
                f"{(entry.content or '').strip()[:40]!r} is no message",
                "id = words, one below the other",
                rule="text-file",
                file=sheet.drawing.path.with_suffix(f".{locale}.ftl"),
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
