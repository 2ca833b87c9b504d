"""The first mission from title to end with a gamepad alone."""

import os

import pytest

from game.rules.orders import Kind, Order
from game.ui.scenes.ask import AskScene
from game.ui.scenes.end import EndScene
from game.ui.scenes.title import TitleScene
from tests.ui.shell_hands import Hands, Player, begin_campaign, open_title
from tests.ui.virtual_pad import Pad

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
pytestmark = pytest.mark.ui


@pytest.fixture(autouse=True)
def compiled(jit_off: bool) -> None:
    if jit_off:
        pytest.skip("a whole mission as plain Python takes too long")


class Thumbs(Player):
    def __init__(self, hands: Hands, pad: Pad) -> None:
        super().__init__(hands)
        self.pad = pad

    def clear(self) -> None:
        self.pad.press("a" if self.hands.battle.session.captions else "b")

    def do(self, order: Order) -> None:
        pad, planning = self.pad, self.hands.battle.planning
        if order.kind == Kind.END_PHASE:
            pad.press("y")
            if isinstance(self.hands.app.scene, AskScene):
                pad.press("a")
            return
        for _ in self.hands.battle.session.squad:
            if planning.selected != order.unit:
                pad.press("rightshoulder")
        if order.kind == Kind.MOVE:
            self._walk(order)
            return
        self._draw(Kind(order.kind))
        choice = planning.choice
        assert choice is not None
        for _ in choice.orders:
            aimed = planning.order
            if aimed is None or (aimed.target, aimed.x, aimed.y) == (order.target, order.x, order.y):
                break
            pad.press("rightshoulder")
        pad.press("a")

    def _draw(self, kind: Kind) -> None:
        """Along the orders bar to the one that is meant; a second line of it lies above."""
        scene, pad = self.hands.battle, self.pad
        scene.draw(self.hands.app.surface)
        pad.press("x")
        wanted = next(s.rect for p in scene.hud.parts for s in p.spots(scene.hud.shown) if s.value is kind)
        for _ in range(40):
            at = scene.controls.pointer
            assert at is not None
            if wanted.collidepoint(at):
                break
            aside = abs(wanted.centerx - at[0]) > 8
            pad.press(("dpright" if wanted.centerx > at[0] else "dpleft") if aside else "dpup")
        pad.press("a")
        assert scene.planning.drawn == kind

    def _walk(self, order: Order) -> None:
        pad, planning = self.pad, self.hands.battle.planning
        assert planning.cursor is not None
        dx, dy = order.x - planning.cursor[0], order.y - planning.cursor[1]
        for count, more, less in ((dx, "dpright", "dpleft"), (dy, "dpdown", "dpup")):
            for _ in range(abs(count)):
                pad.press(more if count > 0 else less)
        pad.press("a")
        pad.press("a")


def test_by_a_gamepad_alone() -> None:
    hands = Hands(open_title())
    with Pad(hands.app) as pad:
        begin_campaign(hands, lambda: pad.press("a"))
        given = Thumbs(hands, pad).play()
        assert given > 20
        assert hands.shows(EndScene)
        hands.app.draw()
        while hands.app.scene.menu.focus < len(hands.app.scene.menu.buttons) - 1:
            pad.press("dpright")
        pad.press("a")
        assert hands.shows(TitleScene)
