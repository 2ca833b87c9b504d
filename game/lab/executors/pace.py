"""How many matches make one portion: about a second's worth, as measured while the run goes on."""

from game.core.jit import ENABLED

# Seconds of playing aimed at: handing out a portion costs milliseconds, and a lost worker loses what it held.
AIM = 1.0
FIRST = 8 if ENABLED else 1
MOST = 4096
# How much the newest portion counts against those before.
NEWEST = 0.3
# At the end portions shrink, so that all workers finish together.
TAIL = 2


class Pace:
    """Of one crew; what it has learnt from one batch holds for the next."""

    def __init__(self, first: int = FIRST) -> None:
        self._first = first
        self._per_match: float | None = None  # seconds

    def measured(self, matches: int, seconds: float) -> None:
        newest = max(seconds, 1e-6) / matches
        before = self._per_match
        self._per_match = newest if before is None else before + NEWEST * (newest - before)

    def size(self, left: int, slots: int) -> int:
        """Matches of the next portion, when `left` are to be handed out to `slots` at once."""
        share = max(1, left // (TAIL * max(1, slots)))
        wanted = self._first if self._per_match is None else round(AIM / self._per_match)
        return max(1, min(wanted, share, MOST))
