"""Previews equal results: what a player was shown is what happens, term by term."""

import random
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.rules import preview
from game.rules.components import World
from game.rules.dream import current_gain
from game.rules.event_kinds import Ev
from game.rules.events import take_events
from game.rules.observe import observe
from game.rules.odds import Term
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import Battle, build_battle, clone, new_world
from game.rules.step import apply
from tests.rules.boards import CATALOG, at, battle, end_phase, end_round, give, of, put, refused
from tests.rules.test_observe import random_orders
from tests.sim.arena import arena


def view(game: Battle) -> World:
    """What the side on turn may know."""
    out = new_world(game.plan)
    observe(game.world, int(game.world.clock.phase[0] == 1), out)
    return out


def tried(game: Battle, order: Order) -> tuple[int, World, tuple]:  # type: ignore[type-arg]
    """The order carried out on a copy: reason, the copy, events."""
    world = clone(game, game.world)
    why = apply(game.board, game.rules, world, Order(*(int(cell) for cell in order)), game.log)
    return why, world, take_events(game.log)


@cache
def moments() -> tuple[Battle, ...]:
    """The arena at many moments of random matches; tests must not change them."""
    found = []
    for seed in range(4):
        game, dice = build_battle(arena(), CATALOG, seed), random.Random(seed)
        while random_orders(game, dice, 7) and game.world.clock.winner[0] < 0:
            found.append(replace(game, world=clone(game, game.world)))
    return tuple(found)


def units_of(game: Battle) -> list[int]:
    side = int(game.world.clock.phase[0] == 1)
    able = (game.world.identity.side == side) & (game.world.pace.actions > 0)
    return [int(unit) for unit in np.flatnonzero(able)]


def test_a_shots_chance_and_terms_are_those_of_the_shot() -> None:
    shots = 0
    for game in moments():
        seen = view(game)
        for unit in units_of(game):
            for target in range(len(game.world.identity)):
                shown = preview.shot(game, seen, unit, target)
                why, _, events = tried(game, Order(Kind.SHOOT, unit, target))
                assert why == shown.reason
                if why != Reason.OK:
                    continue
                shots += 1
                told = of(events, Ev.UNIT_SHOT)[0]
                assert told.a == shown.chance == sum(value for _, value in shown.terms)
                terms = [(term, value) for term, value in shown.terms if value]
                assert terms == [(term, int(game.log.terms[term])) for term, _ in terms]
                for taken in of(events, Ev.DAMAGE_TAKEN):
                    extra = shown.critical_damage if taken.b else 0
                    assert shown.low + extra <= taken.a <= shown.high + extra
                    assert not taken.b or shown.critical > 0
    assert shots > 30


def test_a_strikes_chance_is_that_of_the_strike() -> None:
    strikes = 0
    dice = random.Random(5)
    for game in moments():
        for unit in units_of(game):
            target = dice.randrange(len(game.world.identity))
            near = replace(game, world=clone(game, game.world))
            plane, x, y = at(game, unit)
            if near.world.identity.presence[target] == 1 and dice.random() < 0.8:
                put(near, target, x, y - 1, plane)
            why, _, events = tried(near, Order(Kind.STRIKE, unit, target))
            shown = preview.strike(near, view(near), unit, target)
            assert why == shown.reason
            if why == Reason.OK:
                strikes += 1
                assert of(events, Ev.UNIT_STRUCK)[0].a == shown.chance == sum(value for _, value in shown.terms)
    assert strikes > 10


@pytest.mark.parametrize(("strength", "chance"), [(9, 0), (1, 0), (0, 100)])
def test_a_raised_guard_shows_in_the_strikes_preview(strength: int, chance: int) -> None:
    """It takes the strike for certain; worn out it lets it through for certain."""
    game = battle("A1", squad=("buffy",))
    end_phase(game)
    game.world.stance.guarding[0], game.world.stance.guard[0] = 1, strength
    shown = preview.strike(game, view(game), 1, 0)
    assert shown.chance == chance == sum(value for _, value in shown.terms)
    assert Term.GUARD in dict(shown.terms)
    events = give(game, Kind.STRIKE, 1, 0)
    told = of(events, Ev.UNIT_STRUCK)[0]
    assert (told.a, told.c) == (chance, int(chance > 0))
    assert bool(of(events, Ev.GUARD_BROKEN)) == (chance == 100)


def test_a_shot_previewed_from_another_tile_is_the_shot_from_there() -> None:
    game = battle("A......\n....o..\n....1..")
    shown = preview.shot(game, view(game), 0, 1, at=(3, 0))
    give(game, Kind.MOVE, 0, x=3, y=0)
    assert of(give(game, Kind.SHOOT, 0, 1), Ev.UNIT_SHOT)[0].a == shown.chance
    assert (shown.cover, shown.flanked) == (1, False)


