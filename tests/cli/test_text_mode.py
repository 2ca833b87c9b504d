"""The game in the terminal: a whole battle from a list of lines, wrong input, and nothing told that is not known."""

import io

import pytest

from game.cli.text_mode import Terminal, run
from game.rules.components import NEVER, SQUAD
from game.sim.recipe import Recipe
from game.sim.start import open_match


def play(lines: str, seed: int = 3) -> str:
    sink = io.StringIO()
    assert run("01_breach", "normal", seed, "human", "rookie", io.StringIO(lines), sink) == 0
    return sink.getvalue()


def test_a_battle_is_played_to_its_end_from_lines() -> None:
    told = play("move 5 14\nend\n" + "end\n" * 20)
    assert "Round 2 of 18" in told
    assert told.rstrip().splitlines()[-1].startswith(("The mission is lost.", "Nobody has won."))


def test_the_end_of_input_ends_politely() -> None:
    assert "no more lines to read" in play("status\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("frob", 'What is "frob"? Expected one of'),
        ("move there", "expected a tile, as move 12 7"),
        ("watch 0", "expected a number from 1 to 100"),
        ("select Tara", "expected one name of these: Willow"),
        ("move 40 14", "Not possible: "),
        ("reload", "Not possible: "),
        ("look 900 2", "expected a tile"),
    ],
)
def test_wrong_input_says_what_was_expected(line: str, expected: str) -> None:
    assert expected in play(f"{line}\nquit\n")


def test_a_move_is_taken_back() -> None:
    told = play("move 5 14\nundo\nundo\nquit\n")
    assert "Undone." in told
    assert "nothing that can be taken back" in told


def test_every_command_answers() -> None:
    told = play("help\nmap\nmap dream\nreach\norders\nlook 5 14\nlog\nselect buffy\nguard\nwatch 60\nsave\nquit\n")
    assert "Buffy is selected." in told
    assert "# wall" in told
    assert "Saved as" in told


def test_no_enemy_is_named_before_it_was_seen() -> None:
    match = open_match(Recipe("01_breach", 3))
    sink = io.StringIO()
    terminal = Terminal(match, io.StringIO("status\nmap\norders\nquit\n"), sink)
    terminal.play()
    view = match.observe(SQUAD)
    hidden = [row for row in range(len(view.identity)) if view.memory.known[row] == NEVER and view.identity.side[row]]
    assert hidden
    assert not [name for name in (terminal.words.names[row] for row in hidden) if name in sink.getvalue()]
