"""Two planes on one screen: through a lens, side by side, nearer and further; and the enemies' reach over the map."""

import pygame
import pytest

from game.rules.components import IN_SIGHT, PRESENT
from game.ui.battle.views import BOTH, LENS, ONE, RADIUS, ZOOMS
from game.ui.hud.views import ViewButtons
from game.ui.settings import Pace
from tests.ui.shell_hands import Hands
from tests.ui.test_shell_battle import begin

pytestmark = pytest.mark.ui


@pytest.fixture
def hands() -> Hands:
    return begin()


def shot(hands: Hands) -> pygame.Surface:
    """The map without panels, when no plane gives way to another any more."""
    hands.battle.hidden = True
    hands.app.draw()
    for _ in range(30):
        hands.app.step(0.03)
    picture = hands.app.draw().copy()
    hands.battle.hidden = False
    return picture


def test_the_lens_shows_the_other_plane_there_and_nowhere_else(hands: Hands) -> None:
    middle = (640, 330)
    hands.battle.stage.camera.centre_on(8, 8)
    hands.move(middle)
    here = shot(hands)
    hands.press(pygame.K_v)
    there = shot(hands)
    hands.press(pygame.K_v)
    hands.press(pygame.K_SLASH)
    hands.move(middle)
    assert hands.battle.views.mode == LENS
    looked = shot(hands)
    inside = outside = 0
    for x in range(0, 1280, 10):
        for y in range(0, 720, 10):
            far = ((x - middle[0]) ** 2 + (y - middle[1]) ** 2) ** 0.5
            if far < RADIUS - 6:
                inside += looked.get_at((x, y)) != here.get_at((x, y))
                assert looked.get_at((x, y)) == there.get_at((x, y))
            elif far > RADIUS + 6:
                outside += 1
                assert looked.get_at((x, y)) == here.get_at((x, y))
    assert inside
    assert outside


def test_side_by_side_the_pointer_chooses_the_plane_and_the_tile(hands: Hands) -> None:
    scene = hands.battle
    hands.press(pygame.K_SLASH)
    hands.press(pygame.K_SLASH)
    assert scene.views.mode == BOTH
    assert scene.stage.camera.size == (640, 720)
    hands.move((300, 330))
    left = scene.planning.cursor
    assert scene.stage.plane == 0
    hands.move((940, 330))
    assert (scene.stage.plane, scene.planning.cursor) == (1, left)
    hands.move((300, 330))
    assert scene.stage.plane == 0
    hands.press(pygame.K_SLASH)
    assert (scene.views.mode, scene.stage.camera.size) == (ONE, (1280, 720))


def test_the_wheel_goes_nearer_and_further_but_no_further_than_that(hands: Hands) -> None:
    camera = hands.battle.stage.camera
    for _ in range(len(ZOOMS)):
        hands.click((640, 330), button=4)
    assert camera.zoom == ZOOMS[-1]
    for _ in range(2 * len(ZOOMS)):
        hands.press(pygame.K_PAGEDOWN)
    assert camera.zoom == ZOOMS[0]


def test_the_reach_of_all_and_of_one_who_is_pinned(hands: Hands) -> None:
    scene = hands.battle
    view, danger = scene.session.view, scene.planning.danger
    foe = next(unit for unit in range(len(view.identity)) if scene.planning.is_enemy(unit))
    near = (int(view.place.x[0]) + 2, int(view.place.y[0]))
    truth = scene.session.match.world
    view.kit[foe], view.identity[foe] = truth.kit[foe], truth.identity[foe]
    view.identity.presence[foe], view.place.plane[foe] = PRESENT, 0
    view.place.x[foe], view.place.y[foe] = near
    view.memory.known[foe] = IN_SIGHT
    button = next(part for part in scene.hud.parts if isinstance(part, ViewButtons)).spots(scene.hud.shown)[0]
    assert danger.tiles(0) == (frozenset(), frozenset())
    hands.click(button.rect.center)
    assert danger.shown
    one, more = danger.tiles(0)
    assert near in one | more
    hands.press(pygame.K_COMMA)
    assert danger.tiles(0) == (frozenset(), frozenset())
    hands.battle.planning.cursor = near
    hands.press(pygame.K_PERIOD)
    assert danger.pinned == {foe}
    assert danger.enemies == [foe]
    hands.press(pygame.K_COMMA)
    assert not danger.pinned
    scene.planning.cursor = (int(view.place.x[0]), int(view.place.y[0]))
    hands.press(pygame.K_PERIOD)
    assert scene.controls.notice == scene.text.get("ui-pin-nobody")


def test_a_plane_gives_way_to_the_other_from_the_middle_outwards(hands: Hands) -> None:
    hands.battle.stage.camera.centre_on(8, 8)
    here = shot(hands)
    hands.press(pygame.K_v)
    there = shot(hands)
    hands.press(pygame.K_v)
    shares = []
    hands.battle.hidden = True
    for _ in range(6):
        picture = hands.app.draw()
        points = [
            (x, y) for x in range(0, 1280, 8) for y in range(0, 720, 8) if here.get_at((x, y)) != there.get_at((x, y))
        ]
        shares.append(sum(picture.get_at(point) == here.get_at(point) for point in points) / len(points))
        hands.app.step(0.06)
    assert shares == sorted(shares)
    assert shares[0] < 0.25
    assert shares[-1] == 1


@pytest.mark.parametrize(("still", "pace"), [(True, "normal"), (False, "instant")])
def test_the_calm_form_has_no_bright_edge(hands: Hands, still: bool, pace: Pace) -> None:
    hands.app.settings.still, hands.app.settings.pace = still, pace
    here = shot(hands)
    hands.press(pygame.K_v)
    hands.battle.hidden = True
    between = hands.app.draw().copy()
    there = shot(hands)
    for x in range(0, 1280, 16):
        for y in range(0, 720, 16):
            one, two = here.get_at((x, y)), there.get_at((x, y))
            for band in range(3):
                assert min(one[band], two[band]) - 2 <= between.get_at((x, y))[band] <= max(one[band], two[band]) + 2
