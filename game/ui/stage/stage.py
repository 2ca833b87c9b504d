"""The picture of a battle: what the squad knows, drawn from state alone."""

from collections.abc import Callable, Sequence
from operator import itemgetter

import numpy as np
import pygame

from game.content.text import Text
from game.rules import preview
from game.rules.components import World
from game.rules.events import Event
from game.rules.setup import Battle, clone
from game.rules.terrain import BURNING, GONE, changes
from game.ui.sprites import SpriteBook
from game.ui.stage.actors import Actor, read_actors
from game.ui.stage.camera import Camera
from game.ui.stage.cast import Cast
from game.ui.stage.director import Director
from game.ui.stage.effects import Effects, dissolved, faded
from game.ui.stage.ground import Ground
from game.ui.stage.hints import Hints
from game.ui.stage.landmarks import Landmarks
from game.ui.stage.marks import Marks
from game.ui.stage.overlay import Overlay
from game.ui.stage.players import Blit, Players
from game.ui.stage.scenery import Scenery
from game.ui.stage.upheaval import shove

_REACH = 120  # pixels that a picture may reach beyond its tile
_FLAMES, _FLICKER, _FLAME_UP = 6, 110, 0.2  # frames of a fire, milliseconds of each, tiles above the floor
_STANDS_ON = 0.25  # a unit comes after what is on its own tile
Entry = tuple[float, float, Blit]  # depth, x, picture


