"""Replays: the same match again, tampering named by its round, hostile files refused by file and line."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.core.errors import UserError
from game.sim.match import Match
from game.sim.recipe import Recipe
from game.sim.replay import load, replay_text, verify
from game.sim.start import open_match

Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def played() -> Callable[[], Match]:
    def play(seed: int = 3) -> Match:
        match = open_match(Recipe("arena", seed, commanders=("random", "random")))
        match.play()
        return match

    return play


@cache
def recording() -> bytes:
    """Played once: every test that spoils a file begins with the same."""
    match = open_match(Recipe("arena", 3, commanders=("random", "random")))
    match.play()
    return replay_text(match).encode()


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    path = tmp_path / "match.jsonl"
    path.write_bytes(recording())
    return path


def read(path: Path) -> Lines:
    return [json.loads(row) for row in path.read_text().splitlines()]


def write(path: Path, lines: Lines) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))


def rows_of_round(lines: Lines, turn: int) -> list[int]:
    """Numbers of the order lines that belong to a round."""
    marks = [number for number, line in enumerate(lines) if line["line"] == "round"]
    first = marks[turn - 2] + 1 if turn > 1 else 1
    return list(range(first, marks[turn - 1]))


def test_plays_the_same(recorded: Path) -> None:
    verdict = verify(recorded)
    assert verdict.ok
    assert verdict.round > 3
    assert verdict.note == ""


def test_loads_the_state_it_ended_in(played: Callable[[], Match], recorded: Path) -> None:
    assert load(recorded).digest() == played().digest()


def test_a_changed_order_is_named_by_its_round(recorded: Path) -> None:
    lines = read(recorded)
    for number in rows_of_round(lines, 4):
        if lines[number]["kind"] == "move":
            lines[number]["kind"] = "wait"
            break
    write(recorded, lines)
    verdict = verify(recorded)
    assert not verdict.ok
    assert verdict.round == 4


def test_an_order_left_out_is_named_by_its_round(recorded: Path) -> None:
    lines = read(recorded)
    del lines[rows_of_round(lines, 3)[0]]
    write(recorded, lines)
    verdict = verify(recorded)
    assert (verdict.ok, verdict.round) == (False, 3)


def test_a_changed_digest_is_named_by_its_round(recorded: Path) -> None:
    lines = read(recorded)
    for line in lines:
        if line["line"] == "round" and line["round"] == 5:
            line["digest"] = "0" * 16
    write(recorded, lines)
    verdict = verify(recorded)
    assert (verdict.ok, verdict.round) == (False, 5)
    assert "0" * 16 in verdict.expected


def test_a_missing_digest_is_noticed(recorded: Path) -> None:
    lines = read(recorded)
    del lines[next(number for number, line in enumerate(lines) if line.get("round") == 2)]
    write(recorded, lines)
    assert (verify(recorded).ok, verify(recorded).round) == (False, 2)


def test_an_illegal_order_is_named_by_its_round(recorded: Path) -> None:
    lines = read(recorded)
    number = rows_of_round(lines, 2)[0]
    lines.insert(number, {"line": "order", "kind": "shoot", "unit": 0, "target": 900})
    write(recorded, lines)
    verdict = verify(recorded)
    assert (verdict.ok, verdict.round, verdict.line) == (False, 2, number + 1)
    assert "no target" in verdict.got or "refused" in verdict.got


def test_another_seed_does_not_fit(recorded: Path) -> None:
    lines = read(recorded)
    lines[0]["seed"] += 1
    write(recorded, lines)
    assert (verify(recorded).ok, verify(recorded).round) == (False, 1)


def test_other_rules_are_mentioned(recorded: Path) -> None:
    lines = read(recorded)
    lines[0]["rules"] = "0" * 16
    write(recorded, lines)
    assert "other rules" in verify(recorded).note


def test_load_refuses_what_does_not_fit(recorded: Path) -> None:
    lines = read(recorded)
    lines[-1]["digest"] = "0" * 16
    write(recorded, lines)
    with pytest.raises(UserError, match="diverges in round"):
        load(recorded)


def test_undo_leaves_no_trace(tmp_path: Path) -> None:
    match = open_match(Recipe("arena", 1, commanders=("random", "random")))
    twin = open_match(Recipe("arena", 1, commanders=("random", "random")))
    while not match.is_over:
        match.step()
        if match.can_undo():
            order = match.orders[-1]
            match.undo()
            match.give(order)
    twin.play()
    assert (match.undone > 0, match.orders, match.digest()) == (True, twin.orders, twin.digest())


HOSTILE = [
    (b"", "line 1: no header"),
    (b"not json\n", "line 1: JSON is malformed"),
    (b"{}\n", "line 1"),
    (b"\xff\xfe\n", "line 1"),
    (b'{"line":"order","kind":"move"}\n', "line 1: no header"),
    (b'{"line":"end","round":1,"winner":"squad","digest":"00"}\n', "line 1"),
    (b"[" * 60000 + b"\n", "line 1"),
    (b"x" * 70000 + b"\n", "line 1: is too long"),
]


@pytest.mark.parametrize(("content", "problem"), HOSTILE)
def test_hostile_files_are_refused(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        verify(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"kind": "fly"}, "unknown order 'fly'"),
        ({"unit": 1 << 40}, "unit"),
        ({"unit": "1"}, "unit"),
        ({"speed": 3}, "speed"),
    ],
)
def test_a_bad_line_is_named(recorded: Path, change: dict[str, Any], problem: str) -> None:
    lines = read(recorded)
    lines[1].update(change)
    write(recorded, lines)
    with pytest.raises(UserError, match="line 2") as caught:
        verify(recorded)
    assert problem in str(caught.value)


def test_a_cut_file_says_so(recorded: Path) -> None:
    write(recorded, read(recorded)[:-1])
    with pytest.raises(UserError, match="cut short"):
        verify(recorded)


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [("format", 9, "format 9"), ("mission", "no_such", "no_such"), ("difficulty", "odd", "odd"), ("seed", -1, "seed")],
)
def test_a_bad_header_is_refused(recorded: Path, name: str, value: object, problem: str) -> None:
    lines = read(recorded)
    lines[0][name] = value
    write(recorded, lines)
    with pytest.raises(UserError, match=problem):
        verify(recorded)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file"):
        verify(tmp_path / "none.jsonl")
