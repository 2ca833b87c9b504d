"""The picture of a battle is made from what the squad knows and nothing else."""

from collections.abc import Iterator

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import preview
from game.rules.components import ABSENT, DEAD, DOWN, PRESENT, SQUAD
from game.rules.setup import Battle
from game.sim.match import Match
from game.ui.sprites import SpriteBook
from game.ui.stage import Camera, Overlay, Stage
from game.ui.stage.effects import dissolved
from game.ui.stage.scenery import Scenery
from tests.ui.stage_sets import SIZE, breach, open_book, picture

pytestmark = pytest.mark.ui


@pytest.fixture(scope="module")
def book() -> Iterator[SpriteBook]:
    with open_book() as book:
        yield book


@pytest.fixture(scope="module")
def battle() -> Battle:
    return breach()


def staged(battle: Battle, book: SpriteBook, match: Match) -> Stage:
    stage = Stage(battle, book, SIZE)
    view = match.observe(SQUAD)
    stage.show(view, 0)
    stage.camera.centre_on(int(view.place.x[0]), int(view.place.y[0]))
    return stage


@given(
    tile=st.tuples(st.integers(-3, 50), st.integers(-3, 40)),
    centre=st.tuples(st.floats(0, 43), st.floats(0, 29)),
    zoom=st.sampled_from([0.75, 1.0, 1.5]),
    nudge=st.tuples(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3)),
)
def test_a_tile_is_found_under_its_own_pixels(
    tile: tuple[int, int], centre: tuple[float, float], zoom: float, nudge: tuple[float, float]
) -> None:
    camera = Camera(SIZE, (44, 30))
    camera.zoom = zoom
    camera.centre_on(*centre)
    px, py = camera.to_screen(tile[0] + nudge[0], tile[1] + nudge[1])
    assert camera.to_tile(round(px), round(py)) == tile


