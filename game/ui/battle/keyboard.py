"""The actions of the battle, by keys or by a gamepad."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.rules.orders import Kind
from game.rules.preview_arms import way_to
from game.ui.battle.presses import press_tile
from game.ui.input import is_act, is_pressed
from game.ui.pictures import keep_picture
from game.ui.widgets import arrow_of

if TYPE_CHECKING:
    from game.ui.battle.controls import Controls

_PAN = {"pan-up": (0, -1), "pan-down": (0, 1), "pan-left": (-1, 0), "pan-right": (1, 0)}
_MORE = ("right", "up", "more")
_LESS = ("left", "down", "less")
SPEEDS = (1.0, 2.0, 4.0, 8.0)
# The cursor stays this far from the screen's edges, in pixels; else the camera follows it.
_MARGIN = (120, 160)
_WAYS = range(-1, 8)  # of a watch: all round, then as the hands of a clock


class Keyboard:
    """`held`: the actions that pan."""

    def __init__(self, controls: "Controls") -> None:
        self.controls = controls
        self.scene = scene = controls.scene
        self.held: set[str] = set()
        self._plain: dict[str, Callable[[], object]] = {
            "plane": lambda: scene.show_plane(scene.plane + 1),
            "log": controls.fold,
            "pause": scene.pause,
            "hide": controls.hide,
            "view": scene.views.cycle,
            "zoom-in": lambda: scene.views.zoom(1),
            "zoom-out": lambda: scene.views.zoom(-1),
            "zoom": scene.views.cycle_zoom,
            "danger": scene.planning.danger.toggle,
            "pin": lambda: controls.pin_enemy(scene.planning.cursor),
        }
        self._ordering: dict[str, Callable[[], object]] = {
            "next-unit": lambda: self._next(1),
            "previous-unit": lambda: self._next(-1),
            "confirm": self._confirm,
            "undo": scene.past.undo,
            "replay": scene.past.replay,
            "rewind": scene.past.rewind,
            "end-turn": scene.end_turn,
        }

    @property
    def pan(self) -> tuple[float, float]:
        """Which way the held keys push the camera, and how much of its speed a stick asks for."""
        ways = [(_PAN[name], self.scene.app.input.strength(name)) for name in self.held]
        return sum(way[0] * share for way, share in ways), sum(way[1] * share for way, share in ways)

    def handle(self, event: pygame.event.Event) -> None:
        """`event`: an ACT."""
        if is_act(event, "peek"):
            self.controls.peek(event.on)
        elif event.down:
            self._press(event)
        else:
            self.held -= event.names
            if is_act(event, "fast"):
                self.scene.fast = False

    def let_go_unheld(self) -> None:
        """Another screen has heard of it when a key that is held here was let go."""
        reader = self.scene.app.input
        self.held = {name for name in self.held if reader.strength(name)}
        self.scene.fast = self.scene.fast and reader.is_on("fast")
        if self.controls.peeking and not reader.is_on("peek"):
            self.controls.peek(False)

    def _press(self, event: pygame.event.Event) -> None:
        scene, plain = self.scene, event.names & self._plain.keys()
        if is_pressed(event, "back"):
            self.controls.cancel()
        elif scene.hidden and is_pressed(event, "confirm"):
            keep_picture(scene.app)
        elif scene.session.captions and is_pressed(event, "confirm", "fast"):
            self.controls.read()
        elif is_pressed(event, "fast"):
            self._hasten(event.on)
        elif event.names & _PAN.keys():
            self.held |= event.names & _PAN.keys()
        elif plain:
            self._plain[min(plain)]()
        elif row := _number(event, "unit"):
            self._select(int(row) - 1)
        elif scene.session.watching:
            self._watch(event)
        elif scene.idle:
            self._order(event)

    def _hasten(self, on: bool) -> None:
        if self.scene.session.watching:
            self.scene.paused = not self.scene.paused
        else:
            self.scene.fast = on

    def _watch(self, event: pygame.event.Event) -> None:
        row = SPEEDS.index(min(SPEEDS, key=lambda speed: abs(speed - self.scene.speed)))
        if is_pressed(event, "confirm"):
            self._hasten(True)
        elif is_pressed(event, *_MORE):
            self.scene.speed = SPEEDS[min(row + 1, len(SPEEDS) - 1)]
        elif is_pressed(event, *_LESS):
            self.scene.speed = SPEEDS[max(row - 1, 0)]

    def _order(self, event: pygame.event.Event) -> None:
        """Actions that give or aim orders."""
        planning, arrow, ordering = self.scene.planning, arrow_of(event), event.names & self._ordering.keys()
        if planning.drawn is not None and is_pressed(event, *_MORE, *_LESS):
            self._aim(event)
        elif arrow is not None:
            self._move_cursor(*(_on_map(event.way) if event.way else arrow))
        elif ordering:
            self._ordering[min(ordering)]()
        elif mark := _number(event, "order"):
            self._order_of_mark(mark.upper())

    def _aim(self, event: pygame.event.Event) -> None:
        """The next target; of a watch the least chance, and which way it looks."""
        planning = self.scene.planning
        if planning.drawn == Kind.OVERWATCH and event.way:
            planning.way = way_to(*_on_map(event.way))
        elif planning.drawn == Kind.OVERWATCH and is_pressed(event, "up", "down"):
            step = 1 if is_pressed(event, "up") else -1
            planning.way = _WAYS[(_WAYS.index(planning.way) + step) % len(_WAYS)]
        else:
            planning.cycle(1 if is_pressed(event, *_MORE) else -1)
            self.controls.look_at_target()

    def _next(self, by: int) -> None:
        if self.scene.planning.drawn is not None:
            self.scene.planning.cycle(by)
            self.controls.look_at_target()
        else:
            self.scene.next_unit(by)

    def _confirm(self) -> None:
        scene, planning = self.scene, self.scene.planning
        if planning.drawn is not None:
            scene.confirm()
        elif planning.cursor is not None:
            press_tile(scene, planning.cursor)

    def _order_of_mark(self, mark: str) -> None:
        for choice in self.scene.planning.choices:
            if choice.entry.key == mark:
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


def _number(event: pygame.event.Event, family: str) -> str:
    """What follows the dash in the action of that family; empty where there is none."""
    return next((name.partition("-")[2] for name in sorted(event.names) if name.startswith(f"{family}-")), "")


def _on_map(way: tuple[int, int]) -> tuple[int, int]:
    """The step on the map that leads where a stick points on the screen: the map lies turned by an eighth."""
    right, down = way
    step = (right + down, down - right)
    return (step[0] > 0) - (step[0] < 0), (step[1] > 0) - (step[1] < 0)
