"""Balance as a check: what holds, what fails, what nobody can tell yet, and how it is told."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli.main import main
from game.core.errors import UserError
from game.lab.compare import Sample
from game.lab.gate import Finding, figures, judge, run_gate
from game.lab.gate_file import Gate, read_gate
from game.lab.junit import junit
from game.lab.run import seated
from game.lab.statistics.intervals import Estimate
from game.lab.store import Store
from game.sim.recipe import Recipe
from tests.lab.made_matches import fill, made_batch


def written(path: Path, text: str) -> Gate:
    (path / "gate.toml").write_text(text)
    return read_gate(path / "gate.toml")


def judged(path: Path, text: str) -> list[Finding]:
    """The findings over made matches, of which the squad wins six of ten, and seven where numbers are changed."""

    def play(recipe: Recipe, matches: int, title: str) -> Sample:
        changed = "overrides" if recipe.overrides else "as is"
        batch = made_batch(matches, recipe.seed)
        batch.recipe.overrides.update(recipe.overrides)
        fill(path / changed, batch, 10 if recipe.overrides else 0)
        return Sample(Store(path / changed), seated(batch, 0))

    return list(run_gate(written(path, text), play))


BAND = 'matches = 500\n[[band]]\nmission = "arena"\n'


@pytest.mark.parametrize(
    ("bounds", "verdict"),
    [("[0.5, 0.7]", "holds"), ("[0.62, 0.9]", "undecided"), ("[0.7, 0.9]", "fails"), ("[0.0, 0.5]", "fails")],
)
def test_an_interval_within_across_and_outside(tmp_path: Path, bounds: str, verdict: str) -> None:
    (found,) = judged(tmp_path, f"{BAND}win_rate = {bounds}\n")
    assert (found.verdict, found.estimate.matches) == (verdict, 500)
    assert found.passed == (verdict != "fails")


def test_strict_passes_only_what_is_known_to_hold(tmp_path: Path) -> None:
    (found,) = judged(tmp_path, f"{BAND}win_rate = [0.62, 0.9]\nstrict = true\n")
    assert (found.verdict, found.passed) == ("undecided", False)


def test_bounds_themselves_are_within() -> None:
    assert judge(Estimate(0.5, 0.4, 0.6, 9), (0.4, 0.6)) == "holds"
    assert judge(Estimate(0.5, 0.4, 0.6, 9), (0.6, 0.7)) == "undecided"
    assert judge(Estimate(0.5, 0.4, 0.6, 9), (0.61, 0.7)) == "fails"
    assert judge(Estimate(0.5, float("-inf"), float("inf"), 1), (0.0, 1.0)) == "undecided"


def test_every_figure_of_a_band(tmp_path: Path) -> None:
    found = judged(tmp_path, f"{BAND}win_rate = [0, 1]\ndraws = [0, 0.05]\nrounds = [2, 10.5]\n")
    assert [(one.figure, one.verdict) for one in found] == [
        ("win_rate", "holds"), ("draws", "holds"), ("rounds", "holds"),
    ]  # fmt: skip


def test_a_comparison_is_of_pairs(tmp_path: Path) -> None:
    text = '[[comparison]]\nmission = "arena"\nmatches = 800\nb = { "weapons.bren.aim" = 75 }\n'
    (found,) = judged(tmp_path, text + "win_rate = [0.05, 0.15]")
    assert found.verdict == "holds"
    assert 0.07 < found.estimate.value < 0.13
    assert found.estimate.high - found.estimate.low < 0.06, "unpaired it would be 0.09 wide"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "asks for nothing"),
        ("[[band]]\n", "mission"),
        ('[[band]]\nmission = "x"\n', "names no bounds"),
        ('[[band]]\nmission = "x"\nwin_rate = [0.7, 0.5]\n', r"x, normal, .*win_rate: \[0.7, 0.5\] is empty"),
        ('[[band]]\nmission = "x"\nwin_rat = [0.5, 0.7]\n', "band.*win_rat"),
        ('[[band]]\nmission = "x"\nwin_rate = "most"\n', r"band\[0\].win_rate|band.*win_rate"),
        ('[[comparison]]\nmission = "x"\nwin_rate = [0, 1]\n', "comparison"),
        ("matches = 1\n", "matches"),
        ("[[band", "TOML"),
    ],
)
def test_a_wrong_file_is_told_by_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as caught:
        written(tmp_path, text)
    assert "gate.toml" in str(caught.value)


def test_build_servers_read_it(tmp_path: Path) -> None:
    good = Finding("the arena", "win_rate", (0.4, 0.6), Estimate(0.5, 0.45, 0.55, 400), "holds", True)
    bad = Finding("a <b> & c", "rounds", (3, 9), Estimate(11, 10.5, 11.5, 400), "fails", False)
    root = ElementTree.fromstring(junit([good, bad], 1.25))
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    cases = root.findall("./testsuite/testcase")
    assert [case.get("classname") for case in cases] == ["the arena", "a <b> & c"]
    assert [case.find("failure") is not None for case in cases] == [False, True]
    failure = cases[1].find("failure")
    assert failure is not None
    assert failure.get("message") == "fails: rounds 11.0 (10.5 to 11.5, N 400), asked for 3.0 to 9.0"
    assert json.loads(json.dumps(figures([good, bad])))["ok"] is False


@pytest.mark.slow
def test_the_command_plays_tells_and_ends_as_it_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    count = 40
    path, report = tmp_path / "gate.toml", tmp_path / "out.xml"
    path.write_text(f'matches = {count}\n[[band]]\nmission = "arena"\nlgf = "rookie"\nwin_rate = [0, 1]\n')
    assert main(["lab", "gate", str(path), "--json", "--junit", str(report), "--jobs", "1"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["checks"][0]["matches"] == count
    assert ElementTree.parse(report).getroot().get("failures") == "0"
    path.write_text(path.read_text().replace("[0, 1]", "[2, 3]"))
    assert main(["lab", "gate", str(path), "--store", str(tmp_path / "kept"), "--jobs", "1"]) == 1
    assert "fails" in capsys.readouterr().out


def test_what_is_misspelt_is_told_before_anything_is_played(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gate.toml"
    path.write_text('[[band]]\nmission = "arena"\nset = { "weapons.brem.aim" = 1 }\nwin_rate = [0, 1]\n')
    assert main(["lab", "gate", str(path)]) == 1
    assert "brem" in capsys.readouterr().err


def test_the_projects_own_gate_can_be_read() -> None:
    gate = read_gate(Path(__file__).parents[2] / "tools" / "balance.toml")
    assert {check.mission for check in gate.checks} >= {"01_breach"}