class Stage:
    """`plane` is drawn and may be set to peek at the other; `speed` hastens animation, `still` is calm,
    `shakes` whether heavy blows move the picture, `lit` leaves out the fog from the next change on.
    """

    def __init__(
        self, battle: Battle, book: SpriteBook, size: tuple[int, int], words: Callable[[str], str] | None = None
    ) -> None:
        """`size`: pixels of the picture; `words` gives the text of an id, by default in the game's own language."""
        self.camera = Camera(size, (battle.plan.width, battle.plan.height))
        self.plane = 0
        self.speed = 1.0
        self.still, self.shakes = False, True
        self.lit = False
        self._battle, self._book = battle, book
        self._scenery = [Scenery(battle.plan, book, plane) for plane in range(len(battle.plan.planes))]
        self._ground = Ground(book)
        self._marks = Marks(book)
        self._players = Players(book, self._marks)
        self._hints = Hints(self._marks)
        self._effects = Effects(book, self._marks)
        self._landmarks = Landmarks(battle, book)
        self._view = clone(battle, battle.world)
        self._cast = Cast(battle, self._view, [], self._view.barrier.copy(), words or Text().get)
        self._director = Director(self._cast)
        self._gone: dict[int, bytes] = {}
        self._light: list[np.ndarray] = []
        self._version = 0
        self._built: dict[int, tuple[object, list[Entry]]] = {}

    @property
    def side(self) -> int:
        """Whose observation is shown."""
        return self._cast.side

    @side.setter
    def side(self, side: int) -> None:
        self._cast.side = side

    def listen(self, listener: Callable[[Event], object]) -> None:
        """Who hears of each event as it begins to be shown."""
        self._director.listener = listener

    def show(self, view: World, plane: int) -> None:
        """Shows an observation of `side` at once."""
        self.plane = plane
        self._view.buffer[:] = view.buffer
        self.skip()

    def light_all(self) -> None:
        """Lifts the fog until the next change: for a picture of the whole map."""
        self._light = [np.ones_like(light) for light in self._light]
        self._version += 1

    def play(self, events: Sequence[Event], view: World) -> None:
        """Queues what the squad saw happen; when it has been played the stage settles on `view`."""
        self._view.buffer[:] = view.buffer
        self._director.load(events)

    @property
    def busy(self) -> bool:
        return self._director.busy

    @property
    def focus(self) -> tuple[int, int, int] | None:
        """Plane, x and y of what is being played, for the camera to follow."""
        return self._director.focus

    def skip(self) -> None:
        """Ends all animation at once."""
        self._director.stop()
        self._settle()

    def step(self, dt: float) -> None:
        """`dt`: seconds since the last step."""
        was_busy = self.busy
        self._director.step(round(dt * 1000 * self.speed))
        if was_busy and not self.busy:
            self._settle()

    def draw(self, surface: pygame.Surface, overlay: Overlay, time_ms: int) -> None:
        camera, scenery = self.camera, self._scenery[self.plane]
        camera.shoved = shove(self._cast.jolts, self._cast.now) if self.shakes and not self.still else (0, 0)
        self._ground.draw(surface, camera, scenery, self._light[self.plane], self._version)
        self._hints.on_floor(surface, camera, scenery.name, overlay, self._cast.actors)
        here = [actor for actor in self._cast.actors if actor.shown and actor.plane == self.plane]
        surface.fblits(self._players.bases(here, camera, overlay.selected))
        surface.fblits(self._standing(here, scenery, time_ms))
        self._above(surface, here, scenery, time_ms)
        self._hints.on_top(surface, camera, overlay, self._cast.actors, self.plane)
        shown = [effect for effect in self._cast.effects if not (self.still and effect.flashes)]
        self._effects.draw(surface, camera, shown, self.plane, self._cast.now)

    def unit_at(self, px: int, py: int) -> int | None:
        """The unit whose picture, or else tile, is under a pixel; the one in front wins."""
        here = [actor for actor in self._cast.actors if actor.shown and actor.plane == self.plane and not actor.carried]
        for actor in sorted(here, key=lambda one: -(one.x + one.y)):
            _, frame = self._players.frame_of(actor, 0, self._cast.now, round(self.camera.zoom * 100))
            left, top = frame.corner(*self.camera.to_screen(actor.x, actor.y))
            box = pygame.Rect(left, top, *frame.surface.get_size())
            if box.collidepoint(px, py) and frame.surface.get_at((px - left, py - top)).a > 120:
                return actor.row
        tile = self.camera.to_tile(px, py)
        return next((actor.row for actor in here if (round(actor.x), round(actor.y)) == tile), None)

    def _settle(self) -> None:
        self._cast.actors[:] = read_actors(self._battle, self._view, self.side)
        self._cast.barrier[:] = self._view.barrier
        planes = range(len(self._scenery))
        self._light = [self._lit_tiles(plane).astype(np.float32) for plane in planes]
        for plane in planes if changes(self._view) else ():
            self._lose_ground(plane)
        self._version += 1

    def _lit_tiles(self, plane: int) -> np.ndarray:
        """bool [H, W]: what lies outside the fog."""
        if self.lit:
            return np.ones(self._view.barrier.shape[1:], bool)
        return preview.visible_tiles(self._battle, self._view, self.side, plane)

    def _lose_ground(self, plane: int) -> None:
        """Takes what has fallen away out of the picture."""
        gone = (self._view.ground[plane] & GONE) > 0
        if gone.tobytes() != self._gone.get(plane, np.zeros_like(gone).tobytes()):
            self._gone[plane] = gone.tobytes()
            self._scenery[plane] = Scenery(self._battle.plan, self._book, plane, gone)
            self._ground.forget(self._scenery[plane].name)

    def _standing(self, here: Sequence[Actor], scenery: Scenery, time_ms: int) -> list[Blit]:
        """Structures, doors and people, back to front."""
        camera, percent = self.camera, round(self.camera.zoom * 100)
        entries = self._structures(scenery) + self._doors(scenery)
        entries += self._flames(time_ms)
        for mark in self._landmarks.standing(self._view, self.plane, self._cast.coming_down):
            entries.append((mark.x + mark.y + 0.1, mark.x, self._landmarks.blit(mark, camera)))
        for actor in self._cast.actors:
            if actor.carried or not actor.shown:
                continue
            if self.still:
                actor.flash = False
            name, frame = self._players.frame_of(actor, time_ms, self._cast.now, percent)
            if actor.plane != self.plane:
                frame = self._players.ghost(name, self._scenery[actor.plane].name, percent)
            elif actor.remembered:
                frame = self._players.faded(name, percent)
            frame = faded(frame, actor.fade) if self.still else dissolved(frame, actor.fade)
            place = frame.corner(*camera.to_screen(actor.x, actor.y, actor.lift))
            entries.append((actor.x + actor.y + _STANDS_ON, actor.x, (frame.surface, place)))
        entries.sort(key=itemgetter(0, 1))
        return [blit for _, _, blit in entries]

    def _structures(self, scenery: Scenery) -> list[Entry]:
        """Walls and props within the screen; the list is made again only when the view or the light changes."""
        key = (self.camera.origin, self.camera.size, self.camera.zoom, self._version)
        kept = self._built.get(self.plane)
        if kept is None or kept[0] != key:
            pieces = [(piece.x, piece.y, piece.name) for piece in scenery.structures]
            kept = self._built[self.plane] = (key, self._entries(pieces))
        return list(kept[1])

    def _doors(self, scenery: Scenery) -> list[Entry]:
        barrier = self._cast.barrier[self.plane]
        return self._entries(
            [(x, y, scenery.door_name(x, y, int(barrier[y, x]))) for y, x in np.argwhere(barrier > 0).tolist()]
        )

    def _flames(self, time_ms: int) -> list[Entry]:
        """Fire on every burning tile; in the calm picture it stands still."""
        tick = 0 if self.still else time_ms // _FLICKER
        burning = np.argwhere(self._view.ground[self.plane] & BURNING).tolist() if changes(self._view) else []
        return [(x + y + _STANDS_ON / 2, x, self._flame(x, y, (tick + 2 * x + 3 * y) % _FLAMES)) for y, x in burning]

    def _flame(self, x: int, y: int, number: int) -> Blit:
        frame = self._book.scaled(f"fx/flame/{number}", round(self.camera.zoom * 100))
        return frame.surface, frame.corner(*self.camera.to_screen(x, y, _FLAME_UP))

    def _entries(self, pieces: list[tuple[int, int, str]]) -> list[Entry]:
        percent, (wide, high) = round(self.camera.zoom * 100), self.camera.size
        shown: list[Entry] = []
        for x, y, name in pieces:
            left, top = self.camera.to_screen(x, y)
            if -_REACH < left < wide + _REACH and -_REACH < top < high + _REACH:
                lit = self._is_lit(x, y)
                frame = self._book.standing(name, percent) if lit else self._players.dimmed(name, percent)
                shown.append((x + y, x, (frame.surface, frame.corner(left, top))))
        return shown

    def _is_lit(self, x: int, y: int) -> bool:
        """A wall is lit by any open tile beside it that is in sight."""
        light = self._light[self.plane]
        return bool(light[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2].any())

    def _above(self, surface: pygame.Surface, here: Sequence[Actor], scenery: Scenery, time_ms: int) -> None:
        blits: list[Blit] = []
        for actor in here:
            blits += self._players.outline(actor, here, scenery, self.camera, time_ms, self._cast.now)
        for actor in sorted(here, key=lambda one: one.x + one.y):
            blits += self._players.signs(actor, self.camera)
        surface.fblits(blits)
