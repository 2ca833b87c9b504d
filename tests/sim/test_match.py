"""A match: orders in, events out, undo exact, nothing impossible ever."""

import random

import numpy as np
import pytest

from game.rules.orders import Kind, Order
from game.sim.choices import Choices
from game.sim.commander import make_commander
from game.sim.match import IllegalOrder, Match
from game.sim.recipe import Recipe, build
from tests.sim.invariants import check


def random_match(seed: int, mission: str = "arena") -> Match:
    battle = build(Recipe(mission, seed))
    commander = make_commander("random", battle, seed)
    return Match(battle, (commander, commander))


def all_legal(match: Match) -> list[Order]:
    return Choices(match.battle).of_side(match.observe(match.phase_side), match.phase_side)


def varied(orders: list[Order], dice: random.Random) -> Order:
    """Any kind of order first, then any of that kind, or moves would crowd out all else."""
    if not orders:
        return Order(Kind.END_PHASE)
    kind = dice.choice(sorted({order.kind for order in orders}))
    return dice.choice([order for order in orders if order.kind == kind])


def test_random_play_breaks_no_invariant(few: bool, thorough: bool) -> None:
    matches = 1 if few else 200 if thorough else 40
    for seed in range(matches):
        dice = random.Random(seed)
        match = random_match(seed)
        check(match.battle, match.world)
        while not match.is_over:
            match.give(varied(all_legal(match), dice))
            check(match.battle, match.world)


def test_random_play_of_the_first_mission_breaks_no_invariant(few: bool, thorough: bool) -> None:
    for seed in range(1 if few else 50 if thorough else 6):
        match = random_match(seed, "01_breach")
        while not match.is_over and not (few and match.round > 5):
            match.step()
            check(match.battle, match.world)


@pytest.mark.parametrize("ground", ["chasm", "collapse", "craft", "dive"])
def test_random_play_over_drops_and_fires_breaks_no_invariant(few: bool, thorough: bool, ground: str) -> None:
    for seed in range(1 if few else 60 if thorough else 8):
        dice = random.Random(seed)
        battle = build(Recipe(f"proving/{ground}", seed))
        battle.rules.objective["required"] = 0  # to the last man and the last round
        commander = make_commander("random", battle, seed)
        match = Match(battle, (commander, commander))
        while not match.is_over:
            match.give(varied(all_legal(match), dice))
            check(match.battle, match.world)


def test_every_listed_order_applies(few: bool) -> None:
    dice = random.Random(5)
    match = random_match(5)
    tries = 0
    while not match.is_over:
        orders = all_legal(match)
        start = match.world.buffer.copy()
        for order in dice.sample(orders, min(len(orders), 2 if few else 12)):
            trial = Match(match.battle)
            trial.world.buffer[:] = start
            trial.give(order)
            tries += 1
        match.give(varied(orders, dice))
    assert tries > 100


def test_unlisted_orders_are_refused_and_change_nothing(few: bool) -> None:
    dice = random.Random(7)
    match = random_match(7)
    refused = 0
    while not match.is_over:
        listed = set(all_legal(match))
        for _ in range(5 if few else 40):
            order = anything(dice, match)
            if order not in listed and order.kind not in (Kind.END_PHASE, Kind.OVERWATCH):
                before = match.world.buffer.copy()
                with pytest.raises(IllegalOrder):
                    match.give(order)
                assert np.array_equal(before, match.world.buffer)
                refused += 1
        match.give(varied(sorted(listed), dice))
    assert refused > 100


def anything(dice: random.Random, match: Match) -> Order:
    """An order of the shape that its kind takes, but otherwise of any numbers, outlandish ones included."""
    far = dice.choice((3, 12, 20, 5000))
    kind = dice.choice([*Kind, 77])
    unit, target = dice.randint(-1, far), -1
    x = y = -1
    if kind in (Kind.SHOOT, Kind.STRIKE, Kind.DRESS, Kind.PAINKILLER, Kind.CARRY):
        target = dice.randint(-1, far)
    if kind in (Kind.MOVE, Kind.PUT_DOWN, Kind.DOOR):
        x, y = dice.randint(-1, far), dice.randint(-1, far)
    return Order(int(kind), unit, target, x, y)


def test_undo_restores_the_digest(few: bool) -> None:
    undone = 0
    for seed in range(1 if few else 20):
        dice = random.Random(seed)
        match = random_match(seed)
        while not match.is_over:
            before, count = match.digest(), len(match.orders)
            order = varied(all_legal(match), dice)
            match.give(order)
            if match.can_undo():
                after = match.digest()
                assert match.undo()
                assert (match.digest(), len(match.orders)) == (before, count)
                match.give(order)
                assert match.digest() == after
                undone += 1
    assert undone > 20


def test_undo_is_refused_after_dice_and_after_a_phase() -> None:
    rolled = 0
    dice = random.Random(3)
    for seed in range(1, 5):
        match = random_match(seed)
        match.give(Order(Kind.END_PHASE))
        assert not match.can_undo()
        assert not match.undo()
        while not match.is_over and rolled <= 10:
            before = match.world.tally.rolled.copy()
            match.give(varied(all_legal(match), dice))
            if not np.array_equal(before, match.world.tally.rolled):
                assert not match.can_undo()
                rolled += 1
    assert rolled > 10


def test_rewind_goes_back_to_the_start_of_the_phase() -> None:
    match = random_match(2)
    match.give(Order(Kind.END_PHASE))
    match.give(Order(Kind.END_PHASE))
    start = match.digest()
    assert not match.can_rewind()
    dice = random.Random(2)
    for _ in range(4):
        match.give(varied([order for order in all_legal(match) if order.kind != Kind.WAIT], dice))
    assert match.rewind()
    assert match.digest() == start
    assert len(match.orders) == 2
    assert match.rewinds_left == 2


def test_round_digests_follow_the_rounds() -> None:
    match = random_match(4)
    match.play()
    rounds = [turn for turn, _ in match.round_digests]
    assert rounds == list(range(1, len(rounds) + 1))
    assert match.round_digests[-1][1] == match.digest()


def test_an_illegal_order_says_why_in_words() -> None:
    match = random_match(1)
    with pytest.raises(IllegalOrder, match="move by unit 99 is refused: no such unit"):
        match.give(Order(Kind.MOVE, 99, x=1, y=1))


def test_observations_do_not_touch_the_match() -> None:
    match = random_match(3)
    before = match.digest()
    seen = match.observe(0)
    seen.buffer[:] = 7
    assert match.digest() == before
