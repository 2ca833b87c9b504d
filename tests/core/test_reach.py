"""What a function depends on: an edit moves what is kept of all that comes to it, and of nothing else."""

import re
from collections.abc import Callable, Iterator

import pytest

from game.core import reach
from game.core.reach import reach_hash, source_of

MEMORIES = (reach.reach_hash, reach.source_of, reach.is_apart, reach._named)
WATCHED = (
    ("game.core.dice", "keyed"),
    ("game.rules.odds", "shot"),
    ("game.rules.shooting", "fire"),
    ("game.rules.step", "apply"),
    ("game.ai.choose", "choose"),
    ("game.ai.match_kernel", "play_match"),
)
Edit = Callable[[str, str, str], set[str]]


@pytest.fixture
def moved(monkeypatch: pytest.MonkeyPatch) -> Iterator[Edit]:
    """Names of the watched functions whose hash differs once `old` in a module's source reads `new`."""
    before = {place: reach_hash(*place) for place in WATCHED}
    plain = reach.read_source

    def edit(module: str, old: str, new: str) -> set[str]:
        def read(name: str) -> str | None:
            text = plain(name)
            if name != module or text is None:
                return text
            assert re.search(old, text), f"{module} has no {old}"
            return re.sub(old, new, text, count=1)

        forget()
        monkeypatch.setattr(reach, "read_source", read)
        return {place[1] for place in WATCHED if reach_hash(*place) != before[place]}

    yield edit
    monkeypatch.undo()
    forget()


def forget() -> None:
    for memory in MEMORIES:
        memory.cache_clear()


def test_an_edit_of_a_rule_leaves_the_commanders_alone(moved: Edit) -> None:
    assert moved("game.rules.shooting", r"(def fire\(.*?\n)", r"\1    extra = 1\n") == {"fire"}


def test_an_edit_of_what_both_count_with_moves_both(moved: Edit) -> None:
    assert moved("game.rules.odds", r"(def shot\((?:.|\n)*?-> [^\n]*\n)", r"\1    extra = 1\n") == {
        "shot", "fire", "apply", "choose",
    }  # fmt: skip


def test_a_number_in_the_source_counts(moved: Edit) -> None:
    assert "keyed" in moved("game.core.dice", r"MASK = ", "MASK = 1 + ")


def test_remarks_docstrings_and_annotations_do_not_count(moved: Edit) -> None:
    assert not moved("game.rules.step", r'"""Gives a `Reason`', '"""Always a `Reason`')
    assert not moved("game.rules.shooting", r"\Z", "\n# a remark at the end\n")


def test_a_function_apart_counts_by_its_name_only() -> None:
    names = reach.reach("game.ai.match_kernel", "play_match")
    assert ("game.rules.step", "apply apart") in names
    assert not any(home == "game.rules.shooting" for home, _ in names)
    assert ("game.rules.shooting", "fire") in reach.reach("game.ai.match_kernel", "play_match", beyond_apart=True)


def test_what_is_loose_in_a_module_bears_on_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "TABLE = {}\nTABLE.update(a=1)\ndef look():\n    return TABLE\ndef other():\n    return 1\n"
    monkeypatch.setattr(reach, "read_source", lambda name: text if name == "game.loose" else None)
    forget()
    before = [reach_hash("game.loose", name) for name in ("look", "other")]
    text = text.replace("a=1", "a=2")
    forget()
    after = [reach_hash("game.loose", name) for name in ("look", "other")]
    forget()
    assert not set(before) & set(after)


def test_of_a_module_of_somebody_else_everything_counts() -> None:
    assert source_of("json.decoder") is None
    assert reach_hash("json.decoder", "JSONDecoder") != reach_hash("json.encoder", "JSONDecoder")


def test_a_module_that_does_not_exist_has_no_source() -> None:
    assert reach.read_source("game.rules.no_such_rule") is None
