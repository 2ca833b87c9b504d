"""The mouse of the battle, and what mouse and keyboard both do: each reaches everything, neither is needed."""

from typing import TYPE_CHECKING

import pygame

from game.rules.orders import Kind
from game.ui.battle.keyboard import Keyboard
from game.ui.battle.panels import Panels
from game.ui.battle.presses import press_tile
from game.ui.battle.reading import Tile
from game.ui.input import ACT

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene

PAN_SPEED = 900.0  # units of a 1280x720 screen a second
EDGE = 3
DRAG_STARTS = 5  # pixels
SIDE = 60  # pixels at the edge of the screen that count as out of sight
BOTH = (0.5, 0.4)  # shares of the screen within which two people are shown together


class Controls:
    """`notice`: why the last press did nothing, until the next one."""

    def __init__(self, scene: "BattleScene") -> None:
        self.scene = scene
        self.pointer: tuple[int, int] | None = None
        self.peeking = False
        self.notice = ""
        self._drag: tuple[int, int] | None = None
        self._dragged = False
        self.keyboard = Keyboard(self)
        self.panels = Panels(self)

    def step(self, dt: float) -> None:
        """Pans while a key is held or the pointer is at the edge; ends what was let go while another screen was up."""
        self.keyboard.let_go_unheld()
        dx, dy = self.keyboard.pan
        if self.pointer is not None and not dx and not dy:
            dx, dy = self._edge(self.pointer)
        if dx or dy:
            far = PAN_SPEED * self.scene.theme.scale * dt
            self.scene.stage.camera.pan(dx * far, dy * far)

    def _edge(self, pointer: tuple[int, int]) -> tuple[int, int]:
        width, height = self.scene.app.size
        left, top = pointer
        return ((left >= width - EDGE) - (left < EDGE), (top >= height - EDGE) - (top < EDGE))

    def handle(self, event: pygame.event.Event) -> None:
        if event.type == ACT:
            if event.down:
                self.notice = ""
            if not self.panels.handle(event):
                self.keyboard.handle(event)
        elif event.type == pygame.MOUSEMOTION:
            self._moved(event)
        elif event.type == pygame.MOUSEBUTTONDOWN:
            self.notice = ""
            self._pressed(event)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 3:
            self._released()
        elif event.type in (pygame.WINDOWLEAVE, pygame.WINDOWFOCUSLOST):
            self._let_go()

    def hide(self) -> None:
        """Panels and marks away, or back: for a picture of the battle."""
        self.scene.hidden = not self.scene.hidden
        if self.scene.hidden:
            self.scene.app.notice.show(self.scene.text.get("ui-photo-how"))

    def _let_go(self) -> None:
        """The window is left: nothing stays held."""
        self.pointer = None
        self.keyboard.held.clear()
        self.scene.fast = False
        self.peek(False)

    # --- mouse --------------------------------------------------------------------------------------------------

    def _moved(self, event: pygame.event.Event) -> None:
        scene, before = self.scene, self.pointer
        self.pointer = event.pos
        self.panels.leave()
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
        scene.views.point_at(event.pos)
        if scene.planning.armed is None:
            scene.planning.cursor = self.tile_at(event.pos)
        elif scene.planning.armed != self.tile_at(event.pos):
            scene.planning.armed, scene.planning.cursor = None, self.tile_at(event.pos)

    def tile_at(self, pos: tuple[int, int]) -> Tile | None:
        """The tile under a point: of the unit whose picture is there, else of the floor; None off the map."""
        scene, pos = self.scene, self.scene.views.local(pos)
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
            self.click(event.pos)
        elif event.button == 2:
            self.pin_enemy(self.tile_at(event.pos))
        elif event.button in (4, 5):
            self._wheel(1 if event.button == 4 else -1)

    def _wheel(self, by: int) -> None:
        """Through the targets while one is aimed at, else nearer or further away."""
        if self.scene.planning.drawn is not None:
            self.scene.planning.cycle(by)
        else:
            self.scene.views.zoom(by)

    def _released(self) -> None:
        if self._drag is not None and not self._dragged:
            self.cancel()
        self._drag, self._dragged = None, False

    def click(self, pos: tuple[int, int]) -> None:
        """What the left button does there."""
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
                press_tile(scene, tile)

    def _do(self, does: str, value: object) -> None:
        """What a clicked spot of the panels asks for."""
        scene = self.scene
        if does == "plane":
            assert isinstance(value, int)
            scene.show_plane(value)
        elif does == "fold":
            self.fold()
        elif does == "view":
            scene.views.cycle()
        elif does == "danger":
            scene.planning.danger.toggle()
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
            self.look_at_target()
        elif does == "undo_to":
            assert isinstance(value, int)
            scene.past.undo(value)
        elif does in ("undo", "rewind", "replay"):
            getattr(scene.past, does)()
        elif does in ("confirm", "cancel", "end_turn"):
            getattr(scene if does != "cancel" else scene.planning, does)()

    # --- both ways -------------------------------------------------------------------------------------------------

    def draw_order(self, kind: Kind) -> None:
        """Aims the order; the same again confirms it."""
        if self.scene.planning.drawn == kind:
            self.scene.confirm()
            return
        self.scene.planning.draw(kind)
        self.look_at_target()

    def look_at_target(self) -> None:
        """Who orders and who is aimed at, off the screen or under a panel, are brought into sight, both if possible."""
        scene, order = self.scene, self.scene.planning.order
        if order is None:
            return
        ends = [self._spot(row) for row in {order.unit, order.target} if row >= 0]
        if all(self._in_sight(*spot) for spot in ends):
            return
        far_x, far_y = (abs(ends[0][axis] - ends[-1][axis]) for axis in (0, 1))
        wide, high = scene.stage.camera.size
        both = far_x < wide * BOTH[0] and far_y < high * BOTH[1]
        rows = (order.unit, order.target) if both and order.target >= 0 else (max(order.target, -1),)
        places = [scene.session.view.place[row if row >= 0 else order.unit] for row in rows]
        middle = [sum(int(place[axis]) for place in places) / len(places) for axis in ("x", "y")]
        scene.stage.camera.centre_on(*middle)

    def _spot(self, unit: int) -> tuple[int, int]:
        """Where a unit's chest is on the screen."""
        place = self.scene.session.view.place[unit]
        left, top = self.scene.stage.camera.to_screen(int(place.x), int(place.y), 0.7)
        return int(left), int(top)

    def _in_sight(self, left: int, top: int) -> bool:
        width, height = self.scene.stage.camera.size
        inside = SIDE < left < width - SIDE and SIDE < top < height - SIDE
        return inside and not self.scene.hud.covers((left, top))

    def cancel(self) -> None:
        """Escape and the right button: close the message, skip, put away, or pause."""
        scene = self.scene
        if scene.hidden:
            self.hide()
        elif scene.session.captions:
            self.read()
        elif scene.busy:
            scene.stage.skip()
        elif scene.planning.cancel():
            scene.planning.journeys.give_up()
        else:
            scene.pause()

    def read(self) -> None:
        """The message has been read."""
        self.scene.session.captions.popleft()

    def fold(self) -> None:
        self.scene.hud.shown.folded = not self.scene.hud.shown.folded

    def pin_enemy(self, tile: Tile | None) -> None:
        """Shows the reach of the enemy on that tile alone, or no longer."""
        scene = self.scene
        unit = None if tile is None else scene.planning.unit_on(scene.stage.plane, tile)
        if unit is None or not scene.planning.is_enemy(unit):
            self.notice = scene.text.get("ui-pin-nobody")
        else:
            scene.planning.danger.pin(unit)

    def peek(self, on: bool) -> None:
        scene = self.scene
        if on != self.peeking:
            self.peeking = on
            if not scene.busy:
                scene.stage.show(scene.session.view, scene.shown_plane)
