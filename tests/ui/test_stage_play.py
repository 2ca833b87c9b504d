"""Events are played one after the other, and then everybody stands where the observation says."""

from collections.abc import Iterator

import numpy as np
import pytest

from game.rules.components import IN_SIGHT, NEVER, PRESENT, SQUAD, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.orders import Kind, Order
from game.rules.setup import Battle
from game.sim.commander import make_commander
from game.sim.match import Match
from game.ui.sprites import SpriteBook
from game.ui.stage import Stage
from game.ui.stage.acts import ACTS, SHIFT_MS, SHOT_MS, STEP_MS
from tests.ui.stage_sets import SIZE, breach, open_book, picture

pytestmark = pytest.mark.ui
FRAME = 1 / 60
LONG = 3.0  # seconds after which no number floats any more
ORDERS = 60


@pytest.fixture(scope="module")
def book() -> Iterator[SpriteBook]:
    with open_book() as book:
        yield book


@pytest.fixture(scope="module")
def battle() -> Battle:
    return breach()


@pytest.fixture
def match(battle: Battle) -> Match:
    return Match(battle)


@pytest.fixture
def stage(battle: Battle, book: SpriteBook, match: Match) -> Stage:
    return fresh(battle, book, match.observe(SQUAD))


def fresh(battle: Battle, book: SpriteBook, view: World, plane: int = 0) -> Stage:
    stage = Stage(battle, book, SIZE)
    stage.show(view, plane)
    stage.camera.centre_on(8, 14)
    return stage


def event(kind: Ev, actor: int, target: int, x: int, y: int, *values: int, plane: int = 0) -> Event:
    a, b, c, d = (*values, 0, 0, 0, 0)[:4]
    return Event(int(kind), 1, actor, target, plane, x, y, a, b, c, d, 1)


def seconds(stage: Stage) -> float:
    """Plays to the end and returns how long it took."""
    spent = 0.0
    while stage.busy:
        stage.step(FRAME)
        spent += FRAME
        assert spent < 60
    return spent


def places(stage: Stage) -> dict[int, tuple[int, float, float, int]]:
    return {
        actor.row: (actor.plane, actor.x, actor.y, actor.hp) for actor in stage._cast.actors if actor.shown
    }  # the stage shows its cast only as a picture


def expected(view: World) -> dict[int, tuple[int, float, float, int]]:
    units = len(view.identity)
    known = [view.identity.side[row] == SQUAD or view.memory.known[row] != NEVER for row in range(units)]
    return {
        row: (int(view.place.plane[row]), float(view.place.x[row]), float(view.place.y[row]), int(view.health.hp[row]))
        for row in range(units)
        if view.identity.presence[row] == PRESENT and known[row]
    }


def test_a_short_match_ends_where_the_view_says(battle: Battle, book: SpriteBook) -> None:
    match = Match(battle, (make_commander("random", battle, 5), make_commander("random", battle, 6)))
    stage = fresh(battle, book, match.observe(SQUAD))
    for _ in range(ORDERS):
        if match.is_over:
            break
        events = [one for one in match.step() if one.seen_by & 1 << SQUAD]
        view = match.observe(SQUAD)
        stage.play(events, view)
        stage.speed = 4
        while stage.busy:
            stage.step(0.1)
            focus = stage.focus
            assert focus is None or (0 <= focus[1] < battle.plan.width and 0 <= focus[2] < battle.plan.height)
        assert places(stage) == expected(view)
        assert np.array_equal(stage._cast.barrier, view.barrier)
    stage.step(LONG)
    assert picture(stage) == picture(fresh(battle, book, match.observe(SQUAD)))


def test_a_walk_takes_its_time_and_shows_its_steps(stage: Stage, match: Match) -> None:
    x, y = int(match.world.place.x[0]), int(match.world.place.y[0])
    events = match.give(Order(Kind.MOVE, 0, -1, x + 3, y))
    steps = [one for one in events if one.kind == Ev.UNIT_STEPPED]
    stage.play(events, match.observe(SQUAD))
    stage.step(STEP_MS / 2 / 1000)
    assert stage.busy
    assert stage.focus == (0, steps[0].x, steps[0].y)
    assert x < places(stage)[0][1] < x + 1
    assert seconds(stage) == pytest.approx(len(steps) * STEP_MS / 1000, abs=0.1)
    assert places(stage)[0][1:3] == (x + 3, y)


