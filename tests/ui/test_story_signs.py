"""What is seen of the spheres, of what falls, and of an order bar with more orders than fit."""

import os
from collections.abc import Iterator

import pygame
import pytest

from game.rules.components import SQUAD
from game.rules.craft import FALLEN
from game.rules.orders import Kind
from game.rules.telegraph import telegraphs
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from game.ui.hud.contest import ContestPanel
from game.ui.hud.orders import COUNT, in_one_line
from game.ui.hud.top import PlaneSwitch
from game.ui.stage.actors import read_actor
from game.ui.stage.crash import DIVE_MS, SLIDE_MS

pytestmark = pytest.mark.ui
SIZE = (1280, 720)


@pytest.fixture
def scene(request: pytest.FixtureRequest) -> Iterator[BattleScene]:
    """A proving ground on a screen that nobody sees."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")
        app = App(SIZE, Options(), warm=False)
        shown = BattleScene(app, open_match(Recipe(f"proving/{request.param}", 1)))
        shown.session.captions.clear()
        app.show(shown)
        yield shown
        app.close()


def on_ground(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("scene", [name], indirect=True)


@on_ground("sphere")
def test_the_contest_has_a_panel_and_every_plane_its_button(scene: BattleScene) -> None:
    panel, switch = (next(p for p in scene.hud.parts if isinstance(p, kind)) for kind in (ContestPanel, PlaneSwitch))
    (area,) = panel.areas(scene.hud.shown)
    assert pygame.Rect((0, 0), SIZE).contains(area)
    assert [spot.value for spot in switch.spots(scene.hud.shown)] == [0, 1, 2]
    assert not panel.areas(scene.hud.shown)[0].collidelistall(switch.areas(scene.hud.shown))
    scene.app.draw()


@on_ground("grip")
def test_no_contest_no_panel(scene: BattleScene) -> None:
    panel = next(part for part in scene.hud.parts if isinstance(part, ContestPanel))
    assert not panel.areas(scene.hud.shown)
    assert not panel.spots(scene.hud.shown)


@on_ground("sphere")
def test_whom_the_red_sphere_pulls_is_announced_with_the_steps_left(scene: BattleScene) -> None:
    view = scene.session.view
    her, sphere = int(view.sphere.dreamer[0]), view.sphere[0]
    view.place.x[her], view.place.y[her] = sphere.red_x - 2, sphere.red_y
    (mark,) = [one for one in telegraphs(scene.session.battle, view, SQUAD) if one.kind == "red"]
    assert (mark.unit, mark.tiles[0], mark.count) == (her, (sphere.red_x - 2, sphere.red_y), 1)
    assert scene.session.say("telegraph-red", count=mark.count)


@on_ground("sphere")
def test_more_orders_than_fit_leave_out_what_is_not_possible(scene: BattleScene) -> None:
    for unit in scene.session.idle():
        scene.select(unit)
        choices = scene.planning.choices
        shown = in_one_line(choices)
        assert len(choices) > COUNT >= len(shown)
        assert {choice.entry.kind for choice in choices if choice.possible} <= {choice.entry.kind for choice in shown}


@on_ground("arms")
def test_a_watch_shows_what_it_looks_over_and_less_one_way(scene: BattleScene) -> None:
    scene.controls.draw_order(Kind.OVERWATCH)
    around = scene.planning.watched()
    scene.planning.way = 0
    assert scene.planning.watched() < around


@on_ground("craft")
def test_a_craft_comes_down_before_its_hull_lies_there(scene: BattleScene) -> None:
    for _ in range(2):
        scene.finish_turn()
        falls = []
        while not scene.idle:
            scene.session.captions.clear()
            flights = [effect for effect in scene.stage._cast.effects if effect.kind == "flight"]  # type: ignore[attr-defined]
            falls += [scene.stage._cast.coming_down.copy()] if flights else []  # type: ignore[attr-defined]
            scene.app.step(0.05)
    assert len(falls) * 50 > DIVE_MS + SLIDE_MS - 200
    craft = scene.session.view.craft.due.tolist().index(FALLEN)
    assert craft in falls[0]
    assert not scene.stage._cast.coming_down  # type: ignore[attr-defined]


@on_ground("grip")
def test_who_is_held_hangs_and_is_shown_no_way_to_walk(scene: BattleScene) -> None:
    session, unit = scene.session, scene.session.squad[0]
    assert scene.planning.reach is not None
    enemy = session.view.identity.side.tolist().index(1 - SQUAD)
    session.view.grip.held_by[unit], session.view.grip.holds[enemy] = enemy, unit
    session.revision += 1
    scene.planning.select(unit)
    held = read_actor(session.battle, session.view, unit)
    assert (held.rest, held.lift > 0) == ("held", True)
    assert scene.planning.reach is None


@on_ground("grip")
def test_who_was_thrown_down_lies_there(scene: BattleScene) -> None:
    unit = scene.session.squad[0]
    scene.session.view.posture.prone[unit] = 1
    assert read_actor(scene.session.battle, scene.session.view, unit).rest == "down"
