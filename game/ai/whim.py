"""Chance in a persona's choice: dice of its own, that no rule rolls on."""

from game.ai.mind import Mind
from game.core.dice import DECIDE, keyed
from game.core.jit import compiled
from game.rules.components import World

WHIM_STREAM = 32  # dice that no rule rolls on


@compiled
def whim(view: World, unit: int, mind: Mind, nth: int, sides: int) -> int:
    """A number 0..sides-1 of the persona's own dice."""
    return keyed(mind.salt[0], mind.salt[1], WHIM_STREAM, int(view.clock.turn[0]), unit, DECIDE, nth) % sides