def test_reach_is_what_apply_charges_and_the_path_is_the_one_walked() -> None:
    walked = 0
    dice = random.Random(2)
    for game in moments():
        for unit in units_of(game):
            reach = preview.reach(game, view(game), unit)
            places = [(int(x), int(y)) for y, x in np.argwhere(reach.cost > 0)]
            for x, y in dice.sample(places, min(6, len(places))):
                before = int(game.world.pace.actions[unit])
                why, after, events = tried(game, Order(Kind.MOVE, unit, -1, x, y))
                if game.world.mind.grounded[unit]:
                    assert why == Reason.IS_GROUNDED
                    continue
                assert why == Reason.OK
                steps = [(event.x, event.y) for event in of(events, Ev.UNIT_STEPPED)]
                assert steps == reach.path(x, y)[: len(steps)]
                if not of(events, Ev.MOVE_STOPPED) and not of(events, Ev.UNIT_SHOT):
                    walked += 1
                    assert steps == reach.path(x, y)
                    assert before - after.pace.actions[unit] == reach.actions_for(x, y)
                    assert preview.move_actions(game, game.world, unit, int(reach.cost[y, x])) == reach.actions_for(
                        x, y
                    )
    assert walked > 50


def test_out_of_reach_is_out_of_reach() -> None:
    game = battle("A..#..1")
    reach = preview.reach(game, view(game), 0)
    for x in range(7):
        if not reach.can_go(x, 0):
            assert refused(game, Kind.MOVE, 0, x=x, y=0) == Reason.OUT_OF_REACH
            assert reach.path(x, 0) == []
    assert not reach.can_go(-1, 0)
    assert not reach.can_go(0, 9)


def test_a_landing_is_where_the_shift_lands() -> None:
    dice = random.Random(4)
    landed = 0
    for nth in range(40):
        rows = ["".join(dice.choice("##.") for _ in range(9)) for _ in range(5)]
        game = battle(".........\n....A....\n.........\n.........\n........1", "\n".join(rows), squad=("tad",), tide=6,
                      seed=nth)  # fmt: skip
        shown = preview.landing(game, view(game), 0)
        game.world.mind.drift[0], game.world.mind.dizzy[0] = 9, 1
        events = end_round(game)
        told = of(events, Ev.UNIT_SHIFTED)
        assert bool(told) == shown.possible
        if told:
            landed += 1
            assert (told[0].plane, told[0].x, told[0].y, told[0].d) == (shown.plane, shown.x, shown.y, shown.damage)
            assert at(game, 0) == (shown.plane, shown.x, shown.y)
    assert landed > 10


def test_the_forecast_is_what_the_tide_takes() -> None:
    game = battle("A......\n......1", squad=("tad",), tide=5)
    for _ in range(9):
        shown = preview.drift_forecast(game, view(game), 0)
        assert shown.gain == current_gain(game.board, game.rules, game.world, 0)
        events = end_round(game)
        assert bool(of(events, Ev.UNIT_SHIFTED)) == shown.dizzy
        if not shown.dizzy:
            assert game.world.mind.drift[0] == shown.drift + shown.gain < shown.line


def test_threats_are_the_shots_that_come() -> None:
    game = battle("A.......\n........\n...o....\n.......1", squad=("willow",), lgf=("lancer",))
    for x, y in ((0, 0), (3, 1), (2, 2), (4, 3)):
        found = dict(preview.threats(game, view(game), 0, x, y))
        other = battle("A.......\n........\n...o....\n.......1", squad=("willow",), lgf=("lancer",))
        put(other, 0, x, y)
        end_phase(other)
        why, _, events = tried(other, Order(Kind.SHOOT, 1, 0))
        assert (why == Reason.OK) == (1 in found)
        if why == Reason.OK:
            assert of(events, Ev.UNIT_SHOT)[0].a == found[1]


def test_an_unseen_enemy_threatens_nobody() -> None:
    game = battle("A.#.1", lgf=("lancer",))
    assert preview.threats(game, view(game), 0, 1, 0) == []


def test_what_a_side_sees_now_is_what_its_units_see() -> None:
    game = battle("A.#..\n.....\n..1..")
    seen = preview.visible_tiles(game, view(game), 0, 0)
    assert seen[0, 0]
    assert not seen[0, 3]
    assert not preview.visible_tiles(game, view(game), 0, 1).any()


def test_cover_and_refusals_are_told_as_they_are() -> None:
    game = battle("Ao1\n...")
    assert preview.cover_at(game, game.world, 0, 0, 0) == (1, 0, 0, 0)
    assert preview.why_not(game, view(game), Order(int(Kind.STRIKE), 0, 1)) == Reason.NOT_ADJACENT


def test_no_guard_goes_with_one_who_walks() -> None:
    """A guard with an action to spare: shown are the threats to one who has lowered it."""
    for enemy in ("warrior", "lancer"):
        game = battle("A....\n.....\n....1", squad=("buffy",), lgf=(enemy,))
        plain = preview.threats(game, view(game), 0, 1, 0)
        game.world.stance.guarding[0] = 1
        assert plain
        assert preview.threats(game, view(game), 0, 1, 0) == plain
        assert preview.threats(game, view(game), 0, 0, 0) != plain
