"""Draws the structures and the people of a plane, back to front, and the signs above heads."""

from collections.abc import Sequence

import pygame

from game.rules.components import DEAD, LGF, SQUAD
from game.ui.sprites import Frame, SpriteBook, packed
from game.ui.stage.actors import Actor
from game.ui.stage.camera import Camera
from game.ui.stage.marks import Marks, side_colour
from game.ui.stage.scenery import Scenery

Blit = tuple[pygame.Surface, tuple[int, int]]
_GHOST = {"ship": pygame.Color("#c9b8ff"), "dream": pygame.Color("#57e6f2")}
_DIM = 137  # of 255, what is left of a structure out of sight
_MEMORY = 165  # opacity of a remembered enemy
_HEAD_ROOM = 6
_LYING = ("down", "dead")
_STAGGER = 173  # so that not all breathe at once


class Players:
    def __init__(self, book: SpriteBook, marks: Marks) -> None:
        self._book, self._marks = book, marks
        self._copies: dict[tuple[str, str, int], Frame] = {}

    def frame_of(self, actor: Actor, time_ms: int, now: int, percent: int) -> tuple[str, Frame]:
        """The picture of an actor and its name; `time_ms` is the screen's time, `now` the animation's."""
        since = time_ms + actor.row * _STAGGER if actor.pose == "idle" else now - actor.since
        name = self._book.unit_name(actor.kind, actor.pose, actor.facing, since)
        frame = self._book.flashed(name, percent) if actor.flash else self._book.scaled(name, percent)
        return name, frame

    def dimmed(self, name: str, percent: int) -> Frame:
        """A structure in the dark."""
        return self._copy("dim", name, percent, (_DIM, _DIM, _DIM, 255))

    def faded(self, name: str, percent: int) -> Frame:
        """Someone who was here when last seen."""
        return self._copy("faded", name, percent, (175, 160, 215, _MEMORY))

    def ghost(self, name: str, plane_name: str, percent: int) -> Frame:
        return self._book.ghost(name, _GHOST.get(plane_name, _GHOST["ship"]), percent)

    def bases(self, actors: Sequence[Actor], camera: Camera, selected: int | None) -> list[Blit]:
        """Rings and diamonds on the floor."""
        blits = []
        for actor in actors:
            if actor.state == DEAD or actor.carried:
                continue
            chosen = actor.row == selected
            colour = side_colour(actor.side)
            if actor.side == SQUAD:
                mark = self._marks.ring(colour, chosen, camera.zoom)
            else:
                mark = self._marks.frame(colour, 110 if actor.remembered else 240, 0.84, 2.6, camera.zoom)
            x, y = camera.to_screen(actor.x, actor.y)
            blits.append((mark, (round(x) - mark.get_width() // 2, round(y) - mark.get_height() // 2)))
        return blits

    def outline(
        self, actor: Actor, here: Sequence[Actor], scenery: Scenery, camera: Camera, time_ms: int, now: int
    ) -> list[Blit]:
        """Someone behind a pillar or a back shows through it."""
        if not _is_hidden(actor, here, scenery):
            return []
        name, _ = self.frame_of(actor, time_ms, now, 100)
        frame = self._book.outlined(name, pygame.Color(*side_colour(actor.side)), round(camera.zoom * 100))
        return [(frame.surface, frame.corner(*camera.to_screen(actor.x, actor.y)))]

    def signs(self, actor: Actor, camera: Camera) -> list[Blit]:
        """Health and states above a head."""
        if actor.state == DEAD or actor.remembered or actor.carried:
            return []
        x, y = camera.to_screen(actor.x, actor.y, actor.lift)
        top = round(y) - self.height_of(actor, round(camera.zoom * 100)) - _HEAD_ROOM
        pips = self._marks.pips(actor.hp, actor.top, actor.side)
        blits: list[Blit] = [(pips, (round(x) - pips.get_width() // 2, top - pips.get_height()))]
        badges = [self._marks.badge(name, side_colour(actor.side)) for name in actor.badges]
        left = round(x) - sum(badge.get_width() + 1 for badge in badges) // 2
        for badge in badges:
            blits.append((badge, (left, top - pips.get_height() - badge.get_height() - 1)))
            left += badge.get_width() + 1
        return blits

    def height_of(self, actor: Actor, percent: int) -> int:
        """Pixels from the floor to the top of the head, the same whatever it does standing."""
        pose = actor.rest if actor.rest in _LYING else "idle"
        return self._book.scaled(self._book.unit_name(actor.kind, pose, 1, 0), percent).ay - 8

    def _copy(self, look: str, name: str, percent: int, colour: tuple[int, int, int, int]) -> Frame:
        key = (look, name, percent)
        if key not in self._copies:
            plain = self._book.scaled(name, percent)
            copy = plain.surface.copy()
            copy.fill(colour, special_flags=pygame.BLEND_RGBA_MULT)
            self._copies[key] = Frame(packed(copy), plain.ax, plain.ay)
        return self._copies[key]


def _is_hidden(actor: Actor, here: Sequence[Actor], scenery: Scenery) -> bool:
    if actor.state == DEAD or actor.remembered or actor.carried:
        return False
    x, y = round(actor.x), round(actor.y)
    if any(scenery.hides(i, j) for i, j in ((x + 1, y), (x, y + 1), (x + 1, y + 1))):
        return True
    # People are seen well enough behind each other; the LGF are a head and a half taller.
    tall = (other for other in here if other.side == LGF and other.stands)
    return any((round(other.x), round(other.y)) == (x + 1, y + 1) for other in tall)
