"""Several missions, difficulties and both seats in one run: its figures, its intervals against a known truth."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.cli.main import main
from game.core.errors import UserError
from game.lab.advice import summary
from game.lab.findings import gather
from game.lab.legs import Leg, grounds_of, legs_of, play_legs
from game.lab.legs_figures import by_commander, figures
from game.lab.run import keep
from game.lab.statistics.clustered import clustered_rate, decide
from game.lab.statistics.sequential import Sprt, Width
from game.lab.store import Store
from game.rules.components import LGF, SQUAD
from game.sim.player import WINNER
from tests.lab.made_matches import made_batch, play_made

EXPERIMENTS = 2000


def shares(source: np.random.Generator, rates: list[float], seeds: int) -> np.ndarray:
    """Each seed's share of wins over legs of these rates; a third of the seeds has the same luck in every leg."""
    size = (EXPERIMENTS, seeds, len(rates))
    luck = np.where(source.random((EXPERIMENTS, seeds, 1)) < 1 / 3, source.random((*size[:2], 1)), source.random(size))
    return np.asarray((luck < np.array(rates)).mean(axis=2))


@pytest.mark.parametrize("rates", [[0.5, 0.55], [0.9, 0.1], [0.3, 0.6, 0.8, 0.95]])
def test_intervals_over_legs_cover_the_truth(rates: list[float]) -> None:
    found = [clustered_rate(each, 1) for each in shares(np.random.default_rng(1), rates, 150)]
    covered = np.mean([one.low <= np.mean(rates) <= one.high for one in found])
    assert 0.935 <= covered <= 0.965


def test_a_width_over_legs_stops_at_the_first_seed_that_is_enough_and_covers() -> None:
    covered = []
    for each in shares(np.random.default_rng(2), [0.4, 0.7], 600)[:500]:
        found = decide(Width(0.1), each)
        assert found is not None
        one = clustered_rate(each[: found.matches], 1)
        assert one.high - one.low <= 0.1
        before = clustered_rate(each[: found.matches - 1], 1)
        assert before.high - before.low > 0.1
        covered.append(one.low <= 0.55 <= one.high)
    assert 0.93 <= np.mean(covered) <= 0.97


@pytest.mark.parametrize(("rates", "wrong", "most"), [([0.2, 0.8], "0.6", 0.05), ([0.35, 0.85], "0.5", 0.1)])
def test_the_sequential_test_over_legs_errs_no_more_than_it_was_told(
    rates: list[float], wrong: str, most: float
) -> None:
    found = [decide(Sprt(0.5, 0.6, 0.05, 0.1), each) for each in shares(np.random.default_rng(3), rates, 1200)]
    decided = [one for one in found if one is not None]
    assert len(decided) == EXPERIMENTS
    assert np.mean([wrong in one.verdict for one in decided]) <= most


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("seeds", [1, 2, 50])
def test_without_variance_intervals_are_sane(share: float, seeds: int) -> None:
    found = clustered_rate(np.full(seeds, share), 2 * seeds)
    assert 0 <= found.low <= share <= found.high <= 1
    assert found.high - found.low > 0.01
    assert clustered_rate(np.zeros(0), 0).high == 1.0


def made_legs(seeds: int) -> list[Leg]:
    return [Leg(made_batch(seeds), 0), Leg(made_batch(seeds, squad="rookie"), 1)]


def fill_in(leg: Leg) -> None:
    """The squad wins every even seed, wherever it sits."""
    seeds = leg.batch.recipe.seed + np.arange(len(leg.batch.done))
    leg.batch.results[:, WINNER] = np.where(seeds % 2, LGF, SQUAD)
    leg.batch.done[:] = True


def test_a_seat_that_always_wins_makes_equal_commanders() -> None:
    legs = made_legs(10)
    assert play_legs(legs, fill_in, None) is None
    one, other = by_commander(legs)
    assert (one["name"], one["wins"], one["win_rate"]["value"]) == ("veteran", 10, 0.5)
    assert (other["wins"], other["win_rate"]["matches"]) == (10, 20)
    found = figures(legs)
    assert (found["matches"], found["wins"]["squad"], len(found["legs"])) == (20, 10, 2)
    json.dumps(found, allow_nan=False)


def test_all_legs_stop_after_the_same_seed() -> None:
    legs = made_legs(4000)
    found = play_legs(legs, fill_in, Width(0.1))
    assert found is not None
    assert [int(leg.batch.done.sum()) for leg in legs] == [found.matches] * 2


def test_a_run_stopped_before_its_first_match_has_figures() -> None:
    found = figures(made_legs(4))
    assert (found["matches"], found["ends"], found["ci95"]) == (0, [], [0.0, 1.0])
    json.dumps(found, allow_nan=False)


def test_a_report_tells_the_commanders_of_both_seats(tmp_path: Path) -> None:
    batch, turned = made_batch(40), made_batch(40)
    turned.recipe = replace(turned.recipe, commanders=("rookie", "veteran"))
    for one, seats in ((batch, 0), (turned, 1)):
        keep(tmp_path / "s", one, True, play_made, seats)
    store = Store(tmp_path / "s")
    (known,) = store.configurations().values()
    found = gather(store, known)
    first, second = found.seated
    squad = int((batch.results[:, WINNER] == SQUAD).sum())
    assert (first.name, first.as_squad.value, second.as_squad.value) == ("veteran", squad / 40, squad / 40)
    assert (first.won.value, first.won.matches) == (0.5, 80)
    assert "veteran and rookie in both seats, of which veteran won 50.0%" in summary(found)


def test_what_cannot_be_swapped_is_said() -> None:
    grounds = grounds_of(["arena"], "normal", 1, ("veteran", "veteran"), {})
    with pytest.raises(UserError, match="commands both sides"):
        legs_of(grounds, True, 2, 1)
    with pytest.raises(UserError, match="odd"):
        legs_of(grounds_of(["arena"], "normal", 1, ("veteran", "rookie"), {}), True, 3, 1)
    with pytest.raises(UserError, match="names one twice"):
        grounds_of(["arena"], "normal,normal", 1, ("veteran", "rookie"), {})


def test_sim_plays_both_seats_into_a_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["sim", "arena", "--lgf", "rookie", "--swap", "--matches", "2", "--json", "--store", str(tmp_path / "s")]
    assert main(words) == 0
    first = json.loads(capsys.readouterr().out)
    assert [leg["squad"] for leg in first["legs"]] == ["veteran", "rookie"]
    assert sum(one["wins"] for one in first["commanders"]) + first["wins"]["none"] == 2
    assert Store(tmp_path / "s").rows("SELECT seed, seats FROM matches ORDER BY ALL")["seats"].tolist() == [0, 1]
    again = ["replay", "--from", str(tmp_path / "s"), "--seed", "1", "--seats", "1", "-o", str(tmp_path / "r.jsonl")]
    assert main([*again, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["ok"], told["commanders"]) == (True, ["rookie", "veteran"])
    assert main([*words, "--resume"]) == 0
    assert json.loads(capsys.readouterr().out)["digest"] == first["digest"]
