"""Which numbers matter: those that were made to, in their order, and matches go where they tell something."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from game.cli.main import main
from game.lab.sensitivity import Look, Outcome, Swing, values_around

WEIGHTS = {"a.strong": 0.04, "a.weak": 0.015, "a.faint": 0.001, "a.none": 0.0, "a.unread": 0.0}
KEYS = [(key, 10, 9, 11) for key in WEIGHTS]


class Field:
    """A fight of which the truth is known; counts how much each number is played."""

    def __init__(self) -> None:
        self.played = dict.fromkeys(WEIGHTS, 0)

    def __call__(self, numbers: Mapping[str, int], count: int) -> Outcome:
        dice = np.random.default_rng(4).random(count)
        share = 0.5 + sum(WEIGHTS[key] * (value - 10) for key, value in numbers.items())
        for key in numbers:
            self.played[key] += count
        digest = np.arange(count) if not numbers or "a.unread" in numbers else np.arange(count) + hash(str(numbers))
        return Outcome(dice < share, digest)


def looked() -> tuple[list[Swing], Field]:
    field = Field()
    return Look(KEYS, field, 4000, 0.02).run(), field


def test_they_come_in_the_order_of_what_they_do() -> None:
    swings, _ = looked()
    assert [one.key for one in swings[:2]] == ["a.strong", "a.weak"]
    assert swings[0].effect.low < 0.08 < swings[0].effect.high
    assert swings[1].effect.low < 0.03 < swings[1].effect.high
    assert [one.q < 0.05 for one in swings[:2]] == [True, True]


def test_little_is_given_up_and_what_nothing_reads_is_known_at_once() -> None:
    swings, field = looked()
    by_key = {one.key: one for one in swings}
    assert by_key["a.faint"].dropped
    assert not by_key["a.unread"].reached
    assert field.played["a.unread"] == 2 * 500
    assert field.played["a.strong"] > field.played["a.faint"] >= 2 * 500
    assert by_key["a.none"].effect.value == 0


def test_elasticity_is_percent_for_percent() -> None:
    swings, _ = looked()
    assert swings[0].elasticity == pytest.approx(0.08 / 0.5 / 0.2, rel=0.15)


def test_a_step_stays_within_what_the_data_allows() -> None:
    assert values_around("units.willow.hp", 10, 10, 1, {}) == (9, 11)
    assert values_around("units.willow.hp", 10, 20, 1, {}) == (8, 12)
    assert values_around("units.willow.armour", 0, 10, 1, {}) == (0, 1), "below nothing there is nothing"


@pytest.mark.slow
def test_the_command_ranks_real_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["sensitivity", "arena", "--keys", "units.willow.hp", "--keys", "numbers.contest_memory", "--by", "50",
             "--matches", "64", "--jobs", "1", "--json"]  # fmt: skip
    assert main([*words, "--store", str(tmp_path / "kept")]) == 0
    told = json.loads(capsys.readouterr().out)
    rows = {row["key"]: row for row in told["numbers"]}
    assert rows["units.willow.hp"]["effect"]["value"] > 0, "the sturdier win more"
    assert rows["numbers.contest_memory"]["reached"] is False
    assert main(["sensitivity", "arena", "--keys", "unit.*.hp"]) == 1
    assert "unit" in capsys.readouterr().err
