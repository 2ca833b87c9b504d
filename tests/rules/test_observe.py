"""Observations: nothing of what a side cannot know is in them, nothing of what it knows is missing."""

import random

import numpy as np
import pytest

from game.content.plan import Goal, Objective, Zone
from game.core.dice import PURPOSES
from game.rules.components import World
from game.rules.legal import ORDER_CELLS, list_orders, reason
from game.rules.observe import observe, renew
from game.rules.orders import Kind, Order
from game.rules.setup import Battle, build_battle, new_world, reseed
from tests.rules.boards import CATALOG, battle, end_phase, end_round, fell, give, look
from tests.sim.arena import arena

HIDDEN = "A..\n##.\n1.."
# x = 2 of the top row sees both; the lower left corner is hidden from the upper left.


def seen(game: Battle, side: int) -> World:
    out = new_world(game.plan)
    observe(game.world, side, out)
    return out


def remembered() -> Battle:
    """The warrior was seen and is out of sight now."""
    game = battle(HIDDEN)
    game.world.memory[1] = (1, 0, 2, 1, 1, 0)
    return game


@pytest.mark.parametrize("known", [0, 1])
@pytest.mark.parametrize(
    ("table", "field"),
    [
        ("health", "hp"), ("health", "state"), ("health", "bleeding"), ("health", "fading"), ("wound", "arm"),
        ("wound", "relief"),
        ("wound", "torso"), ("pace", "actions"), ("pace", "stunned"), ("pace", "moves"), ("kit", "ammo"),
        ("kit", "dressings"), ("kit", "painkillers"), ("stance", "watch"), ("stance", "watch_chance"),
        ("stance", "guard"), ("stance", "guarding"), ("stance", "sets"), ("stance", "ripostes"), ("mind", "will"),
        ("mind", "drift"), ("mind", "gain"), ("mind", "dizzy"), ("mind", "grounded"), ("mind", "ground_before"),
        ("mind", "shifts"), ("place", "facing"), ("carry", "holding"), ("carry", "held_by"),
    ],
)  # fmt: skip
def test_the_state_of_an_unseen_enemy_does_not_show(table: str, field: str, known: int) -> None:
    game = remembered() if known else battle(HIDDEN)
    before = seen(game, 0).buffer.copy()
    cell = getattr(getattr(game.world, table), field)
    cell[1] += 1
    assert np.array_equal(before, seen(game, 0).buffer)
    own = seen(game, 1)
    assert getattr(getattr(own, table), field)[1] == cell[1], "its own side knows"


@pytest.mark.parametrize("known", [0, 1])
def test_where_an_unseen_enemy_stands_does_not_show(known: int) -> None:
    game = remembered() if known else battle(HIDDEN)
    before = seen(game, 0).buffer.copy()
    game.world.occupant[0, 2, 0], game.world.occupant[0, 2, 1] = -1, 1
    game.world.place.x[1] = 1
    assert np.array_equal(before, seen(game, 0).buffer)


def test_an_enemy_never_seen_is_absent_a_remembered_one_blocks_nothing() -> None:
    out = seen(battle(HIDDEN), 0)
    assert out.identity.presence.tolist() == [1, 0]
    assert (out.occupant == 1).sum() == 0
    game = remembered()
    out = seen(game, 0)
    assert (out.identity.presence[1], out.place.x[1], out.place.y[1]) == (1, 2, 1)
    assert (out.occupant == 1).sum() == 0


def test_who_was_seen_to_die_stays_dead_who_died_unseen_is_remembered_standing() -> None:
    game = battle("A....1\n......")
    fell(game, 1, 3)
    look(game)
    game.world.memory.known[1] = 1
    assert seen(game, 0).health.state[1] == 3
    game = remembered()
    fell(game, 1, 3)
    assert seen(game, 0).health.state[1] == 0


def test_an_enemy_in_sight_shows_as_it_is() -> None:
    game = battle("A.....1")
    game.world.health.hp[1] = 3
    out = seen(game, 0)
    assert (out.health.hp[1], out.place.x[1], out.occupant[0, 0, 6]) == (3, 6, 1)


def test_the_dice_are_blank() -> None:
    game = battle("A.....1", seed=5)
    before = seen(game, 0).buffer.copy()
    reseed(game.world, 1 << 40)
    game.world.clock.stream[0] = 0
    game.world.tally.rolled[:] = 3
    assert np.array_equal(before, seen(game, 0).buffer)
    assert len(game.world.tally) == len(game.world.identity) * PURPOSES


def test_what_the_enemy_knows_of_us_does_not_show() -> None:
    game = battle(HIDDEN)
    before = seen(game, 0).buffer.copy()
    game.world.memory[2] = (1, 0, 1, 1, 1, 0)
    assert np.array_equal(before, seen(game, 0).buffer)


def test_observing_leaves_the_world_as_it_is() -> None:
    game = battle(HIDDEN)
    before = game.world.buffer.copy()
    seen(game, 0)
    seen(game, 1)
    assert np.array_equal(before, game.world.buffer)


def random_orders(game: Battle, dice: random.Random, most: int) -> "list[Order]":
    """Plays random legal orders on the game; gives those that were carried out."""
    played = []
    out = np.zeros((2048, ORDER_CELLS), np.int32)
    for _ in range(most):
        if game.world.clock.winner[0] >= 0:
            break
        able = np.flatnonzero(game.world.pace.actions > 0)
        order = Order(int(Kind.END_PHASE))
        if len(able) and dice.random() > 0.04:
            unit = int(able[dice.randrange(len(able))])
            rows = out[: list_orders(game.board, game.rules, game.world, unit, game.log, out)].tolist()
            kind = dice.choice(sorted({row[0] for row in rows}))
            order = Order(*dice.choice([row for row in rows if row[0] == kind]))
        played.append(order)
        give(game, Kind(order.kind), *order[1:])
    return played


