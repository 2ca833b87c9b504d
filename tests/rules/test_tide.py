"""The order of a round: phases, actions, stuns, and what the Tide does in which order."""

from game.rules.components import PHASE_BYSTANDER, PHASE_LGF, PHASE_SQUAD, PHASE_TIDE
from game.rules.event_kinds import Ev
from game.rules.orders import Kind, Reason
from tests.rules.boards import battle, end_phase, end_round, fell, give, kinds, of, refused

ROOM = "A.B....\n.......\n......1"


def test_the_phases_of_a_round_in_order() -> None:
    game = battle(ROOM)
    events = end_round(game)
    assert [event.a for event in of(events, Ev.PHASE_BEGAN)] == [PHASE_LGF, PHASE_BYSTANDER, PHASE_TIDE, PHASE_SQUAD]
    assert [event.a for event in of(events, Ev.ROUND_BEGAN)] == [2]
    assert (game.world.clock.turn[0], game.world.clock.phase[0]) == (2, PHASE_SQUAD)


def test_only_the_side_on_turn_has_actions() -> None:
    game = battle(ROOM, squad=("willow", "tad"))
    assert game.world.pace.actions.tolist() == [2, 2, 0]
    assert refused(game, Kind.WAIT, 2) == Reason.NOT_YOUR_PHASE
    end_phase(game)
    assert game.world.pace.actions.tolist() == [0, 0, 2]
    assert refused(game, Kind.WAIT, 0) == Reason.NOT_YOUR_PHASE
    end_phase(game)
    assert game.world.pace.actions.tolist() == [2, 2, 0]


def test_stuns_cost_actions_of_the_next_phase_only() -> None:
    game = battle(ROOM, squad=("willow", "tad"))
    game.world.pace.stunned[0], game.world.pace.stunned[1] = 1, 5
    end_round(game)
    assert game.world.pace.actions.tolist()[:2] == [1, 0]
    end_round(game)
    assert game.world.pace.actions.tolist()[:2] == [2, 2]


def test_the_fallen_get_no_actions() -> None:
    game = battle(ROOM, squad=("willow", "tad"))
    fell(game, 1, 2)
    end_round(game)
    assert game.world.pace.actions[1] == 0


def test_bleeding_comes_before_the_pull_and_the_pull_before_arrivals() -> None:
    """Who bleeds to the ground is not dragged across any more."""
    game = battle(ROOM, squad=("willow", "tad"), tide=6)
    game.world.health.hp[0] = game.world.health.bleeding[0] = 1
    game.world.mind.drift[0], game.world.mind.dizzy[0] = 9, 1
    events = end_round(game)
    assert Ev.UNIT_DOWNED in kinds(events)
    assert Ev.UNIT_SHIFTED not in kinds(events)
    order = kinds(events)
    assert order.index(Ev.UNIT_BLED) < order.index(Ev.DRIFT_CHANGED) < order.index(Ev.ROUND_BEGAN)


def test_a_battle_over_takes_no_orders() -> None:
    game = battle(ROOM, round_limit=1)
    end_round(game)
    for kind in Kind:
        assert refused(game, kind, 0, 1, 1, 1) == Reason.BATTLE_OVER


def test_dice_start_afresh_each_round() -> None:
    game = battle("A.....1\nB......", squad=("willow", "tad"))
    give(game, Kind.SHOOT, 0, 2)
    assert game.world.tally.rolled.any()
    end_round(game)
    assert not game.world.tally.rolled.any()


def test_the_same_shot_rolls_the_same_whatever_others_did_before() -> None:
    first, second = (battle("A.....1\nB......", squad=("willow", "tad"), seed=7) for _ in range(2))
    give(second, Kind.SHOOT, 1, 2)
    second.world.health.hp[2] = second.world.health.top[2]
    second.world.health.state[2] = 0
    rolls = [of(give(game, Kind.SHOOT, 0, 2), Ev.UNIT_SHOT)[0].b for game in (first, second)]
    assert rolls[0] == rolls[1]


def test_a_stance_that_ends_with_the_phase_is_told() -> None:
    game = battle("AB.....1", squad=("buffy", "tad"))
    give(game, Kind.GUARD, 0)
    give(game, Kind.OVERWATCH, 1, value=95)
    events = end_round(game)
    assert [(event.actor, event.a) for event in of(events, Ev.GUARD_LOWERED)] == [(0, game.world.stance.guard[0])]
    assert [event.actor for event in of(events, Ev.WATCH_ENDED)] == [1]


def test_a_stun_that_is_over_is_told_once() -> None:
    game = battle("A......1", squad=("tad",))
    game.world.pace.stunned[0] = 1
    told = of(end_round(game), Ev.UNIT_WOKE)
    assert [(event.target, event.a) for event in told] == [(0, 2)]
    assert (game.world.pace.actions[0], game.world.pace.stunned[0]) == (1, 0)
    assert not of(end_round(game), Ev.UNIT_WOKE)


def test_waiting_is_told_to_those_who_see_it() -> None:
    for board, sides in (("A..1", 3), ("A.#1", 1)):
        told = give(battle(board), Kind.WAIT, 0)
        assert [(event.kind, event.actor, event.seen_by) for event in told] == [(Ev.UNIT_WAITED, 0, sides)]


def test_the_hands_of_one_whose_burden_dies_are_told_free() -> None:
    game = battle("AB.....1", squad=("faith", "tad"))
    fell(game, 1, fading=1)
    give(game, Kind.CARRY, 0, 1)
    events = end_round(game)
    assert [(event.actor, event.target) for event in of(events, Ev.UNIT_PUT_DOWN)] == [(0, 1)]
    assert game.world.carry.holding[0] == -1
