"""Whatever a side sees change, an event it sees tells of: screens and logs need nothing else."""

import random
from collections.abc import Iterator

import numpy as np
import pytest

from game.rules.components import IN_SIGHT, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.legal import ORDER_CELLS, list_orders
from game.rules.orders import Kind, Order
from game.rules.setup import Battle, build_battle, clone
from tests.rules.boards import CATALOG, give
from tests.rules.test_observe import seen
from tests.sim.arena import arena

# What of a unit is shown. Grounding and being called end with the round, actions and facing change with other events.
SHOWN = {
    "place": ("plane", "x", "y"),
    "health": ("hp", "state", "bleeding", "fading"),
    "wound": ("arm", "leg", "torso", "head"),
    "pace": ("stunned",),
    "kit": ("weapon", "ammo", "blade", "dressings", "painkillers"),
    "stance": ("watch", "watch_chance", "guarding", "guard"),
    "mind": ("will", "drift", "gain", "dizzy"),
    "carry": ("holding", "held_by"),
}
ENDS_WITH_THE_WATCH = ("stance", "watch_chance")


def played(seed: int) -> Iterator[tuple[Battle, World, tuple[Event, ...]]]:
    """A random match in which all can happen, order by order: the battle after it, the world before, events."""
    game, dice = build_battle(arena(), CATALOG, seed), random.Random(seed)
    out = np.zeros((2048, ORDER_CELLS), np.int32)
    while game.world.clock.winner[0] < 0:
        able = np.flatnonzero(game.world.pace.actions > 0)
        order = Order(int(Kind.END_PHASE))
        if len(able) and dice.random() > 0.04:
            unit = int(able[dice.randrange(len(able))])
            rows = out[: list_orders(game.board, game.rules, game.world, unit, game.log, out)].tolist()
            kind = dice.choice(sorted({row[0] for row in rows}))
            order = Order(*dice.choice([row for row in rows if row[0] == kind]))
        before = clone(game, game.world)
        yield game, before, give(game, Kind(order.kind), *order[1:])


def knows(world: World, side: int, unit: int) -> bool:
    known = world.memory.known[side * len(world.identity) + unit]
    return bool(world.identity.side[unit] == side or known == IN_SIGHT)


def changed(before: World, after: World, unit: int) -> list[str]:
    return [
        f"{table}.{field}"
        for table, fields in SHOWN.items()
        for field in fields
        if getattr(before, table)[field][unit] != getattr(after, table)[field][unit]
        and (table, field) != ENDS_WITH_THE_WATCH
    ]


@pytest.mark.parametrize("seed", range(5))
def test_what_a_side_sees_change_it_is_told(seed: int) -> None:
    told = 0
    for game, before, events in played(seed):
        for side in (0, 1):
            named = {row for event in events if event.seen_by >> side & 1 for row in (event.actor, event.target)}
            for unit in range(len(game.world.identity)):
                if not (knows(before, side, unit) and knows(game.world, side, unit)):
                    continue
                found = changed(before, game.world, unit)
                told += bool(found)
                assert not found or unit in named, (found, [Ev(event.kind).name for event in events])
    assert told > 20


@pytest.mark.parametrize("seed", range(5))
def test_what_a_side_comes_to_know_or_forgets_it_is_told(seed: int) -> None:
    for game, before, events in played(seed):
        units = len(game.world.identity)
        for row in np.flatnonzero(before.memory.known != game.world.memory.known):
            side, unit = divmod(int(row), units)
            about = [event.kind for event in events if event.seen_by >> side & 1 and event.actor == unit]
            assert {Ev.UNIT_SPOTTED, Ev.UNIT_LOST} & set(about)


@pytest.mark.parametrize("seed", range(5))
def test_no_event_names_whom_a_side_neither_saw_before_nor_sees_after(seed: int) -> None:
    for game, _, events in played(seed):
        for side in (0, 1):
            view = seen(game, side)
            met: set[int] = set()
            for event in events:
                if not event.seen_by >> side & 1:
                    continue
                met |= {event.actor} if event.kind in (Ev.UNIT_SPOTTED, Ev.UNIT_LOST) else set()
                for unit in {event.actor, event.target} - {-1}:
                    assert knows(view, side, unit) or unit in met or was_known(game, side, unit, events)


def was_known(game: Battle, side: int, unit: int, events: tuple[Event, ...]) -> bool:
    """It went out of the side's sight in the course of these events."""
    return any(event.kind == Ev.UNIT_LOST and event.actor == unit and event.seen_by >> side & 1 for event in events)