def test_speed_hastens(stage: Stage, match: Match) -> None:
    shot = [event(Ev.UNIT_SHOT, 0, 1, 2, 16, 65, 10, 1)] * 4
    stage.play(shot, match.observe(SQUAD))
    plain = seconds(stage)
    assert plain / 4 < 0.5
    stage.speed = 4
    stage.play(shot, match.observe(SQUAD))
    assert seconds(stage) == pytest.approx(plain / 4, abs=0.05)


def test_skip_settles_at_once(battle: Battle, book: SpriteBook, stage: Stage, match: Match) -> None:
    match.give(Order(Kind.MOVE, 0, -1, int(match.world.place.x[0]) + 3, int(match.world.place.y[0])))
    view = match.observe(SQUAD)
    stage.play([event(Ev.UNIT_SHOT, 1, 2, 3, 13, 65, 99), event(Ev.DAMAGE_TAKEN, -1, 2, 3, 13, 2, 0, 4)], view)
    stage.step(0.2)
    stage.skip()
    assert not stage.busy
    assert stage.focus is None
    assert picture(stage) == picture(fresh(battle, book, view))


def test_a_shift_is_seen_on_both_planes(battle: Battle, book: SpriteBook, match: Match) -> None:
    before = match.observe(SQUAD).buffer.copy()
    match.world.place.plane[0] = 1
    after = match.observe(SQUAD)
    x, y = int(after.place.x[0]), int(after.place.y[0])
    for plane in (0, 1):
        stage = Stage(battle, book, SIZE)
        start = battle.copy_world()
        start.buffer[:] = before
        stage.show(start, plane)
        stage.camera.centre_on(8, 14)
        shown = [picture(stage)]
        stage.play([event(Ev.UNIT_SHIFTED, -1, 0, x, y, 0, x, y, plane=1)], after)
        for _ in range(4):
            stage.step(SHIFT_MS / 5 / 1000)
            shown.append(picture(stage))
        stage.step(LONG)
        shown.append(picture(stage))
        assert not stage.busy
        assert len(set(shown)) == len(shown)
        assert shown[-1] == picture(fresh(battle, book, after, plane))


def test_who_vanishes_fades_where_it_stood(battle: Battle, book: SpriteBook, match: Match) -> None:
    """The squad saw the enemy go and knows no more of it."""
    enemy = next(row for row in range(len(match.world.identity)) if match.world.identity.side[row] != SQUAD)
    world = match.world
    x, y = int(world.place.x[0]) + 1, int(world.place.y[0])
    world.identity.presence[enemy], world.place.plane[enemy] = PRESENT, 0
    world.place.x[enemy], world.place.y[enemy] = x, y
    world.memory[enemy] = (IN_SIGHT, 0, x, y, 1, 0)
    stage = fresh(battle, book, match.observe(SQUAD))
    kind = stage._cast.actors[enemy].kind
    world.memory[enemy] = (NEVER, 0, 0, 0, 0, 0)
    stage.play([event(Ev.UNIT_VANISHED, -1, enemy, x, y)], match.observe(SQUAD))
    shown = []
    for _ in range(3):
        stage.step(SHIFT_MS / 4 / 1000)
        shown.append(picture(stage))
        assert places(stage)[enemy][:3] == (0, x, y)
        assert stage._cast.actors[enemy].kind == kind
    assert len(set(shown)) == len(shown)
    stage.step(LONG)
    assert enemy not in places(stage)


# A craft comes down only where the map has one: test_story_signs.
@pytest.mark.parametrize("kind", sorted(ACTS.keys() - {Ev.CRAFT_FELL}))
def test_every_act_plays_and_ends(stage: Stage, match: Match, kind: int) -> None:
    view = match.observe(SQUAD)
    stage.play([event(Ev(kind), 0, 1, 2, 16, 1, 2, 3)], view)
    for _ in range(12):
        stage.step(0.05)
        picture(stage)
    assert seconds(stage) < 1
    assert places(stage) == expected(view)


def test_a_shot_from_the_dark_shows_where_it_lands(stage: Stage, match: Match) -> None:
    enemy = next(row for row in range(len(match.world.identity)) if match.world.identity.side[row] != SQUAD)
    before = picture(stage)
    stage.play([event(Ev.UNIT_SHOT, enemy, 0, 2, 14, 40, 80, 0)], match.observe(SQUAD))
    stage.step(SHOT_MS / 4000)
    assert picture(stage) != before
    assert enemy not in places(stage)
