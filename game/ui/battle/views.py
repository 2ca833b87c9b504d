"""How the two planes share the screen: one alone, the other through a lens at the pointer, or both side by side."""

from typing import TYPE_CHECKING

import pygame

from game.ui.battle.overlay import as_at_rest, overlay
from game.ui.battle.turn import Turn
from game.ui.stage import Overlay
from game.ui.theme import ACCENT, LILAC, VOID

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene

ONE, LENS, BOTH = "one", "lens", "both"
MODES = (ONE, LENS, BOTH)
RADIUS = 120  # of the lens, in units of the 1280x720 screen
RIM = 3
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class Views:
    """`mode`: of MODES. Of more than two planes the one that comes after the shown one is the other."""

    def __init__(self, scene: "BattleScene") -> None:
        self.scene = scene
        self.mode = ONE
        self._near = 1.0  # the zoom that was chosen, for a screen of 1280x720
        self.rescale()
        self.turn = Turn(scene)
        self._scratch: pygame.Surface | None = None
        self._glass: pygame.Surface | None = None

    @property
    def has_two(self) -> bool:
        return len(self.scene.session.plan.planes) > 1

    @property
    def other(self) -> int:
        return (self.scene.stage.plane + 1) % len(self.scene.session.plan.planes)

    def cycle(self) -> None:
        """The next of the modes."""
        if self.has_two:
            self.mode = MODES[(MODES.index(self.mode) + 1) % len(MODES)]
            self.fit()

    def fit(self) -> None:
        """Gives the camera the room there is, with the same tile in its middle."""
        camera, (width, height) = self.scene.stage.camera, self.scene.app.size
        middle = camera.middle
        camera.size = (width // 2 if self.mode == BOTH else width, height)
        camera.centre_on(*middle)

    def rescale(self) -> None:
        """Tiles stay as large beside the panels as they were, as far as there is a zoom for it."""
        self.scene.stage.camera.zoom = _nearest(self._near * self.scene.theme.scale)

    def zoom(self, by: int) -> None:
        """A step nearer (1) or further away (-1)."""
        camera = self.scene.stage.camera
        row = ZOOMS.index(_nearest(camera.zoom)) + by
        self.set_zoom(ZOOMS[max(0, min(row, len(ZOOMS) - 1))])

    def cycle_zoom(self) -> None:
        """A step nearer, and from the nearest to the farthest."""
        near = _nearest(self.scene.stage.camera.zoom)
        self.set_zoom(ZOOMS[(ZOOMS.index(near) + 1) % len(ZOOMS)])

    def set_zoom(self, zoom: float) -> None:
        camera = self.scene.stage.camera
        camera.zoom = zoom
        self._near = camera.zoom / self.scene.theme.scale

    def local(self, pos: tuple[int, int]) -> tuple[int, int]:
        """The same point in the picture of the plane that is shown there."""
        half = self.scene.app.size[0] // 2
        return (pos[0] - half, pos[1]) if self.mode == BOTH and pos[0] >= half else pos

    def point_at(self, pos: tuple[int, int]) -> None:
        """Side by side, the half under the pointer is the plane that is planned on."""
        if self.mode == BOTH and not self.scene.busy:
            right = pos[0] >= self.scene.app.size[0] // 2
            self.scene.plane = self.scene.stage.plane = self._halves()[int(right)]

    def _halves(self) -> tuple[int, int]:
        """The planes at the left and the right: a pair keeps its sides whichever of them is planned on."""
        planes, shown = len(self.scene.session.plan.planes), self.scene.stage.plane
        left = shown - shown % 2
        return left, (left + 1) % planes

    def prepare(self) -> None:
        """Draws the other planes once where nobody sees it: reading their pictures takes longer than a frame."""
        stage, shown = self.scene.stage, self.scene.stage.plane
        sheet = self._sheet(self.scene.app.size)
        for plane in range(len(self.scene.session.plan.planes)):
            if plane != shown:
                stage.plane = plane
                stage.draw(sheet, Overlay(), 0)
        stage.plane = shown
        self.turn.prepare(sheet.get_size())

    def draw(self, surface: pygame.Surface) -> None:
        if self.mode == BOTH:
            self._both(surface)
            return
        self._plane(surface, self.scene.stage.plane)
        if self.has_two:
            self.turn.draw(surface, self.scene.stage.plane)
        if self.mode == LENS:
            self._lens(surface)

    def _plane(self, surface: pygame.Surface, plane: int) -> None:
        """One plane with what is planned on it."""
        scene, stage = self.scene, self.scene.stage
        shown, stage.plane = stage.plane, plane
        if scene.hidden:
            made = Overlay()
        else:
            made = overlay(scene.session, scene.planning, plane, quiet=not scene.idle)
            made = as_at_rest(made, scene.at_rest, plane, scene.busy)
        stage.draw(surface, made, int(scene.app.time_ms))
        stage.plane = shown

    def _both(self, surface: pygame.Surface) -> None:
        width, height = surface.get_size()
        half = width // 2
        for column, plane in enumerate(self._halves()):
            part = surface.subsurface(pygame.Rect(column * half, 0, half, height))
            part.fill(VOID)
            self._plane(part, plane)
            if plane == self.scene.stage.plane:
                pygame.draw.rect(part, LILAC if plane else ACCENT, part.get_rect(), RIM)
        pygame.draw.line(surface, VOID, (half, 0), (half, height), RIM)

    def _lens(self, surface: pygame.Surface) -> None:
        """The other plane, drawn where the lens is alone."""
        middle = self._lens_middle()
        radius = self.scene.theme.px(RADIUS)
        box = pygame.Rect(0, 0, radius * 2, radius * 2)
        box.center = middle
        scratch = self._sheet(surface.get_size())
        scratch.set_clip(box)
        scratch.fill(VOID)
        self._plane(scratch, self.other)
        scratch.set_clip(None)
        glass = self._round(radius)
        cut = pygame.Surface(box.size, pygame.SRCALPHA)
        cut.blit(scratch, (0, 0), box)
        cut.blit(glass, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
        surface.blit(cut, box)
        pygame.draw.circle(surface, VOID, middle, radius + 1, RIM + 2)
        pygame.draw.circle(surface, LILAC if self.other else ACCENT, middle, radius, RIM)

    def _lens_middle(self) -> tuple[int, int]:
        """At the pointer, or else at the tile that the keys have chosen."""
        scene, cursor = self.scene, self.scene.planning.cursor
        if scene.controls.pointer is not None:
            return scene.controls.pointer
        left, top = scene.stage.camera.to_screen(*cursor) if cursor else (scene.app.size[0] / 2, scene.app.size[1] / 2)
        return round(left), round(top)

    def _sheet(self, size: tuple[int, int]) -> pygame.Surface:
        if self._scratch is None or self._scratch.get_size() != size:
            self._scratch = pygame.Surface(size)
        return self._scratch

    def _round(self, radius: int) -> pygame.Surface:
        if self._glass is None or self._glass.get_width() != radius * 2:
            self._glass = pygame.Surface((radius * 2, radius * 2), pygame.SRCALPHA)
            pygame.draw.circle(self._glass, (255, 255, 255, 255), (radius, radius), radius)
        return self._glass


def _nearest(zoom: float) -> float:
    return min(ZOOMS, key=lambda known: abs(known - zoom))
