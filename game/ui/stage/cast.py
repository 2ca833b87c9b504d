"""What is on the stage now, and an act: a stretch of time in which something on it changes."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from game.rules.components import DEAD, SQUAD, UP, World
from game.rules.setup import Battle
from game.ui.stage.actors import Actor, read_actor
from game.ui.stage.effects import Effect
from game.ui.stage.marks import PALE, Colour

Focus = tuple[int, int, int]  # plane, x, y


@dataclass
class Cast:
    """What is on the stage now. `coming`: the observation that the stage will settle on."""

    battle: Battle
    coming: World
    actors: list[Actor]
    barrier: np.ndarray
    words: Callable[[str], str]
    effects: list[Effect] = field(default_factory=list)
    now: int = 0
    side: int = SQUAD  # whose eyes these are
    jolts: list[tuple[int, int, int]] = field(default_factory=list)  # when it began, pixels, milliseconds
    coming_down: set[int] = field(default_factory=set)  # craft whose crash is still to be played

    def seen(self, row: int, plane: int, x: float, y: float) -> Actor:
        """The actor of a row, put on the stage at (x, y) if it was not there."""
        if not self.actors[row].shown or self.actors[row].remembered:
            fresh = read_actor(self.battle, self.coming, row, self.side)
            fresh.shown, fresh.remembered = True, False
            fresh.plane, fresh.x, fresh.y, fresh.facing = plane, x, y, self.actors[row].facing
            if fresh.state == DEAD:
                fresh.state, fresh.rest = UP, "idle"
            fresh.pose = fresh.rest
            self.actors[row] = fresh
        return self.actors[row]

    def add(
        self, kind: str, name: str, actor: Actor, z: float, life: int, count: int = 1, colour: Colour = PALE
    ) -> None:
        """An effect over an actor, from now on."""
        self.effects.append(Effect(kind, name, actor.plane, actor.x, actor.y, z, self.now, life, count, colour))

    def jolt(self, strength: int, length: int) -> None:
        """The picture shakes from now on: `strength` pixels, for `length` milliseconds."""
        self.jolts.append((self.now, strength, length))


@dataclass
class Act:
    """`update` gets 0..1 over `length` milliseconds, and 1 exactly once at the end."""

    length: int
    focus: Focus | None
    update: Callable[[float], None]
