"""What a battle's screen asks of the picture of a battle; the real one is game.ui.stage."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

import pygame

if TYPE_CHECKING:
    from game.rules.components import World
    from game.rules.events import Event
    from game.rules.setup import Battle
    from game.ui.app import App
    from game.ui.stage import Overlay


class CameraLike(Protocol):
    zoom: float
    size: tuple[int, int]

    @property
    def middle(self) -> tuple[float, float]: ...

    def to_screen(self, x: float, y: float, z: float = 0.0) -> tuple[float, float]: ...

    def to_tile(self, px: int, py: int) -> tuple[int, int]: ...

    def pan(self, dx: float, dy: float) -> None: ...

    def centre_on(self, x: float, y: float) -> None: ...


class StageLike(Protocol):
    plane: int
    speed: float
    side: int
    still: bool
    shakes: bool
    lit: bool

    @property
    def camera(self) -> CameraLike: ...

    @property
    def busy(self) -> bool: ...

    @property
    def focus(self) -> tuple[int, int, int] | None: ...

    def listen(self, listener: "Callable[[Event], object]") -> None: ...

    def show(self, view: "World", plane: int) -> None: ...

    def play(self, events: "Sequence[Event]", view: "World") -> None: ...

    def skip(self) -> None: ...

    def step(self, dt: float) -> None: ...

    def draw(self, surface: pygame.Surface, overlay: "Overlay", time_ms: int) -> None: ...

    def unit_at(self, px: int, py: int) -> int | None: ...


def make_stage(app: "App", battle: "Battle") -> StageLike:
    """The real stage, or what a test puts in its place."""
    from game.ui.stage import Stage

    return (app.stage_factory or Stage)(battle, app.book, app.size)
