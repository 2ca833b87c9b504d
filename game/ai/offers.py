"""The best choice so far: every consideration offers what it found, the dearest offer stays."""

from game.ai.mind import Mind
from game.core.jit import compiled


@compiled
def offer(mind: Mind, value: int, kind: int, unit: int, target: int, x: int, y: int, amount: int) -> None:
    """Keeps the order if it is worth more than the best so far."""
    best = mind.best
    if value > best[0]:
        best[0] = value
        best[1] = kind
        best[2] = unit
        best[3] = target
        best[4] = x
        best[5] = y
        best[6] = amount
