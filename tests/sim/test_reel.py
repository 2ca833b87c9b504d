"""Replays gone through: every moment is the one that was played, and a battle can begin at any of them."""

from pathlib import Path

import pytest

from game.core.errors import UserError
from game.sim import archive
from game.sim.archive import discard, glance, keep, kept_files
from game.sim.match import Match
from game.sim.recipe import Recipe
from game.sim.record import parse_record, read_record, recipe_of
from game.sim.reel import Reel, branch
from game.sim.replay import playback, replay_text
from game.sim.start import open_match

GOLDEN = Path(__file__).parent / "golden" / "breach_veterans.jsonl"
EVERY = 37  # orders between two moments that are looked at


@pytest.fixture(scope="module")
def reel(jit_off: bool) -> Reel:
    if jit_off:
        pytest.skip("a whole mission as plain Python takes too long")
    return Reel(read_record(GOLDEN))


@pytest.fixture(scope="module")
def digests(reel: Reel) -> list[str]:
    """Of every moment, from a match that is played straight through."""
    match = open_match(recipe_of(reel.record.header))
    return [match.digest()] + [match.digest() for _ in playback(match, reel.record)]


def test_every_moment_is_the_one_that_was_played(reel: Reel, digests: list[str]) -> None:
    assert len(digests) == len(reel.orders) + 1
    for place in [*range(0, len(digests), EVERY), *range(len(digests) - 1, 0, -EVERY)]:
        reel.go(place)
        assert (reel.place, reel.match.digest()) == (place, digests[place])


def test_going_on_from_a_moment_tells_what_was_told(reel: Reel, digests: list[str]) -> None:
    for place in range(0, len(reel.orders), EVERY):
        reel.go(place)
        assert reel.match.step() == reel.told[place]
        assert reel.match.digest() == digests[place + 1]


def test_beyond_its_ends_it_stays(reel: Reel) -> None:
    reel.go(10_000)
    assert reel.at_end
    assert reel.match.winner == reel.winner == 0
    reel.go(-3)
    assert (reel.place, reel.match.round) == (0, 1)


def test_rounds_are_reached_one_by_one(reel: Reel) -> None:
    reel.go(0)
    met = [reel.match.round]
    while not reel.at_end:
        reel.go(reel.round_place(1))
        met.append(reel.match.round)
    assert sorted(set(met)) == [turn for turn, _ in reel.rounds]
    start = dict(reel.rounds)[5]
    reel.go(start + 3)
    reel.go(reel.round_place(-1))
    assert reel.place == start, "first to the beginning of the round it stands in"
    reel.go(reel.round_place(-1))
    assert reel.place == dict(reel.rounds)[4]


def test_a_battle_begins_at_a_moment(reel: Reel, digests: list[str]) -> None:
    match = branch(reel.record, reel.orders[:60])
    assert match.digest() == digests[60]
    assert match.commanders is not None
    assert [commander.name for commander in match.commanders] == ["human", "veteran"]
    match.give(reel.orders[60])
    assert match.digest() == digests[61]
    again = Reel(parse_record(replay_text(match).encode(), "again"))
    assert not again.problem, "what is played on can be recorded like any battle"


def test_where_the_rules_part_from_it_the_replay_ends() -> None:
    match = fought()
    lines = replay_text(match).splitlines(keepends=True)
    rounds = [row for row, line in enumerate(lines) if '"line":"round"' in line]
    lines[rounds[0]] = '{"line":"round","round":1,"digest":"0123456789abcdef"}\n'
    reel = Reel(parse_record("".join(lines).encode(), "other"))
    assert "0123456789abcdef" in reel.problem
    assert 0 < len(reel.orders) < len(match.orders)
    assert reel.moments[-1].round == 2


def fought(seed: int = 3) -> Match:
    """A battle that is over."""
    match = open_match(Recipe("arena", seed, commanders=("random", "random")))
    match.play()
    return match


def test_a_battle_that_ended_is_kept_by_date_mission_and_result() -> None:
    match = fought()
    path, other = keep(match), keep(match)
    assert path.name.endswith(f"-arena-{archive.RESULTS[match.winner]}.jsonl")
    assert path != other
    assert sorted(kept_files()) == sorted([path, other])
    told = glance(path)
    assert told.header is not None
    assert told.end is not None
    assert (told.header.mission, told.header.difficulty, told.end.round) == ("arena", "normal", match.round)
    discard(path)
    assert kept_files() == [other]


def test_only_the_newest_stay_and_nothing_that_is_not_ours_goes() -> None:
    first = keep(fought(4))
    mine = first.with_name("my-best.jsonl")
    first.rename(mine)
    keep(fought(5))
    for _ in range(4):
        keep(fought(3), most=3)
    headers = {path.name: glance(path).header for path in kept_files()}
    seeds = [header.seed for header in headers.values() if header is not None]
    assert sorted(seeds) == [3, 3, 3, 4]
    assert mine.name in headers


def test_a_damaged_one_is_told_with_its_reason() -> None:
    path = keep(fought())
    path.write_text(path.read_text()[:-40])
    told = glance(path)
    assert told.header is None
    assert path.name in told.problem
    with pytest.raises(UserError):
        read_record(path)
