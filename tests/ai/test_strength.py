"""The veteran is the better commander, whichever side it leads."""

import pytest

from game.sim.batch import prepare, run
from game.sim.player import WINNER
from game.sim.recipe import Recipe

FORCES = ("strike_team", "strike_team")


def veteran_wins(matches: int, forces: tuple[str, str]) -> float:
    """Share of matches won by the veteran against the rookie, each seed played from both sides; a draw is no win."""
    half = matches // 2
    won = 0
    for side, commanders in enumerate((("veteran", "rookie"), ("rookie", "veteran"))):
        rows = run(prepare(Recipe("skirmish", 1, commanders=commanders, forces=forces), half, 2)).results
        won += int((rows[:, WINNER] == side).sum())
    return won / (2 * half)


@pytest.mark.slow
def test_a_veteran_beats_a_rookie_in_seven_of_ten(jit_off: bool, profile: str) -> None:
    """A few matches with the compiler off can only show that play is not upside down."""
    if jit_off:
        assert veteran_wins(20 if profile == "full" else 4, FORCES) >= 0.5
        return
    assert veteran_wins(1000, FORCES) >= 0.7
