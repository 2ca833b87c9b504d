"""Signs that rise over a head: the plainest way an event can look."""

from collections.abc import Callable

from game.rules.events import Event
from game.ui.stage.cast import Act, Cast
from game.ui.stage.marks import Colour

HEAD = 2.1  # tiles above the floor
FLOAT_MS = 950
RED: Colour = (255, 143, 134)
GREY: Colour = (200, 208, 216)
GREEN: Colour = (127, 224, 138)
LILAC: Colour = (201, 184, 255)

Maker = Callable[[Cast, Event], Act | None]


def sign(icon: str, colour: Colour) -> Maker:
    """An icon over whoever did it, or else whom it befell."""

    def show(cast: Cast, event: Event) -> None:
        row = event.actor if event.actor >= 0 else event.target
        if row >= 0 and cast.actors[row].shown:
            cast.add("icon", icon, cast.actors[row], HEAD, FLOAT_MS, colour=colour)

    return show