def test_renewing_an_observation_is_observing() -> None:
    for seed in range(4):
        dice = random.Random(seed)
        game = build_battle(arena(), CATALOG, seed)
        kept = [seen(game, 0), seen(game, 1)]
        for _ in range(60):
            if not random_orders(game, dice, dice.randrange(1, 5)):
                break
            side = dice.randrange(2)
            renew(game.world, side, kept[side])
            assert np.array_equal(kept[side].buffer, seen(game, side).buffer)
        turned = seen(game, 0)
        renew(game.world, 1, turned)
        assert np.array_equal(turned.buffer, seen(game, 1).buffer), "also from the other side's"


def test_what_is_legal_is_the_same_on_the_world_and_on_what_the_side_sees() -> None:
    tried = 0
    for seed in range(3):
        dice = random.Random(seed)
        game = build_battle(arena(), CATALOG, seed)
        while random_orders(game, dice, 3):
            side = int(game.world.clock.phase[0] == 1)
            view = seen(game, side)
            units, (_, height, width) = len(game.world.identity), game.board.move_cost.shape
            for _ in range(25):
                order = Order(dice.randrange(15), dice.randrange(units), dice.randrange(units),
                              dice.randrange(width), dice.randrange(height), 1)  # fmt: skip
                if dice.random() < 0.5:
                    near = game.world.place[order.unit]
                    x, y = int(near.x) + dice.randint(-1, 1), int(near.y) + dice.randint(-1, 1)
                    order = order._replace(x=x, y=y)
                expected = reason(game.board, game.rules, game.world, order, game.log)
                assert reason(game.board, game.rules, view, order, game.log) == expected, order
                tried += 1
    assert tried > 1000


def test_a_door_worked_unseen_does_not_tell_by_whom() -> None:
    game = battle("A#.+1")
    end_phase(game)
    events = give(game, Kind.DOOR, 1, x=3, y=0)
    told = [event for event in events if event.seen_by & 1]
    assert told
    assert all(event.actor != 1 and event.target != 1 for event in told)


def test_no_event_names_an_enemy_to_a_side_that_does_not_see_it() -> None:
    """The warrior walks, waits and reloads behind a wall: the squad hears nothing of it."""
    game = battle("A#...1", lgf=("lancer",))
    game.world.kit.ammo[1] = 0
    end_phase(game)
    events = (*give(game, Kind.RELOAD, 1), *give(game, Kind.MOVE, 1, x=4, y=0))
    assert events
    assert not [event for event in events if event.seen_by & 1]
    look(game)
    assert game.world.memory.known[1] == 0


WHO = ("identity.kind", "identity.spawn", "identity.wave", "health.top", "kit.weapon", "kit.blade", "mind.top_will")


@pytest.mark.parametrize("change", WHO)
def test_what_an_enemy_never_seen_is_does_not_show(change: str) -> None:
    game = battle(HIDDEN)
    before = seen(game, 0).buffer.copy()
    table, field = change.split(".")
    getattr(getattr(game.world, table), field)[1] += 1
    assert np.array_equal(before, seen(game, 0).buffer)


def test_an_enemy_to_come_and_one_never_seen_look_alike() -> None:
    game = battle(HIDDEN)
    before = seen(game, 0).buffer.copy()
    game.world.identity.presence[1] = 0
    game.world.identity.wave[1] = 0
    game.world.occupant[0, 2, 0] = -1
    assert np.array_equal(before, seen(game, 0).buffer)


def test_what_a_remembered_enemy_is_shows() -> None:
    out = seen(remembered(), 0)
    assert out.identity.kind[1] == remembered().world.identity.kind[1] >= 0
    assert out.health.top[1] == out.health.hp[1] > 0


def test_the_missions_triggers_do_not_show() -> None:
    game = battle("A.....1")
    before = seen(game, 0).buffer.copy()
    game.world.trigger[0] = (1, 7, 2)
    for side in (0, 1):
        assert seen(game, side).trigger[0].tolist() == (0, 0, 0)
    assert np.array_equal(before, seen(game, 0).buffer)


def test_progress_counts_only_those_the_side_knows_of() -> None:
    """Two warriors, one behind the wall: the squad has one left to eliminate for all it knows."""
    game = battle("A....1\n######\n2.....")
    give(game, Kind.WAIT, 0)
    ours, theirs = seen(game, 0).objective, seen(game, 1).objective
    assert (ours.squad_counts[0], ours.lgf_counts[0]) == (1, 0)
    assert (theirs.squad_counts[0], theirs.lgf_counts[0]) == (0, 2)
    fell(game, 2, 3)
    end_round(game)
    assert seen(game, 0).objective.squad_counts[0] == 1, "who died unseen tells nothing"


def test_a_zones_count_takes_the_enemy_from_memory() -> None:
    board = "A.#..\n..#.1\n....."
    task = Objective(1, Goal.REACH, "", 1, zone=0, count=2)
    game = battle(board, objectives=(task,), zones=(Zone(9, "exit", 0, 3, 0, 2, 2),))
    give(game, Kind.WAIT, 0)
    assert (game.world.objective.squad_counts[0], game.world.objective.lgf_counts[0]) == (0, 1)
