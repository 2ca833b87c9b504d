"""What was ordered this turn, taken back one by one or as a whole, and the enemy's turn watched again."""

import pygame
import pytest

from game.rules.orders import Kind
from game.ui.battle.scene import BattleScene
from game.ui.hud.history import HistoryPanel
from game.ui.hud.part import Spot
from game.ui.scenes.ask import AskScene
from tests.ui.shell_hands import Hands
from tests.ui.shell_stage import PlainStage
from tests.ui.test_shell_battle import begin, walk

pytestmark = pytest.mark.ui


@pytest.fixture
def hands() -> Hands:
    return begin()


def panel_of(hands: Hands) -> HistoryPanel:
    return next(part for part in hands.battle.hud.parts if isinstance(part, HistoryPanel))


def spot_of(hands: Hands, does: str, nth: int = 0) -> Spot:
    spots = panel_of(hands).spots(hands.battle.hud.shown)
    return [spot for spot in spots if spot.does == does][nth]


def end_turn(hands: Hands) -> None:
    hands.wait(lambda: hands.battle.idle)
    hands.press(pygame.K_e)
    if hands.shows(AskScene):
        hands.press(pygame.K_RETURN)
    for _ in range(2000):
        while hands.battle.session.captions:
            hands.press(pygame.K_RETURN)
        if hands.battle.idle:
            return
        hands.battle.stage.skip()
        hands.app.step(0.03)
    raise AssertionError("the turn never came back")


def test_a_line_takes_back_its_order_and_those_after_it(hands: Hands) -> None:
    match = hands.battle.session.match
    start = match.digest()
    walk(hands)
    middle = match.digest()
    hands.press(pygame.K_x)
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: hands.battle.idle)
    assert [order.kind for order in match.phase_orders] == [Kind.MOVE, Kind.WAIT]
    hands.click(spot_of(hands, "undo_to", 1).rect.center)
    assert match.digest() == middle
    walk(hands)
    hands.click(spot_of(hands, "undo_to", 0).rect.center)
    assert match.digest() == start
    assert not match.phase_orders


def test_what_is_not_free_is_kept(hands: Hands) -> None:
    match = hands.battle.session.match
    end_turn(hands)
    walk(hands)
    digest, undone = match.digest(), match.undone
    match._undo.clear()
    spot = spot_of(hands, "undo_to")
    assert spot.tip() == hands.app.text.get("ui-undo-impossible")
    hands.click(spot.rect.center)
    assert (match.digest(), match.undone) == (digest, undone)


def test_a_rewind_asks_and_begins_the_turn_anew(hands: Hands) -> None:
    match = hands.battle.session.match
    start, left = match.digest(), match.rewinds_left
    hands.press(pygame.K_BACKSPACE)
    assert hands.shows(BattleScene), "nothing was done, so there is nothing to ask"
    walk(hands)
    hands.click(spot_of(hands, "rewind").rect.center)
    assert hands.shows(AskScene)
    hands.press(pygame.K_ESCAPE)
    assert match.rewinds_left == left
    hands.press(pygame.K_BACKSPACE)
    hands.press(pygame.K_RETURN)
    assert (match.digest(), match.rewinds_left) == (start, left - 1)
    assert hands.battle.planning.selected is not None


def test_the_other_sides_turn_is_shown_again_and_changes_nothing(hands: Hands) -> None:
    session = hands.battle.session
    hands.press(pygame.K_z)
    assert hands.battle.idle, "there is no turn to show yet"
    for _ in range(4):
        end_turn(hands)
        if session.playback.ready:
            break
    digest, view = session.match.digest(), session.view.buffer.copy()
    again = spot_of(hands, "replay")
    hands.click(again.rect.center)
    stage = hands.battle.stage
    assert isinstance(stage, PlainStage)
    assert stage.played[-len(session.playback.events) :] == session.playback.events
    assert session.playback.before.clock.turn[0] < session.view.clock.turn[0]
    hands.press(pygame.K_ESCAPE)
    assert hands.battle.idle
    assert session.match.digest() == digest
    assert (session.view.buffer == view).all()
