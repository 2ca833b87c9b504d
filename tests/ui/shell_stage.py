"""A picture of a battle for tests of everything around it: coloured tiles and units, no sheets, animation by time."""

from collections.abc import Callable, Sequence
from typing import Any

import pygame

from game.rules.components import PRESENT, World
from game.rules.events import Event
from game.rules.setup import Battle

TILE = (80, 40)
EVENT_SECONDS = 0.05


class PlainCamera:
    def __init__(self, size: tuple[int, int]) -> None:
        self.left, self.top, self.size, self.zoom = 0.0, 0.0, size, 1.0

    @property
    def middle(self) -> tuple[float, float]:
        across, down = (self.left + self.size[0] / 2) / TILE[0], (self.top + self.size[1] / 2) / TILE[1]
        return down + across, down - across

    def to_screen(self, x: float, y: float, z: float = 0.0) -> tuple[float, float]:
        return (x - y) * TILE[0] / 2 - self.left, (x + y - 2 * z) * TILE[1] / 2 - self.top

    def to_tile(self, px: int, py: int) -> tuple[int, int]:
        across, down = (px + self.left) / TILE[0], (py + self.top) / TILE[1]
        return round(down + across), round(down - across)

    def pan(self, dx: float, dy: float) -> None:
        self.left, self.top = self.left + dx, self.top + dy

    def centre_on(self, x: float, y: float) -> None:
        self.left = (x - y) * TILE[0] / 2 - self.size[0] / 2
        self.top = (x + y) * TILE[1] / 2 - self.size[1] / 2


class PlainStage:
    """Also remembers what it was told, for tests to look at."""

    def __init__(self, battle: Battle, book: Any, size: tuple[int, int]) -> None:
        self.battle, self.camera, self.plane, self.speed = battle, PlainCamera(size), 0, 1.0
        self.still, self.shakes, self.lit = False, True, False
        self.view: World = battle.world
        self.left = 0.0
        self.played: list[Event] = []

    @property
    def busy(self) -> bool:
        return self.left > 0

    @property
    def focus(self) -> tuple[int, int, int] | None:
        where = [event for event in self.played if event.plane >= 0]
        return (where[-1].plane, where[-1].x, where[-1].y) if self.busy and where else None

    def listen(self, listener: Callable[[Event], object]) -> None:
        self.listener = listener

    def show(self, view: World, plane: int) -> None:
        self.view, self.plane = view, plane

    def play(self, events: Sequence[Event], view: World) -> None:
        self.view = view
        for event in events:
            self.listener(event)
        self.played += events
        self.left = len(events) * EVENT_SECONDS

    def skip(self) -> None:
        self.left = 0.0

    def step(self, dt: float) -> None:
        self.left = max(0.0, self.left - dt * self.speed)

    def unit_at(self, px: int, py: int) -> int | None:
        return None

    def draw(self, surface: pygame.Surface, overlay: Any, time_ms: int) -> None:
        cost = self.battle.board.move_cost[self.plane]
        for y, x in zip(*(cost > 0).nonzero(), strict=True):
            tile = (int(x), int(y))
            colour = "#1c2833"
            if tile in overlay.one_action:
                colour = "#1f4766"
            elif tile in overlay.two_actions:
                colour = "#5c4a1c"
            if tile in overlay.path or tile == overlay.cursor:
                colour = "#ffffff"
            self._diamond(surface, tile, colour, 0.94)
        view = self.view
        for unit in range(len(view.identity)):
            if view.identity.presence[unit] == PRESENT and view.place.plane[unit] == self.plane:
                tile = (int(view.place.x[unit]), int(view.place.y[unit]))
                colour = "#b14cff" if view.identity.side[unit] else "#ff9d3b"
                self._diamond(surface, tile, "#57e6f2" if unit == overlay.selected else colour, 0.6)
                if unit == overlay.target:
                    self._diamond(surface, tile, "#ffffff", 0.3)

    def _diamond(self, surface: pygame.Surface, tile: tuple[int, int], colour: str, size: float) -> None:
        left, top = self.camera.to_screen(*tile)
        wide, high = TILE[0] / 2 * size, TILE[1] / 2 * size
        corners = [(left, top - high), (left + wide, top), (left, top + high), (left - wide, top)]
        pygame.draw.polygon(surface, colour, corners)
