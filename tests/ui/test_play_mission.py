"""The first mission from title to end, once by keys alone and once by the mouse alone."""

import os

import pygame
import pytest

from game.rules.orders import Kind, Order
from game.ui.scenes.ask import AskScene
from game.ui.scenes.end import EndScene
from game.ui.scenes.title import TitleScene
from tests.ui.shell_hands import MIDDLE, Hands, Player, begin_campaign, open_title

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
pytestmark = pytest.mark.ui


@pytest.fixture(autouse=True)
def compiled(jit_off: bool) -> None:
    if jit_off:
        pytest.skip("a whole mission as plain Python takes too long")


class Keys(Player):
    def clear(self) -> None:
        self.hands.press(pygame.K_RETURN if self.hands.battle.session.captions else pygame.K_ESCAPE)

    def do(self, order: Order) -> None:
        hands, scene = self.hands, self.hands.battle
        if order.kind == Kind.END_PHASE:
            hands.press(pygame.K_e)
            if isinstance(hands.app.scene, AskScene):
                hands.press(pygame.K_RETURN)
            return
        hands.press(pygame.K_F1 + scene.session.squad.index(order.unit))
        if order.kind == Kind.MOVE:
            self._walk(order)
            return
        choice = next(choice for choice in scene.planning.choices if choice.entry.kind == order.kind)
        hands.press(getattr(pygame, f"K_{choice.entry.key.lower()}"))
        for _ in choice.orders:
            aimed = scene.planning.order
            if aimed is None or (aimed.target, aimed.x, aimed.y) == (order.target, order.x, order.y):
                break
            hands.press(pygame.K_TAB)
        hands.press(pygame.K_RETURN)

    def _walk(self, order: Order) -> None:
        hands, planning = self.hands, self.hands.battle.planning
        assert planning.cursor is not None
        dx, dy = order.x - planning.cursor[0], order.y - planning.cursor[1]
        for _ in range(abs(dx)):
            hands.press(pygame.K_RIGHT if dx > 0 else pygame.K_LEFT)
        for _ in range(abs(dy)):
            hands.press(pygame.K_DOWN if dy > 0 else pygame.K_UP)
        hands.press(pygame.K_RETURN)
        hands.press(pygame.K_RETURN)


class Mouse(Player):
    def clear(self) -> None:
        self.hands.click(MIDDLE)

    def spot(self, does: str, value: object = None) -> tuple[int, int]:
        scene = self.hands.battle
        scene.draw(self.hands.app.surface)
        spots = [spot for part in scene.hud.parts for spot in part.spots(scene.hud.shown)]
        return next(spot.rect.center for spot in spots if spot.does == does and spot.value == value)

    def do(self, order: Order) -> None:
        hands, scene = self.hands, self.hands.battle
        if order.kind == Kind.END_PHASE:
            hands.click(self.spot("end_turn"))
            if isinstance(hands.app.scene, AskScene):
                hands.click(hands.app.scene.menu.buttons[0].rect.center)
            return
        hands.click(self.spot("select", order.unit))
        if order.kind == Kind.MOVE:
            self._walk((order.x, order.y))
            return
        hands.click(self.spot("order", Kind(order.kind)))
        choice = scene.planning.choice
        assert choice is not None
        for _ in choice.orders:
            aimed = scene.planning.order
            if aimed is None or (aimed.target, aimed.x, aimed.y) == (order.target, order.x, order.y):
                break
            hands.click(self.spot("more"))
        hands.click(self.spot("confirm"))

    def _walk(self, tile: tuple[int, int]) -> None:
        hands, camera = self.hands, self.hands.battle.stage.camera
        left, top = camera.to_screen(*tile)
        hands.drag(
            (int(left) % 1000 + 100, 300), (int(left) % 1000 + 100 + MIDDLE[0] - int(left), 300 + MIDDLE[1] - int(top))
        )
        left, top = camera.to_screen(*tile)
        hands.click((int(left), int(top)))
        if self.hands.battle.planning.armed == tile:
            hands.click((int(left), int(top)))


def test_by_keys_alone() -> None:
    hands = Hands(open_title())
    begin_campaign(hands, lambda: hands.press(pygame.K_RETURN))
    given = Keys(hands).play()
    assert given > 20
    assert hands.shows(EndScene)
    hands.app.draw()
    end = hands.app.scene.menu
    while end.focus < len(end.buttons) - 1:
        hands.press(pygame.K_TAB)
    hands.press(pygame.K_RETURN)
    assert hands.shows(TitleScene)


def test_by_mouse_alone() -> None:
    hands = Hands(open_title())
    begin_campaign(hands, lambda: hands.click(hands.app.scene.menu.buttons[0].rect.center))
    given = Mouse(hands).play()
    assert given > 20
    assert isinstance(hands.app.scene, EndScene)
    hands.click(hands.app.scene.menu.buttons[-1].rect.center)
    assert isinstance(hands.app.scene, TitleScene)
    first = hands.app.scene.menu.buttons[0].label
    assert first == hands.app.text.get("ui-continue"), "the battle was saved on the way"
