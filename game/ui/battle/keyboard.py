"""The keys of the battle."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui.battle.choices import SPARE_KEYS
from game.ui.battle.presses import press_tile
from game.ui.widgets import ENTER

if TYPE_CHECKING:
    from game.ui.battle.controls import Controls

_PAN = {pygame.K_w: (0, -1), pygame.K_s: (0, 1), pygame.K_a: (-1, 0), pygame.K_d: (1, 0)}
_CURSOR = {pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1)}
_PEEK = (pygame.K_LALT, pygame.K_RALT)
_DIGITS = {getattr(pygame, f"K_{digit}"): digit for digit in "1234567890"}
_ORDER_KEYS = {
    **_DIGITS,
    **{getattr(pygame, f"K_KP{digit}"): digit for digit in "1234567890"},
    pygame.K_c: "C",
    **{getattr(pygame, f"K_{key.lower()}"): key for key in SPARE_KEYS},
    pygame.K_f: "F",
    pygame.K_x: "X",
}
_SQUAD_KEYS = [getattr(pygame, f"K_F{number}") for number in range(1, 11)]
_MORE = (pygame.K_RIGHT, pygame.K_UP, pygame.K_PLUS, pygame.K_KP_PLUS, pygame.K_EQUALS)
_LESS = (pygame.K_LEFT, pygame.K_DOWN, pygame.K_MINUS, pygame.K_KP_MINUS)
SPEEDS = (1.0, 2.0, 4.0, 8.0)
# The cursor stays this far from the screen's edges, in pixels; else the camera follows it.
_MARGIN = (120, 160)


class Keyboard:
    """`held`: the keys that pan."""

    def __init__(self, controls: "Controls") -> None:
        self.controls = controls
        self.scene = scene = controls.scene
        self.held: set[int] = set()
        self._plain: dict[int, Callable[[], object]] = {
            pygame.K_v: lambda: scene.show_plane(scene.plane + 1),
            pygame.K_l: controls.fold,
            pygame.K_p: scene.pause,
            pygame.K_F11: controls.hide,
            pygame.K_SLASH: scene.views.cycle,
            pygame.K_PAGEUP: lambda: scene.views.zoom(1),
            pygame.K_PAGEDOWN: lambda: scene.views.zoom(-1),
            pygame.K_COMMA: scene.planning.danger.toggle,
            pygame.K_PERIOD: lambda: controls.pin_enemy(scene.planning.cursor),
        }

    @property
    def pan(self) -> tuple[int, int]:
        """Which way the held keys push the camera."""
        return sum(_PAN[key][0] for key in self.held), sum(_PAN[key][1] for key in self.held)

    def press(self, event: pygame.event.Event) -> None:
        key, scene = event.key, self.scene
        if key in _PEEK:
            self.controls.peek(True)
        elif key == pygame.K_ESCAPE:
            self.controls.cancel()
        elif scene.session.captions and key in (*ENTER, pygame.K_SPACE):
            self.controls.read()
        elif key == pygame.K_SPACE:
            self._space()
        elif key in _PAN and not event.mod & pygame.KMOD_CTRL:
            self.held.add(key)
        elif key in self._plain:
            self._plain[key]()
        elif key in _SQUAD_KEYS:
            self._select(_SQUAD_KEYS.index(key))
        elif scene.session.watching:
            self._watch_key(key)
        elif scene.idle:
            self._order_key(event)

    def release(self, key: int) -> None:
        self.held.discard(key)
        if key == pygame.K_SPACE:
            self.scene.fast = False
        elif key in _PEEK:
            self.controls.peek(False)

    def _space(self) -> None:
        if self.scene.session.watching:
            self.scene.paused = not self.scene.paused
        else:
            self.scene.fast = True

    def _watch_key(self, key: int) -> None:
        row = SPEEDS.index(min(SPEEDS, key=lambda speed: abs(speed - self.scene.speed)))
        if key in _MORE:
            self.scene.speed = SPEEDS[min(row + 1, len(SPEEDS) - 1)]
        elif key in _LESS:
            self.scene.speed = SPEEDS[max(row - 1, 0)]

    def _order_key(self, event: pygame.event.Event) -> None:
        """Keys that give or aim orders."""
        key, scene, planning = event.key, self.scene, self.scene.planning
        if key == pygame.K_TAB:
            self._tab(-1 if event.mod & pygame.KMOD_SHIFT else 1)
        elif planning.drawn is not None and key in (*_MORE, *_LESS):
            planning.cycle(1 if key in _MORE else -1)
            self.controls.look_at_target()
        elif key in _CURSOR:
            self._move_cursor(*_CURSOR[key])
        elif key in ENTER:
            self._enter()
        elif key == pygame.K_u or (key == pygame.K_z and event.mod & pygame.KMOD_CTRL):
            scene.past.undo()
        elif key == pygame.K_z:
            scene.past.replay()
        elif key == pygame.K_BACKSPACE:
            scene.past.rewind()
        elif key == pygame.K_e:
            scene.end_turn()
        elif key in _ORDER_KEYS:
            self._order_of_key(_ORDER_KEYS[key])

    def _tab(self, by: int) -> None:
        if self.scene.planning.drawn is not None:
            self.scene.planning.cycle(by)
            self.controls.look_at_target()
        else:
            self.scene.next_unit(by)

    def _enter(self) -> None:
        scene, planning = self.scene, self.scene.planning
        if planning.drawn is not None:
            scene.confirm()
        elif planning.cursor is not None:
            press_tile(scene, planning.cursor)

    def _order_of_key(self, key: str) -> None:
        for choice in self.scene.planning.choices:
            if choice.entry.key == key:
                self.controls.draw_order(choice.entry.kind)

    def _move_cursor(self, dx: int, dy: int) -> None:
        scene, planning = self.scene, self.scene.planning
        planning.armed = None
        _, height, width = scene.session.battle.board.move_cost.shape
        x, y = planning.cursor or (width // 2, height // 2)
        planning.cursor = (min(width - 1, max(0, x + dx)), min(height - 1, max(0, y + dy)))
        self.controls.pointer = None
        left, top = scene.stage.camera.to_screen(*planning.cursor)
        if not scene.app.surface.get_rect().inflate(-_MARGIN[0], -_MARGIN[1]).collidepoint(
            left, top
        ) or scene.hud.covers((int(left), int(top))):
            scene.stage.camera.centre_on(*planning.cursor)

    def _select(self, row: int) -> None:
        squad = self.scene.session.squad
        if row < len(squad):
            self.scene.select(squad[row])
