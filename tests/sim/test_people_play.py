"""Random play with everything people can do for each other: no invariant breaks, undo restores, previews hold."""

import random

import numpy as np
import pytest

from game.core.dice import CHANCE, PURPOSES
from game.rules import preview_people
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Order
from game.sim.match import Match
from game.sim.recipe import Recipe, build
from tests.sim.invariants import check
from tests.sim.test_match import all_legal, varied

GROUNDS = ("people", "triage", "escort")
SHOWN = {Kind.BLUFF: Ev.UNIT_BLUFFED, Kind.ORDER: Ev.UNIT_ORDERED, Kind.PULSE: Ev.PULSE_FELT}


@pytest.mark.parametrize("ground", GROUNDS)
def test_random_play_breaks_nothing_and_ends_as_shown(ground: str, few: bool) -> None:
    for seed in range(1 if few else 12):
        dice = random.Random(seed)
        match = Match(build(Recipe(f"proving/{ground}", seed)))
        while not match.is_over and match.round <= 5:
            order = varied(all_legal(match), dice)
            shown = preview_people.odds(match.battle, match.observe(match.phase_side), order)
            events = match.give(order)
            for event in events:
                if event.kind == SHOWN.get(Kind(order.kind), -1) and event.actor == order.unit:
                    assert event.a == shown.chance
            check(match.battle, match.world)


def test_what_rolls_no_dice_can_be_undone() -> None:
    match = Match(build(Recipe("proving/escort", 1)))
    before = match.world.buffer.copy()
    match.give(Order(Kind.SUPPORT, 0, 2))
    match.give(Order(Kind.SPRINT, 0))
    assert match.undo()
    assert match.undo()
    assert np.array_equal(before, match.world.buffer)
    match.give(Order(Kind.ORDER, 0, 1))
    assert not match.world.tally.rolled[1 * PURPOSES + CHANCE]
    assert match.can_undo()
