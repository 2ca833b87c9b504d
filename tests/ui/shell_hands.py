"""Hands at the screen: posts the events that a keyboard or a mouse would, and lets time pass."""

import time
from collections.abc import Callable
from typing import Any

import pygame

from game.rules.orders import Kind, Order
from game.sim.commander import Commander, make_commander
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from game.ui.campaign.camp import CampScene
from game.ui.campaign.dialogue import DialogueScene
from game.ui.campaign.new import NewCampaignScene
from game.ui.scene import Scene
from game.ui.scenes.end import EndScene
from game.ui.scenes.title import TitleScene

SIZE = (1280, 720)
FRAME = 1 / 30
MIDDLE = (640, 330)


def open_title(stage_factory: Callable[..., Any] | None = None, seed: int = 1, size: tuple[int, int] = SIZE) -> App:
    app = App(size, Options(seed=seed), stage_factory=stage_factory, warm=False)
    app.show(TitleScene(app))
    return app


class Hands:
    """`press` and `click` take a step of time after each event, as frames would."""

    def __init__(self, app: App) -> None:
        self.app = app

    def press(self, key: int, mod: int = 0) -> None:
        self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
        self.app.step(FRAME)
        self.app.handle(pygame.event.Event(pygame.KEYUP, key=key, mod=mod))

    def move(self, pos: tuple[int, int]) -> None:
        self.app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0)))

    def click(self, pos: tuple[int, int], button: int = 1) -> None:
        self.move(pos)
        self.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=button))
        self.app.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos, button=button))
        self.app.step(FRAME)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """With the right button."""
        self.move(start)
        self.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=start, button=3))
        self.move(end)
        self.app.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=end, button=3))

    def wait(self, condition: Callable[[], bool], seconds: float = 120) -> None:
        """Lets frames pass until it holds."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "waited in vain"
            self.app.step(FRAME)
            if not isinstance(self.app.scene, BattleScene):
                time.sleep(0.005)  # a thread works

    def shows(self, kind: type[Scene]) -> bool:
        """Whether a scene of this kind is on top."""
        return isinstance(self.app.scene, kind)

    @property
    def battle(self) -> BattleScene:
        scene = next(scene for scene in self.app.scenes if isinstance(scene, BattleScene))
        return scene

    @property
    def ended(self) -> bool:
        return isinstance(self.app.scene, EndScene)


def begin_campaign(hands: Hands, press: Callable[[], object]) -> None:
    """From the title into the first battle of a new campaign: `press` presses what has the focus, or comes first."""
    before = (TitleScene, NewCampaignScene, DialogueScene, CampScene)
    met = set()
    for _ in range(80):
        scene = hands.app.scene
        if not isinstance(scene, before):
            break
        met.add(type(scene))
        press()
    assert met == set(before)
    hands.wait(lambda: isinstance(hands.app.scene, BattleScene))


class Player:
    """Does on the screen what a persona would order; `do` gives an order by hand, `clear` reads and skips."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        battle = hands.battle.session.battle
        self.mind: Commander = make_commander("veteran", battle, 1)

    def play(self, most: int = 2000) -> int:
        """To the end screen; the number of orders that were given by hand."""
        given = 0
        for _ in range(most):
            self.rest()
            if self.hands.ended:
                return given
            match = self.hands.battle.session.match
            order = self.mind.choose(match, 0)
            before = len(match.orders)
            self.do(order)
            if len(match.orders) == before:
                self.do(Order(Kind.WAIT, order.unit))
            given += len(match.orders) > before
            assert len(match.orders) > before, f"{order} could not be given by hand"
        raise AssertionError("the battle did not end")

    def rest(self) -> None:
        """Until the player may order again, or the end."""
        hands = self.hands

        def ready() -> bool:
            if hands.ended or hands.battle.idle:
                return True
            if hands.battle.session.captions or hands.battle.busy:
                self.clear()
            return False

        hands.wait(ready)

    def do(self, order: Order) -> None:
        raise NotImplementedError

    def clear(self) -> None:
        raise NotImplementedError
