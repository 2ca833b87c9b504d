"""Random play on the grounds of grips, everybody within reach of somebody: every flight ends as it was shown."""

import random

import pytest

from game.rules import preview_grip
from game.rules.components import LEFT, LGF, SQUAD, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind, Order
from game.rules.preview_grip import Throw
from game.rules.setup import Battle
from game.sim.match import Match
from game.sim.recipe import Recipe, build
from tests.rules.boards import put
from tests.sim.invariants import check
from tests.sim.test_match import all_legal, varied

GROUNDS = ("grip", "throw", "stab")
SHOWN = {Kind.GRAPPLE: Ev.UNIT_GRAPPLED, Kind.STRUGGLE: Ev.UNIT_STRUGGLED}
ROUNDS = 5
DIZZY = 0.4
PATIENCE = 3  # orders that the squad gives in a phase


def entangled(ground: str, seed: int, dice: random.Random) -> Battle:
    """The ground with every enemy beside one of the squad, and some of the squad dizzy."""
    game = build(Recipe(f"proving/{ground}", seed))
    identity, cost = game.world.identity, game.board.move_cost
    squad = [unit for unit in range(len(identity)) if identity.side[unit] == SQUAD]
    for unit in range(len(identity)):
        if identity.side[unit] == SQUAD:
            if dice.random() < DIZZY:
                make_dizzy(game, unit)
            continue
        place = game.world.place[dice.choice(squad)]
        around = [(int(place.x) + dx, int(place.y) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        free = [(x, y) for x, y in around if cost[0, y, x] and game.world.occupant[0, y, x] < 0]
        if free:
            put(game, unit, *dice.choice(free))
    return game


def make_dizzy(game: Battle, unit: int) -> None:
    """The next Tide will take the unit."""
    mind = game.world.mind[unit]
    mind.gain = max(1, int(mind.gain))
    mind.drift = int(game.rules.number.line[0]) - 1
    mind.dizzy = 1


def next_order(match: Match, given: int, dice: random.Random) -> Order:
    """The LGF throw whom they can, else seize, else do anything; the squad does a little of anything."""
    if match.phase_side == SQUAD and given >= PATIENCE:
        return Order(Kind.END_PHASE)
    orders = all_legal(match)
    for kind in (Kind.THROW, Kind.GRAPPLE) if match.phase_side == LGF else ():
        wanted = [order for order in orders if order.kind == kind]
        if wanted:
            return dice.choice(wanted)
    return varied(orders, dice)


def shown_flight(match: Match, world: World, order: Order) -> Throw:
    grip = match.world.grip[order.unit]
    return preview_grip.throw(match.battle, world, match.phase_side, order.unit, int(grip.holds), int(grip.way))


def check_flight(shown: Throw, thrown: int, before: World, after: World) -> None:
    """What became of the thrown, of who was struck and of who was carried."""
    place, health = after.place[thrown], after.health
    lost = [int(before.health.hp[unit] - health.hp[unit]) for unit in range(len(health))]
    assert shown.lost == (after.identity.presence[thrown] == LEFT)
    if not shown.lost:
        assert (int(place.plane), int(place.x), int(place.y)) == shown.rest
        assert lost[thrown] == min(shown.damage, before.health.hp[thrown])
    awake = health.state[thrown] == 0
    assert bool(after.posture.out[thrown]) == (shown.knocks_out and awake)
    assert shown.crosses == any(step[0] != before.place.plane[thrown] for step in shown.path)
    if shown.struck >= 0:
        assert lost[shown.struck] == min(shown.share, before.health.hp[shown.struck])
    burden = int(before.carry.holding[thrown])
    assert burden < 0 or lost[burden] == 0 or shown.lost


def check_chance(match: Match, shown: int, order: Order, events: tuple[Event, ...]) -> None:
    wanted = SHOWN[Kind(order.kind)]
    assert [event.a for event in events if event.kind == wanted and event.actor == order.unit] == [shown]


@pytest.mark.parametrize("ground", GROUNDS)
def test_grips_and_flights_end_as_shown(ground: str, few: bool, thorough: bool) -> None:
    flown = crossed = 0
    for seed in range(3 if few else 160 if thorough else 40):
        dice = random.Random(seed)
        match = Match(entangled(ground, seed, dice))
        given, phase = 0, (0, 0)
        while not match.is_over and match.round <= ROUNDS:
            given = given + 1 if phase == (match.round, match.phase_side) else 0
            phase = (match.round, match.phase_side)
            order = next_order(match, given, dice)
            if order.kind == Kind.THROW:
                crossed += follow_throw(match, order)
                flown += 1
            elif order.kind in SHOWN:
                follow_roll(match, order)
            else:
                match.give(order)
            check(match.battle, match.world)
    assert flown > 0
    assert crossed > 0 or few or match.battle.plan.tide == 0, "the dizzy cross, and where the tide rests nobody is"


def follow_throw(match: Match, order: Order) -> bool:
    """Throws, and holds what happened against what both the thrower's side and the truth foretold."""
    view = match.observe(match.phase_side)
    told, truth = shown_flight(match, view, order), shown_flight(match, match.world, order)
    assert told.unseen_risk or told == truth
    thrown, before = int(match.world.grip.holds[order.unit]), match.battle.copy_world()
    before.buffer[:] = match.world.buffer
    match.give(order)
    check_flight(truth, thrown, before, match.world)
    return truth.crosses


def follow_roll(match: Match, order: Order) -> None:
    view = match.observe(match.phase_side)
    if order.kind == Kind.GRAPPLE:
        shown = preview_grip.seize(match.battle, view, order.unit, order.target, order.value)
    else:
        shown = preview_grip.struggle(match.battle, view, order.unit)
    check_chance(match, shown.chance, order, match.give(order))
