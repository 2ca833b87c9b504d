"""Signs that rise over a head: the plainest way an event can look."""

from collections.abc import Callable

from game.rules.events import Event
from game.ui.palette import triple
from game.ui.stage.cast import Act, Cast

HEAD = 2.1  # tiles above the floor
FLOAT_MS = 950
# Roles of the palette.
RED, GREY, GREEN, LILAC = "bad", "text", "good", "pull"

Maker = Callable[[Cast, Event], Act | None]


def sign(icon: str, role: str) -> Maker:
    """An icon over whoever did it, or else whom it befell."""

    def show(cast: Cast, event: Event) -> None:
        row = event.actor if event.actor >= 0 else event.target
        if row >= 0 and cast.actors[row].shown:
            cast.add("icon", icon, cast.actors[row], HEAD, FLOAT_MS, colour=triple(role))

    return show
