"""What the player plans, drawn: where one can go, the way, cover and threats at the cursor, the aim."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.ui.palette import triple
from game.ui.stage.actors import Actor
from game.ui.stage.camera import Camera
from game.ui.stage.marks import PALE, Colour, Marks
from game.ui.stage.overlay import Overlay, Tile
from game.ui.stage.players import Blit

_SIDES = ((1, 0), (0, 1), (-1, 0), (0, -1))
_RIM: Colour = (7, 9, 13)
_REACHED = 0.65  # of the brightness of danger: a whole room may be hatched
# What is announced: its colour, or the role that has it, and the sign over it; anything else is plain danger.
_ANNOUNCED: dict[str, tuple[Colour | str, str]] = {
    "ripple": ("pull", "shift"),
    "sight": ("danger", "eye"),
    "route": ((196, 150, 92), "move"),
    "tremble": ("warning", "noise"),
    "limb": ("enemy", "limb"),
    "held": ("danger", "held"),
    "hanging": ("danger", "haul"),
    "craft": ("squad", "craft"),
    "exit": ("good", "leave"),
    "fire": ("squad", "fire"),
    "platform": ((150, 162, 172), "carry"),
    "closing": ("warning", "leave"),
    "noise": ("warning", "noise"),
    "red": ("danger", "feel"),
}
# What became of a tile: colour and opacity.
_GROUND: dict[str, tuple[Colour, int]] = {
    "burning": ((255, 120, 30), 170),
    "burnt": ((20, 14, 10), 150),
    "haze": ((150, 146, 138), 120),
    "hull": ((58, 46, 44), 235),
}
_DANGER: tuple[Colour | str, str] = ("squad", "warning")
_ALONG = ("throw", "craft", "red")  # announced ways: tiles in the order in which something goes over them
_COUNTED_TO_0 = ("craft", "platform", "red")
_CHEST = 0.75  # tiles above the floor where lines of fire begin


class Paint(NamedTuple):
    """Colours and opacities of reachable tiles: fill, border."""

    one: tuple[Colour, int, Colour]
    two: tuple[Colour, int, Colour]


def _paint(plane_name: str) -> Paint:
    """The dream's floor is bright, so there the fill is dark and the border white."""
    move, dash = triple("move"), triple("dash")
    if plane_name == "dream":
        return Paint((_dark(move), 130, (240, 244, 255)), (_dark(dash), 110, dash))
    return Paint((move, 70, move), (dash, 34, dash))


def _dark(colour: Colour, share: float = 0.4) -> Colour:
    red, green, blue = (round(part * share) for part in colour)
    return red, green, blue


def _announced(kind: str) -> tuple[Colour, str]:
    """Colour and sign."""
    colour, icon = _ANNOUNCED.get(kind, _DANGER)
    return triple(colour) if isinstance(colour, str) else colour, icon


def _zone_colour(kind: str) -> Colour:
    return triple({"objective": "good", "wave": "danger"}[kind]) if kind in ("objective", "wave") else PALE


