"""Boards on which somebody is held and thrown."""

from dataclasses import replace
from typing import Any

import numpy as np

from game.rules import preview_grip
from game.rules.components import HANGING, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind, Reason
from game.rules.setup import Battle, build_battle
from tests.rules.boards import (
    CATALOG,
    battle,
    draw,
    end_phase,
    give,
    refused,
)

HALL = "..........\n.1A.......\n.........."
EAST = 0


def held(game: Battle, way: int = EAST, holder: int = 1, who: int = 0) -> Battle:
    """The LGF phase, with a grip of the round before."""
    if game.world.clock.phase[0] == 0:
        end_phase(game)
    grip = game.world.grip
    grip.holds[holder], grip.held_by[who], grip.way[holder], grip.fresh[holder] = who, holder, way, 0
    return game


def hall(ship: str = HALL, dream: str = "", squad: tuple[str, ...] = ("willow",), **more: Any) -> Battle:
    return held(battle(ship, dream, squad=squad, lgf=("grappler",), **more), holder=len(set(ship) & set("AB")))


def over_chasm(ship: str, *gaps: tuple[int, int], dream_gaps: tuple[tuple[int, int], ...] = (), **more: Any) -> Battle:
    """As `hall`, with drops at (x, y) of the ship, and of the dream."""
    plan = draw(ship, "", ("willow", "tad"), ("grappler",))
    chasm = np.zeros_like(plan.terrain.move_cost)
    for x, y in gaps:
        chasm[0, y, x] = 1
    ground = replace(plan.terrain, chasm=chasm, move_cost=plan.terrain.move_cost * (1 - chasm))
    game = build_battle(replace(plan, terrain=ground), CATALOG, 1)
    return held(game, holder=len(game.world.identity) - 1)


def throw(game: Battle) -> tuple[Event, ...]:
    """Thrown, after the preview was asked: it must tell what happens."""
    world = game.world
    holder = int(np.flatnonzero(world.grip.holds >= 0)[0])
    thrown = int(world.grip.holds[holder])
    side = int(world.identity.side[holder])
    shown = preview_grip.throw(game, world, side, holder, thrown, int(world.grip.way[holder]))
    before = world.health.hp.copy()
    events = give(game, Kind.THROW, holder)
    agrees(shown, thrown, before, world, events)
    return events


def agrees(shown: preview_grip.Throw, thrown: int, before: np.ndarray, world: World, events: tuple[Event, ...]) -> None:
    flown = [event for event in events if event.kind in (Ev.UNIT_FLEW, Ev.UNIT_SHIFTED) and event.target == thrown]
    if all(event.seen_by == 3 for event in flown):
        assert tuple((event.plane, event.x, event.y) for event in flown) == shown.path
    if not shown.lost:
        assert before[thrown] - world.health.hp[thrown] == min(shown.damage, before[thrown])
        assert at_world(world, thrown) == shown.rest
    if shown.struck >= 0 and shown.struck != thrown:
        assert before[shown.struck] - world.health.hp[shown.struck] == min(shown.share, before[shown.struck])
    if world.health.state[thrown] == 0:
        assert bool(world.posture.out[thrown]) == shown.knocks_out
    assert (world.health.state[thrown] == HANGING) == shown.hangs


def at_world(world: World, unit: int) -> tuple[int, int, int]:
    place = world.place[unit]
    return int(place.plane), int(place.x), int(place.y)


def dizzy(game: Battle, unit: int = 0) -> Battle:
    mind = game.world.mind
    mind.drift[unit], mind.gain[unit], mind.dizzy[unit] = 8, 3, 1
    return game


def refused_after(game: Battle, kind: Kind) -> Reason:
    game.log.used[0] = 0
    return refused(game, kind, 0)
