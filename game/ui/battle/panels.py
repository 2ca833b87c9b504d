"""The panels around the fight reached without a mouse: a pointer of their own that goes from place to place."""

from typing import TYPE_CHECKING

import pygame

from game.ui.hud.orders import OrdersBar
from game.ui.input import is_pressed
from game.ui.widgets import arrow_of, nearest

if TYPE_CHECKING:
    from game.ui.battle.controls import Controls

STAYS = ("plane", "view", "danger", "fold", "undo", "less", "more")  # after these one may well want another


class Panels:
    """`on`: whether the pointer goes through the panels. It lies where the mouse's would, so tips show as for that."""

    def __init__(self, controls: "Controls") -> None:
        self.controls = controls
        self.on = False

    def handle(self, event: pygame.event.Event) -> bool:
        """Whether the event was for the panels."""
        scene = self.controls.scene
        if is_pressed(event, "panels", "panels-back") and scene.idle:
            self._turn(1 if is_pressed(event, "panels") else -1)
            return True
        if not self.on:
            return False
        arrow = arrow_of(event)
        if arrow is not None:
            self._go(*arrow)
        elif is_pressed(event, "confirm"):
            self._press()
        elif is_pressed(event, "back"):
            self.leave()
            self.controls.pointer = None
        else:
            return False
        return True

    def leave(self) -> None:
        self.on = False

    def _groups(self) -> list[list[pygame.Rect]]:
        """Places to press, panel by panel, the orders first."""
        hud = self.controls.scene.hud
        parts = sorted(hud.parts, key=lambda part: not isinstance(part, OrdersBar))
        found = [[spot.rect for spot in part.spots(hud.shown) if spot.does != "none"] for part in parts]
        return list(filter(None, found))

    def _here(self, rects: list[pygame.Rect]) -> int | None:
        pointer = self.controls.pointer
        return next((row for row, rect in enumerate(rects) if pointer and rect.collidepoint(pointer)), None)

    def _turn(self, by: int) -> None:
        """Into the panels, or to another of them."""
        groups = self._groups()
        here = next((nth for nth, rects in enumerate(groups) if self._here(rects) is not None), -1)
        row = here + by if self.on and here >= 0 else 0
        self.on = bool(groups)
        if groups:
            self.controls.pointer = groups[row % len(groups)][0].center

    def _go(self, dx: int, dy: int) -> None:
        rects = [rect for group in self._groups() for rect in group]
        here = self._here(rects)
        row = nearest(rects, here, dx, dy) if here is not None else 0
        if rects and row is not None:
            self.controls.pointer = rects[row].center

    def _press(self) -> None:
        pointer = self.controls.pointer
        spot = self.controls.scene.hud.spot_at(pointer) if pointer else None
        if pointer is None or spot is None:
            self.leave()
            return
        self.controls.click(pointer)
        if spot.does not in STAYS:
            self.leave()
            self.controls.pointer = None