class Hints:
    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._areas: dict[str, tuple[object, list[Blit]]] = {}  # by plane

    def on_floor(
        self, surface: pygame.Surface, camera: Camera, plane_name: str, overlay: Overlay, actors: Sequence[Actor]
    ) -> None:
        """Under everything that stands."""
        paint = _paint(plane_name)
        # The same tiles are drawn for many frames.
        key = (camera.origin, camera.zoom, paint, overlay.one_action, overlay.two_actions, overlay.watched,
               overlay.danger, tuple(overlay.zones), tuple(overlay.announced), tuple(overlay.ground))  # fmt: skip
        kept = self._areas.get(plane_name)
        if kept is None or kept[0] != key:
            kept = self._areas[plane_name] = (key, self._all_areas(camera, paint, overlay))
        blits = list(kept[1])
        if overlay.cursor is not None:
            blits.append(self._at(camera, overlay.cursor, self._marks.frame(PALE, 255, 1.0, 2.0, camera.zoom)))
        surface.fblits(blits)
        self._path(surface, camera, overlay, actors)

    def on_top(
        self, surface: pygame.Surface, camera: Camera, overlay: Overlay, actors: Sequence[Actor], plane: int
    ) -> None:
        """Over everybody."""
        self._ways(surface, camera, overlay)
        surface.fblits(self._signs(camera, overlay, plane))
        if overlay.cursor is not None:
            faint = self._marks.frame(PALE, 90, 1.0, 2.0, camera.zoom)  # also through what stands on the tile
            surface.blit(*self._at(camera, overlay.cursor, faint))
            self._shields(surface, camera, overlay.cursor, overlay.shields)
            self._threats(surface, camera, overlay, actors)
        for row in overlay.pinned:
            self._pin(surface, camera, actors[row], plane)
        if overlay.target is not None and overlay.selected is not None:
            self._aim(surface, camera, actors[overlay.selected], actors[overlay.target])

    def _all_areas(self, camera: Camera, paint: Paint, overlay: Overlay) -> list[Blit]:
        blits: list[Blit] = []
        for tiles, kind in overlay.zones:
            blits += self._zone(camera, tiles, kind)
        for tiles, state in overlay.ground:
            mark = self._marks.diamond(*_GROUND[state], 1.0, camera.zoom)
            blits += [self._at(camera, tile, mark) for tile in tiles]
        for marked, kind, _, _ in overlay.announced:
            mark = self._marks.hatch(_announced(kind)[0], camera.zoom)
            blits += [self._at(camera, tile, mark) for tile in marked]
        blits += self._danger(camera, *overlay.danger)
        blits += self._area(camera, overlay.watched, triple("squad"), 46, triple("squad"), frozenset())
        blits += self._area(camera, overlay.two_actions, *paint.two, overlay.one_action)
        return blits + self._area(camera, overlay.one_action, *paint.one, frozenset())

    def _at(self, camera: Camera, tile: Tile, mark: pygame.Surface) -> Blit:
        x, y = camera.to_screen(*tile)
        return mark, (round(x - mark.get_width() / 2), round(y - mark.get_height() / 2))

    def _area(
        self, camera: Camera, tiles: frozenset[Tile], fill: Colour, opacity: int, border: Colour, inner: frozenset[Tile]
    ) -> list[Blit]:
        """Tiles filled and, towards tiles that are in neither set, bordered."""
        mark = self._marks.diamond(fill, opacity, 1.0, camera.zoom)
        edges = [self._marks.edge(side, border, 235, 1.6, camera.zoom) for side in range(4)]
        blits = []
        for x, y in tiles:
            blits.append(self._at(camera, (x, y), mark))
            for side, (dx, dy) in enumerate(_SIDES):
                beside = (x + dx, y + dy)
                if beside not in tiles and beside not in inner:
                    blits.append(self._at(camera, (x, y), edges[side]))
        return blits

    def _danger(self, camera: Camera, one: frozenset[Tile], more: frozenset[Tile]) -> list[Blit]:
        """Hatched where an enemy reaches, twice where several do, with a line around the whole."""
        red = triple("danger")
        hatch, cross = (self._marks.hatch(_dark(red, _REACHED), camera.zoom, crossed) for crossed in (False, True))
        blits = [self._at(camera, tile, hatch) for tile in one] + [self._at(camera, tile, cross) for tile in more]
        return blits + self._area(camera, one | more, red, 18, red, frozenset())

    def _zone(self, camera: Camera, tiles: frozenset[Tile], kind: str) -> list[Blit]:
        colour = _zone_colour(kind)
        if kind == "wave":
            return [self._at(camera, tile, self._marks.hatch(colour, camera.zoom)) for tile in tiles]
        return self._area(camera, tiles, colour, 40, colour, frozenset())

    def _path(self, surface: pygame.Surface, camera: Camera, overlay: Overlay, actors: Sequence[Actor]) -> None:
        if not overlay.path:
            return
        points = [camera.to_screen(*tile) for tile in overlay.path]
        if overlay.selected is not None:
            walker = actors[overlay.selected]
            points.insert(0, camera.to_screen(walker.x, walker.y))
        if len(points) < 2:
            return
        if overlay.later:
            onward = [points[-1], *(camera.to_screen(*tile) for tile in overlay.later)]
            for begin, end in itertools.pairwise(onward):
                dashes(surface, PALE, begin, end, 14.0)
            pygame.draw.circle(surface, PALE, onward[-1], 5, 2)
        dash = overlay.path[-1] not in overlay.one_action
        colour = triple("dash" if dash else "move")
        pygame.draw.lines(surface, _RIM, False, points, 6)
        pygame.draw.lines(surface, colour, False, points, 3)
        for x, y in points[1:]:
            pygame.draw.ellipse(surface, _RIM, pygame.Rect(round(x) - 6, round(y) - 4, 12, 8))
            pygame.draw.ellipse(surface, colour, pygame.Rect(round(x) - 4, round(y) - 3, 8, 6))

    def _shields(
        self, surface: pygame.Surface, camera: Camera, cursor: Tile, shields: tuple[int, int, int, int]
    ) -> None:
        for (dx, dy), cover in zip(_SIDES, shields, strict=True):
            if cover:
                name = "shield_full" if cover > 1 else "shield_half"
                x, y = camera.to_screen(cursor[0] + dx * 0.5, cursor[1] + dy * 0.5, 0.25)
                for size, colour in ((32, _RIM), (24, PALE)):
                    surface.blit(self._marks.icon(name, size, colour), (round(x) - size // 2, round(y) - size // 2))

    def _threats(self, surface: pygame.Surface, camera: Camera, overlay: Overlay, actors: Sequence[Actor]) -> None:
        assert overlay.cursor is not None
        end = camera.to_screen(*overlay.cursor, 0.1)
        for row, chance in overlay.threats:
            actor = actors[row]
            begin = camera.to_screen(actor.x, actor.y, _CHEST)
            dashes(surface, triple("enemy"), begin, end, 14.0)
            tag = self._marks.tag(f"{chance}%", triple("enemy"))
            x, y = begin[0] * 0.65 + end[0] * 0.35, begin[1] * 0.65 + end[1] * 0.35
            surface.blit(tag, (round(x) - tag.get_width() // 2, round(y) - tag.get_height() // 2))

    def _signs(self, camera: Camera, overlay: Overlay, plane: int) -> list[Blit]:
        """Where the dizzy would land, and a warning over each place where a wave is announced."""
        blits = []
        for _, there, x, y in overlay.landings:
            if there == plane:
                blits.append(self._at(camera, (x, y), self._marks.frame(triple("pull"), 255, 0.8, 2.2, camera.zoom)))
                blits.append(_over(camera, x, y, self._marks.badge("dizzy", triple("pull"))))
        for there, x, y, words in overlay.notes:
            if there == plane:
                blits.append(_over(camera, x, y, self._marks.tag(words, triple("pull")), 0.95))
        blits += [_over(camera, x, y, self._marks.badge("hide", triple("good")), 0.05) for x, y in overlay.hiding]
        for tiles, kind in overlay.zones:
            if kind == "wave" and tiles:
                x, y = (sum(part) / len(tiles) for part in zip(*tiles, strict=True))
                blits.append(_over(camera, x, y, self._marks.badge("warning", _zone_colour("wave"))))
        for _, kind, count, (x, y) in overlay.announced:
            colour, icon = _announced(kind)
            blits.append(_over(camera, x, y, self._marks.badge(icon, colour)))
            if count > 0 or (count == 0 and kind in _COUNTED_TO_0):
                words = "!" if kind == "craft" and count == 0 else str(count)
                blits.append(_over(camera, x + 0.4, y + 0.4, self._marks.tag(words, colour)))
        return blits

    def _ways(self, surface: pygame.Surface, camera: Camera, overlay: Overlay) -> None:
        """An arrow along what is announced to move: the throw, the craft, who is pulled."""
        for tiles, kind, _, _ in overlay.announced:
            if kind in _ALONG and len(tiles) > 1:
                share = max(1, len(tiles) // 4) if kind == "craft" else 1
                begin, end = (_middle(camera, some) for some in (tiles[:share], tiles[-share:]))
                arrow(surface, _announced(kind)[0], begin, end)

    def _aim(self, surface: pygame.Surface, camera: Camera, shooter: Actor, target: Actor) -> None:
        begin = camera.to_screen(shooter.x, shooter.y, _CHEST)
        end = camera.to_screen(target.x, target.y, _CHEST)
        if shooter.row != target.row:
            dashes(surface, PALE, begin, end)
        icon = self._marks.icon("target", 44, (255, 255, 255))
        surface.blit(icon, (round(end[0]) - 22, round(end[1]) - 22))

    def _pin(self, surface: pygame.Surface, camera: Camera, actor: Actor, plane: int) -> None:
        if actor.shown and actor.plane == plane:
            surface.blit(*_over(camera, actor.x, actor.y, self._marks.badge("target", triple("danger")), 0.1))


def _middle(camera: Camera, tiles: Sequence[Tile]) -> tuple[float, float]:
    """The screen place of the middle of some tiles."""
    x, y = (sum(part) / len(tiles) for part in zip(*tiles, strict=True))
    return camera.to_screen(x, y, 0.15)


def _over(camera: Camera, x: float, y: float, sign: pygame.Surface, high: float = 0.4) -> Blit:
    """A sign hanging over a tile, so many tiles high."""
    left, top = camera.to_screen(x, y, high)
    return sign, (round(left) - sign.get_width() // 2, round(top) - sign.get_height() // 2)


def dashes(
    surface: pygame.Surface, colour: Colour, begin: tuple[float, float], end: tuple[float, float], step: float = 11.0
) -> None:
    """A dashed line with a dark rim."""
    far = max(1.0, ((end[0] - begin[0]) ** 2 + (end[1] - begin[1]) ** 2) ** 0.5)
    ux, uy = (end[0] - begin[0]) / far, (end[1] - begin[1]) / far
    at = 0.0
    while at < far:
        stop = min(far, at + step * 0.6)
        one, two = (begin[0] + ux * at, begin[1] + uy * at), (begin[0] + ux * stop, begin[1] + uy * stop)
        pygame.draw.line(surface, _RIM, one, two, 4)
        pygame.draw.line(surface, colour, one, two, 2)
        at += step


def arrow(surface: pygame.Surface, colour: Colour, begin: tuple[float, float], end: tuple[float, float]) -> None:
    """A dashed line with a head."""
    far = max(1.0, ((end[0] - begin[0]) ** 2 + (end[1] - begin[1]) ** 2) ** 0.5)
    ux, uy = (end[0] - begin[0]) / far, (end[1] - begin[1]) / far
    dashes(surface, colour, begin, (end[0] - ux * 12, end[1] - uy * 12), 16.0)
    back, wide = (end[0] - ux * 16, end[1] - uy * 16), 7
    head = [end, (back[0] - uy * wide, back[1] + ux * wide), (back[0] + uy * wide, back[1] - ux * wide)]
    pygame.draw.polygon(surface, colour, head)
    pygame.draw.polygon(surface, _RIM, head, 1)
