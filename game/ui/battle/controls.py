"""Mouse and keyboard of the battle: both reach everything, neither is needed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.rules.orders import Kind
from game.ui.battle.planning import Tile
from game.ui.widgets import ENTER

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene

PAN_SPEED = 900.0  # pixels a second
EDGE = 3
DRAG_STARTS = 5  # pixels
_PAN = {pygame.K_w: (0, -1), pygame.K_s: (0, 1), pygame.K_a: (-1, 0), pygame.K_d: (1, 0)}
_CURSOR = {pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1)}
_PEEK = (pygame.K_LALT, pygame.K_RALT)
_DIGITS = {getattr(pygame, f"K_{digit}"): digit for digit in "1234567890"}
_ORDER_KEYS = {
    **_DIGITS,
    **{getattr(pygame, f"K_KP{digit}"): digit for digit in "1234567890"},
    pygame.K_f: "F",
    pygame.K_x: "X",
}
_SQUAD_KEYS = [getattr(pygame, f"K_F{number}") for number in range(1, 11)]
_MORE = (pygame.K_RIGHT, pygame.K_UP, pygame.K_PLUS, pygame.K_KP_PLUS, pygame.K_EQUALS)
_LESS = (pygame.K_LEFT, pygame.K_DOWN, pygame.K_MINUS, pygame.K_KP_MINUS)
SPEEDS = (1.0, 2.0, 4.0, 8.0)


class Controls:
    """`notice`: why the last press did nothing, until the next one."""

    def __init__(self, scene: "BattleScene") -> None:
        self.scene = scene
        self.pointer: tuple[int, int] | None = None
        self.peeking = False
        self.notice = ""
        self._held: set[int] = set()
        self._drag: tuple[int, int] | None = None
        self._dragged = False
        self._plain: dict[int, Callable[[], object]] = {
            pygame.K_v: lambda: scene.show_plane(scene.plane + 1),
            pygame.K_l: self._fold,
            pygame.K_p: scene.pause,
        }

    def step(self, dt: float) -> None:
        """Pans while a key is held or the pointer is at the edge."""
        dx = sum(_PAN[key][0] for key in self._held)
        dy = sum(_PAN[key][1] for key in self._held)
        if self.pointer is not None and not dx and not dy:
            dx, dy = self._edge(self.pointer)
        if dx or dy:
            self.scene.stage.camera.pan(dx * PAN_SPEED * dt, dy * PAN_SPEED * dt)

    def _edge(self, pointer: tuple[int, int]) -> tuple[int, int]:
        width, height = self.scene.app.size
        left, top = pointer
        return ((left >= width - EDGE) - (left < EDGE), (top >= height - EDGE) - (top < EDGE))

    def handle(self, event: pygame.event.Event) -> None:
        if event.type == pygame.KEYDOWN:
            self.notice = ""
            self._key(event)
        elif event.type == pygame.KEYUP:
            self._key_up(event.key)
        elif event.type == pygame.MOUSEMOTION:
            self._moved(event)
        elif event.type == pygame.MOUSEBUTTONDOWN:
            self.notice = ""
            self._pressed(event)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 3:
            self._released()
        elif event.type in (pygame.WINDOWLEAVE, pygame.WINDOWFOCUSLOST):
            self._let_go()

    def _let_go(self) -> None:
        """The window is left: nothing stays held."""
        self.pointer = None
        self._held.clear()
        self.scene.fast = False
        self._peek(False)

    # --- mouse --------------------------------------------------------------------------------------------------

    def _moved(self, event: pygame.event.Event) -> None:
        scene, before = self.scene, self.pointer
        self.pointer = event.pos
        if self._drag is not None:
            dx, dy = event.pos[0] - self._drag[0], event.pos[1] - self._drag[1]
            if self._dragged or abs(dx) + abs(dy) > DRAG_STARTS:
                self._dragged, self._drag = True, event.pos
                scene.stage.camera.pan(-dx, -dy)
            return
        if before != event.pos:
            self.notice = ""
        if scene.hud.covers(event.pos):
            return
        if scene.planning.armed is None:
            scene.planning.cursor = self.tile_at(event.pos)
        elif scene.planning.armed != self.tile_at(event.pos):
            scene.planning.armed, scene.planning.cursor = None, self.tile_at(event.pos)

    def tile_at(self, pos: tuple[int, int]) -> Tile | None:
        """The tile under a point: of the unit whose picture is there, else of the floor; None off the map."""
        scene = self.scene
        unit = scene.stage.unit_at(*pos)
        if unit is not None:
            place = scene.session.view.place
            return int(place.x[unit]), int(place.y[unit])
        x, y = scene.stage.camera.to_tile(*pos)
        _, height, width = scene.session.battle.board.move_cost.shape
        return (x, y) if 0 <= x < width and 0 <= y < height else None

    def _pressed(self, event: pygame.event.Event) -> None:
        self.pointer = event.pos
        if event.button == 3:
            self._drag, self._dragged = event.pos, False
        elif event.button == 1:
            self._click(event.pos)
        elif event.button in (4, 5) and self.scene.planning.drawn is not None:
            self.scene.planning.cycle(1 if event.button == 4 else -1)

    def _released(self) -> None:
        if self._drag is not None and not self._dragged:
            self.cancel()
        self._drag, self._dragged = None, False

    def _click(self, pos: tuple[int, int]) -> None:
        scene = self.scene
        if scene.session.captions:
            self.read()
            return
        spot = scene.hud.spot_at(pos)
        if spot is not None:
            self._do(spot.does, spot.value)
        elif scene.busy:
            scene.stage.skip()
        elif scene.idle and not scene.hud.covers(pos):
            tile = self.tile_at(pos)
            if tile is not None:
                scene.press_tile(tile)

    def _do(self, does: str, value: object) -> None:
        """What a clicked spot of the panels asks for."""
        scene = self.scene
        if does == "plane":
            assert isinstance(value, int)
            scene.show_plane(value)
        elif does == "fold":
            self._fold()
        elif does == "select":
            assert isinstance(value, int)
            scene.select(value)
        elif scene.idle:
            self._order_spot(does, value)

    def _order_spot(self, does: str, value: object) -> None:
        scene = self.scene
        if does == "order":
            assert isinstance(value, Kind)
            self.draw_order(value)
        elif does in ("less", "more"):
            scene.planning.cycle(1 if does == "more" else -1)
            self._look_at_target()
        elif does in ("confirm", "cancel", "undo", "end_turn"):
            getattr(scene if does != "cancel" else scene.planning, does)()

    # --- keyboard -----------------------------------------------------------------------------------------------

    def _key(self, event: pygame.event.Event) -> None:
        key, scene = event.key, self.scene
        if key in _PEEK:
            self._peek(True)
        elif key == pygame.K_ESCAPE:
            self.cancel()
        elif scene.session.captions and key in (*ENTER, pygame.K_SPACE):
            self.read()
        elif key == pygame.K_SPACE:
            self._space()
        elif key in _PAN and not event.mod & pygame.KMOD_CTRL:
            self._held.add(key)
        elif key in self._plain:
            self._plain[key]()
        elif key in _SQUAD_KEYS:
            self._select(_SQUAD_KEYS.index(key))
        elif scene.session.watching:
            self._watch_key(key)
        elif scene.idle:
            self._order_key(event)

    def _key_up(self, key: int) -> None:
        self._held.discard(key)
        if key == pygame.K_SPACE:
            self.scene.fast = False
        elif key in _PEEK:
            self._peek(False)

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
            self._look_at_target()
        elif key in _CURSOR:
            self._move_cursor(*_CURSOR[key])
        elif key in ENTER:
            self._enter()
        elif key == pygame.K_u or (key == pygame.K_z and event.mod & pygame.KMOD_CTRL):
            scene.undo()
        elif key == pygame.K_e:
            scene.end_turn()
        elif key in _ORDER_KEYS:
            self._order_of_key(_ORDER_KEYS[key])

    def _tab(self, by: int) -> None:
        if self.scene.planning.drawn is not None:
            self.scene.planning.cycle(by)
            self._look_at_target()
        else:
            self.scene.next_unit(by)

    def _enter(self) -> None:
        scene, planning = self.scene, self.scene.planning
        if planning.drawn is not None:
            scene.confirm()
        elif planning.cursor is not None:
            scene.press_tile(planning.cursor)

    def _order_of_key(self, key: str) -> None:
        for choice in self.scene.planning.choices:
            if choice.entry.key == key:
                self.draw_order(choice.entry.kind)

    def draw_order(self, kind: Kind) -> None:
        """Aims the order; the same again confirms it."""
        if self.scene.planning.drawn == kind:
            self.scene.confirm()
            return
        self.scene.planning.draw(kind)
        self._look_at_target()

    def _look_at_target(self) -> None:
        """A target off the screen, or under a panel, is brought into sight."""
        scene, order = self.scene, self.scene.planning.order
        if order is None or order.target < 0:
            return
        place = scene.session.view.place[order.target]
        left, top = scene.stage.camera.to_screen(int(place.x), int(place.y))
        inside = 0 < left < scene.app.size[0] and 60 < top < scene.app.size[1]
        if not inside or scene.hud.covers((int(left), int(top))):
            scene.stage.camera.centre_on(int(place.x), int(place.y))

    def _move_cursor(self, dx: int, dy: int) -> None:
        scene, planning = self.scene, self.scene.planning
        planning.armed = None
        _, height, width = scene.session.battle.board.move_cost.shape
        x, y = planning.cursor or (width // 2, height // 2)
        planning.cursor = (min(width - 1, max(0, x + dx)), min(height - 1, max(0, y + dy)))
        self.pointer = None
        left, top = scene.stage.camera.to_screen(*planning.cursor)
        if not scene.app.surface.get_rect().inflate(-120, -160).collidepoint(left, top) or scene.hud.covers(
            (int(left), int(top))
        ):
            scene.stage.camera.centre_on(*planning.cursor)

    # --- both ---------------------------------------------------------------------------------------------------

    def cancel(self) -> None:
        """Escape and the right button: close the message, skip, put away, or pause."""
        scene = self.scene
        if scene.session.captions:
            self.read()
        elif scene.busy:
            scene.stage.skip()
        elif not scene.planning.cancel():
            scene.pause()

    def read(self) -> None:
        """The message has been read."""
        self.scene.session.captions.popleft()

    def _select(self, row: int) -> None:
        squad = self.scene.session.squad
        if row < len(squad):
            self.scene.select(squad[row])

    def _fold(self) -> None:
        self.scene.hud.shown.folded = not self.scene.hud.shown.folded

    def _peek(self, on: bool) -> None:
        scene = self.scene
        if on != self.peeking:
            self.peeking = on
            if not scene.busy:
                scene.stage.show(scene.session.view, scene.shown_plane)
