"""The chance to hit against a plain sum of its prose, and what its terms add up to."""

import random

import numpy as np
import pytest

from game.rules.events import TERMS
from game.rules.odds import Term, blow, can_fire, shot
from game.rules.setup import Battle
from tests.rules.boards import battle

ROW = "A" + "." * 13 + "\n" + "." * 13 + "1"


def terms_of(game: Battle, shooter: int = 0, target: int = 1, watch: bool = False) -> tuple[int, dict[Term, int]]:
    """The chance of a shot from where both stand, and its terms that are not nothing."""
    terms = np.full(TERMS, 77, np.int32)
    here, there = game.world.place[shooter], game.world.place[target]
    chance = shot(game.board, game.rules, game.world, shooter, int(here.x), int(here.y), target, int(there.x),
                  int(there.y), watch, terms)  # fmt: skip
    return chance, {Term(n): int(value) for n, value in enumerate(terms[: len(Term)].tolist()) if value}


def test_a_plain_shot_is_the_aim() -> None:
    assert terms_of(battle("A..1")) == (65, {Term.AIM: 65})


@pytest.mark.parametrize(("tiles", "chance"), [(5, 65), (6, 62), (9, 53), (12, 44)])
def test_range_takes_three_a_tile_beyond_the_carbines_five(tiles: int, chance: int) -> None:
    found, terms = terms_of(battle("A" + "." * (tiles - 1) + "1"))
    assert found == chance
    assert terms.get(Term.RANGE, 0) == chance - 65


def test_a_diagonal_tile_counts_one_and_a_half() -> None:
    assert terms_of(battle("A......\n.......\n.......\n.......\n....1.."))[1][Term.RANGE] == -3


@pytest.mark.parametrize(("wall", "cover"), [(".", 0), ("o", -20), ("P", -40)])
def test_cover_of_the_edge_that_faces_the_shooter(wall: str, cover: int) -> None:
    game = battle(f"......\nA...{wall}1\n......")
    assert terms_of(game)[1].get(Term.COVER, 0) == cover


def test_cover_elsewhere_is_no_cover_and_makes_the_shot_critical() -> None:
    chance, terms = terms_of(battle("......\nA...1o\n......"))
    assert (chance, terms) == (65, {Term.AIM: 65, Term.FLANK: 40})


def test_the_better_of_two_edges_counts_on_the_diagonal() -> None:
    assert terms_of(battle("A....\n.....\n...P.\n..o1."))[1][Term.COVER] == -40


def test_who_uses_no_cover_has_none_and_is_not_flanked() -> None:
    game = battle("A..o1o")
    game.rules.kind.uses_cover[game.world.identity.kind[1]] = 0
    assert terms_of(game) == (65, {Term.AIM: 65})
    game.rules.kind.uses_cover[game.world.identity.kind[1]] = 1


@pytest.mark.parametrize(
    ("term", "table", "field", "cost"),
    [(Term.ARM, "wound", "arm", -15), (Term.HEAD, "wound", "head", -15), (Term.DIZZY, "mind", "dizzy", -10)],
)
def test_the_shooters_own_state(term: Term, table: str, field: str, cost: int) -> None:
    game = battle("A..1")
    getattr(getattr(game.world, table), field)[0] = 1
    assert terms_of(game) == (65 + cost, {Term.AIM: 65, term: cost})
    game.world.wound.relief[0] = 1
    assert terms_of(game)[0] == (65 + cost if term == Term.DIZZY else 65), "a painkiller lifts wounds, not the dream"


def test_watch_and_guard_take_their_part() -> None:
    game = battle("A..1")
    game.world.stance.guarding[1] = 1
    chance, terms = terms_of(game, watch=True)
    assert (chance, terms[Term.WATCH], terms[Term.GUARD]) == (35, -10, -20)


def test_floor_and_ceiling_show_as_a_term() -> None:
    game = battle("A..........P1")
    game.world.wound.head[0] = game.world.mind.dizzy[0] = 1
    chance, terms = terms_of(game)
    assert chance == 5
    assert terms[Term.CLAMP] > 0
    game = battle("A1", squad=("tad",))
    game.rules.weapon.aim[game.world.kit.weapon[0]] = 90
    chance, terms = terms_of(game)
    game.rules.weapon.aim[game.world.kit.weapon[0]] = 0
    assert (chance, terms[Term.CLAMP]) == (95, -55)


def test_the_terms_add_up_whatever_the_state() -> None:
    dice = random.Random(1)
    game = battle(ROW, squad=("buffy",), lgf=("lancer",))
    for _ in range(400):
        world = game.world
        for table, field in (("wound", "arm"), ("wound", "head"), ("mind", "dizzy"), ("stance", "guarding"),
                             ("wound", "relief")):  # fmt: skip
            getattr(getattr(world, table), field)[:] = [dice.randrange(2), dice.randrange(2)]
        world.place.x[1], world.place.y[1] = dice.randrange(14), dice.randrange(2)
        for shooter in (0, 1):
            chance, terms = terms_of(game, shooter, 1 - shooter, dice.random() < 0.5)
            assert chance == sum(value for term, value in terms.items() if term != Term.FLANK)
            assert 5 <= chance <= 95


def test_a_blow_is_the_melee_aim_with_the_blade() -> None:
    terms = np.zeros(TERMS, np.int32)
    game = battle("A1", squad=("buffy",))
    assert blow(game.rules, game.world, 0, 1, terms) == 80
    game.world.wound.arm[0] = 1
    assert blow(game.rules, game.world, 0, 1, terms) == 65
    assert (terms[Term.AIM], terms[Term.ARM]) == (80, -15)


def test_who_can_fire() -> None:
    game = battle("AB1", squad=("tad", "alex"))
    assert can_fire(game.board, game.rules, game.world, 0)
    assert not can_fire(game.board, game.rules, game.world, 2)
    game.world.carry.holding[0] = 1
    assert not can_fire(game.board, game.rules, game.world, 0)
    game.world.carry.holding[0] = -1
    game.world.wound.arm[0] = 1
    assert not can_fire(game.board, game.rules, game.world, 0)
    game.world.wound.relief[0] = 1
    assert can_fire(game.board, game.rules, game.world, 0)
    game.world.kit.ammo[0] = 0
    assert not can_fire(game.board, game.rules, game.world, 0)
