"""Random play around the machine and the spheres: what is shown before a Tide or an order is what comes."""

import random

import pytest

from game.rules.components import LGF, PRESENT, UP
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind, Order
from game.rules.preview_sphere import Contest, contest_at_tide, drawing, red_pull
from game.sim.match import Match
from game.sim.recipe import Recipe, build
from tests.sim.invariants import check
from tests.sim.test_match import all_legal, varied

GROUNDS = ("sphere", "red", "rescue")
DRAWS = (Kind.DRAW, Kind.DRAW_WILL)


@pytest.mark.parametrize("ground", GROUNDS)
def test_random_play_breaks_nothing_and_ends_as_shown(ground: str, few: bool, thorough: bool) -> None:
    for seed in range(1 if few else 60 if thorough else 6):
        dice = random.Random(seed)
        match = Match(build(Recipe(f"proving/{ground}", seed)))
        while not match.is_over and not (few and match.round > 4):
            order = varied(all_legal(match), dice)
            _give(match, order)
            check(match.battle, match.world)


def _give(match: Match, order: Order) -> None:
    """One order, with everything that its previews and those of the Tide say held against what happened."""
    battle, world = match.battle, match.world
    brings_tide = order.kind == Kind.END_PHASE and match.phase_side == LGF
    shown = contest_at_tide(battle, world) if brings_tide else None
    dreamer = int(world.sphere.dreamer[0])
    pulled = red_pull(battle, world, dreamer) if brings_tide and dreamer >= 0 else None
    price = drawing(battle, world, order) if order.kind in DRAWS else None
    events = match.give(order)
    if shown is not None:
        _compare(match, shown, events)
    if pulled is not None and shown is not None and not shown.breaks and not shown.loses:
        assert [event.target for event in events if event.kind == Ev.RED_PULLED] == [dreamer]
        assert tuple(world.place[dreamer][["x", "y"]].tolist()) == pulled
    if price is not None:
        drawn = next(event for event in events if event.kind == Ev.STRENGTH_DRAWN)
        assert drawn.b == price.left


def _compare(match: Match, shown: Contest, events: tuple[Event, ...]) -> None:
    world = match.world
    assert shown.her_total == sum(value for _, value in shown.hers)
    assert shown.their_total == sum(value for _, value in shown.theirs)
    told = [event for event in events if event.kind == Ev.CONTEST_TOLD]
    assert bool(world.sphere.broken[0]) == shown.breaks
    assert bool(world.sphere.lost[0]) == shown.loses
    if not told:
        assert shown.loses, "she fell before the weighing"
        return
    assert [(event.a, event.b) for event in told] == [(shown.her_total, shown.their_total)]
    assert world.sphere.integrity[0] == shown.integrity
    assert tuple(world.point.grip.tolist()) == shown.grips
    her = int(world.sphere.sensitive[0])
    if world.health.state[her] == UP and world.identity.presence[her] == PRESENT and not shown.loses:
        # Grief for those who bled to death in the same Tide comes before the weighing, and is no part of it.
        weighed = events.index(told[0])
        grief = sum(e.b for e in events[:weighed] if e.kind == Ev.WILL_CHANGED and e.target == her)
        assert world.mind.will[her] == shown.will + grief