@given(dx=st.floats(-5000, 5000), dy=st.floats(-5000, 5000))
def test_panning_never_loses_the_map(dx: float, dy: float) -> None:
    camera = Camera(SIZE, (44, 30))
    camera.pan(dx, dy)
    x, y = camera.to_tile(SIZE[0] // 2, SIZE[1] // 2)
    assert -4 <= x <= 47
    assert -4 <= y <= 33


def test_same_state_and_time_give_the_same_pixels(battle: Battle, book: SpriteBook) -> None:
    match = Match(battle)
    one, two = staged(battle, book, match), staged(battle, book, match)
    two.plane = 1
    picture(two, time_ms=4000)
    two.plane = 0
    assert picture(one, time_ms=1234) == picture(two, time_ms=1234)


def test_a_hidden_enemy_that_moves_changes_nothing(battle: Battle, book: SpriteBook) -> None:
    match = Match(battle)
    stage = staged(battle, book, match)
    enemy = next(row for row in range(len(match.world.identity)) if match.world.identity.side[row] != SQUAD)
    assert match.observe(SQUAD).identity.presence[enemy] == ABSENT
    before = [picture(stage)]
    stage.plane = 1
    before.append(picture(stage))
    match.world.place.x[enemy] += 1
    match.world.place.facing[enemy] += 1
    match.world.health.hp[enemy] -= 1
    stage.show(match.observe(SQUAD), 0)
    assert picture(stage) == before[0]
    stage.plane = 1
    assert picture(stage) == before[1]


def test_walls_hide_no_room(battle: Battle, book: SpriteBook) -> None:
    scenery = Scenery(battle.plan, book, 0)
    walkable = battle.plan.terrain.move_cost[0] > 0
    tall = [piece for piece in scenery.structures if "/wall/tall/" in piece.name]
    low = [piece for piece in scenery.structures if "/wall/low/" in piece.name]
    assert tall
    assert low
    for piece in tall:
        for x, y in ((piece.x - 1, piece.y), (piece.x, piece.y - 1), (piece.x - 1, piece.y - 1)):
            assert x < 0 or y < 0 or not walkable[y, x], f"the wall at ({piece.x}, {piece.y}) hides ({x}, {y})"


def test_everything_the_map_names_has_a_picture(battle: Battle, book: SpriteBook) -> None:
    terrain = battle.plan.terrain
    for plane in range(len(battle.plan.planes)):
        scenery = Scenery(battle.plan, book, plane)
        for piece in scenery.floors + scenery.structures:
            assert book.has(piece.name)
        assert len(scenery.structures) == np.count_nonzero(terrain.structure[plane])
        floors = {(piece.x, piece.y) for piece in scenery.floors}
        assert floors == {(x, y) for y, x in np.argwhere(terrain.floor[plane] > 0).tolist()}
    for door in battle.plan.doors:
        assert book.has(Scenery(battle.plan, book, door.plane).door_name(door.x, door.y, door.state))


def test_floors_meet_across_chunks_and_zooms(battle: Battle, book: SpriteBook) -> None:
    """A picture cut from chunks does not depend on where their borders fall on the screen."""
    stage = staged(battle, book, Match(battle))
    for zoom in (1.0, 0.75):
        stage.camera.zoom = zoom
        shown = []
        for shift in (0, 200):
            surface = pygame.Surface(SIZE)
            stage.camera.pan(shift, 0)
            stage.draw(surface, Overlay(), 0)
            shown.append(pygame.surfarray.array3d(surface))
        assert (shown[0][200:] == shown[1][:-200]).all()
        stage.camera.pan(-200, 0)


def test_every_hint_shows(battle: Battle, book: SpriteBook) -> None:
    match = Match(battle)
    stage, view = staged(battle, book, match), match.observe(SQUAD)
    reach = preview.reach(battle, view, 0)
    x, y = int(view.place.x[0]), int(view.place.y[0])
    near = frozenset((x + dx, y) for dx in range(1, 3))
    hints = [
        Overlay(one_action=near), Overlay(two_actions=near), Overlay(cursor=(x + 2, y), shields=(2, 1, 0, 0)),
        Overlay(path=reach.path(x + 2, y), selected=0), Overlay(selected=0, target=1),
        Overlay(cursor=(x + 3, y), threats=[(1, 65)]), Overlay(zones=[(near, "objective")]),
        Overlay(zones=[(near, "wave")]), Overlay(landings=[(0, 0, x + 1, y)]),
        Overlay(notes=[(0, x + 1, y, "Unseen risk")]),
    ]  # fmt: skip
    shown = [picture(stage, hint) for hint in [Overlay(), *hints]]
    assert len(set(shown)) == len(shown)
    assert picture(stage) == shown[0]


def test_what_befalls_a_unit_shows(battle: Battle, book: SpriteBook) -> None:
    match = Match(battle)
    stage, world = staged(battle, book, match), match.world
    shown = [picture(stage)]

    def changed() -> None:
        stage.show(match.observe(SQUAD), 0)
        shown.append(picture(stage))

    for cells in (world.stance.watch, world.stance.guarding, world.health.bleeding, world.mind.dizzy):
        cells[0] = 1
        changed()
    for state in (DOWN, DEAD):
        world.health.state[0] = state
        changed()
    world.place.plane[0] = 1
    changed()
    assert len(set(shown)) == len(shown)


def test_units_are_found_by_their_pictures(battle: Battle, book: SpriteBook) -> None:
    match = Match(battle)
    stage, view = staged(battle, book, match), match.observe(SQUAD)
    for row in range(len(view.identity)):
        if view.identity.side[row] == SQUAD and view.identity.presence[row] == PRESENT:
            x, y = stage.camera.to_screen(int(view.place.x[row]), int(view.place.y[row]), 0.1)
            assert stage.unit_at(round(x), round(y)) is not None
    front = max(range(5), key=lambda row: int(view.place.x[row]) + int(view.place.y[row]))
    x, y = stage.camera.to_screen(int(view.place.x[front]), int(view.place.y[front]), 0.8)
    assert stage.unit_at(round(x), round(y)) == front
    assert stage.unit_at(2, 2) is None


def test_dissolving_leaves_less_and_less(book: SpriteBook) -> None:
    frame = book.frame("willow/idle/1/0")
    left = [
        np.count_nonzero(pygame.surfarray.array_alpha(dissolved(frame, whole).surface))
        for whole in (1.0, 0.8, 0.5, 0.2, 0.0)
    ]
    assert left == sorted(left, reverse=True)
    assert left[-1] == 0
