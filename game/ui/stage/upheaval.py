"""What shakes the world: bodies thrown, people strangled, ground that falls, a sphere that cracks."""

from math import cos, pi, sin

from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.ui.palette import triple
from game.ui.stage.cast import Act, Cast
from game.ui.stage.effects import Effect
from game.ui.stage.signs import FLOAT_MS, HEAD, LILAC, RED, Maker

FLY_MS, SLAM_MS, CHOKE_MS, FALL_MS, CRACK_MS, GLOW_MS = 110, 320, 420, 620, 700, 620
HIGH = 0.75  # tiles above the floor that a thrown body flies
WRITHE = 0.05  # tiles to either side
# Strength of a jolt in pixels, and how long it takes to die away.
_SLAM, _QUAKE, _CRACK = (5, 260), (7, 620), (6, 520)
_CHEST = 0.75


def shove(jolts: list[tuple[int, int, int]], now: int) -> tuple[int, int]:
    """How far the picture is pushed aside now, in pixels; `jolts`: when each began, its strength, its length."""
    dx = dy = 0.0
    for begun, strength, length in jolts:
        share = (now - begun) / length
        if 0 <= share < 1:
            dx += strength * (1 - share) * sin(share * length / 17)
            dy += strength * (1 - share) * 0.6 * cos(share * length / 13)
    return round(dx), round(dy)


def _fly(cast: Cast, event: Event) -> Act:
    """Through the air from tile to tile, turning over."""
    actor = cast.seen(event.target, event.plane, event.a, event.b)
    actor.strike_pose("thrown", cast.now)
    actor.plane, first = event.plane, actor.lift

    def update(share: float) -> None:
        actor.x, actor.y = event.a + (event.x - event.a) * share, event.b + (event.y - event.b) * share
        actor.lift = first + (HIGH - first) * min(1.0, share * 2)
        if share >= 1:
            actor.facing = (actor.facing + 1) % 8

    return Act(FLY_MS, (event.plane, event.x, event.y), update)


def _slam(cast: Cast, event: Event) -> Act:
    """A thrown body meets a wall, somebody, or the ground."""
    actor = cast.seen(event.target, event.plane, event.x, event.y)
    high = actor.lift
    cast.jolt(*_SLAM)
    cast.add("fx", "fx/dust", actor, 0.2, SLAM_MS, count=5)
    cast.add("icon", "prone", actor, HEAD, FLOAT_MS, colour=triple(RED))

    def update(share: float) -> None:
        actor.lift = high * (1 - share) ** 2
        if share >= 1:
            actor.relax(cast.now)

    return Act(SLAM_MS, (event.plane, event.x, event.y), update)


def _choke(cast: Cast, event: Event) -> Act:
    """Who is held by the neck kicks and writhes."""
    actor = cast.seen(event.target, event.plane, event.x, event.y)
    home = actor.x, actor.y
    actor.strike_pose("held", cast.now)
    cast.add("icon", "held", actor, HEAD, FLOAT_MS, colour=triple(RED))

    def update(share: float) -> None:
        off = WRITHE * sin(share * 6 * pi) * (1 - share)
        actor.x, actor.y = home[0] + off, home[1] - off
        actor.flash = share < 0.2
        if share >= 1:
            actor.x, actor.y = home

    return Act(CHOKE_MS, (event.plane, event.x, event.y), update)


def _collapse(cast: Cast, event: Event) -> Act:
    """Dust over every tile of the ground that goes, one after the other."""
    tiles = [(event.x + dx, event.y + dy) for dx in range(max(1, event.a)) for dy in range(max(1, event.b))]
    for nth, (x, y) in enumerate(tiles):
        begin = cast.now + nth * 240 // len(tiles)
        cast.effects.append(Effect("fx", "fx/dust", event.plane, x, y, 0.1, begin, FALL_MS, count=5, size=1.8))
    cast.jolt(*_QUAKE)
    middle = (event.plane, event.x + max(1, event.a) // 2, event.y + max(1, event.b) // 2)
    return Act(FALL_MS, middle, lambda share: None)


def _reel(cast: Cast, event: Event) -> Act | None:
    if not event.a:
        return None
    cast.jolt(*_QUAKE)
    return Act(SLAM_MS, None, lambda share: None)


def _crack(cast: Cast, event: Event) -> Act:
    """Light bursts out of the sphere."""
    x, y, plane = max(0, event.x), max(0, event.y), max(0, event.plane)
    for nth in range(3 if event.kind == Ev.SPHERE_BROKEN else 1):
        begin = cast.now + nth * 160
        cast.effects.append(Effect("fx", "fx/shift", plane, x, y, 0.2, begin, CRACK_MS, count=8, size=1.6))
        cast.effects.append(Effect("fx", "fx/spark", plane, x, y, _CHEST, begin, 260, count=5, size=1.8))
    cast.jolt(*_CRACK)
    return Act(CRACK_MS, (plane, x, y) if event.plane >= 0 else None, lambda share: None)


def _glow(cast: Cast, event: Event) -> Act | None:
    """Light runs along the link between two people."""
    one, two = cast.actors[event.actor], cast.actors[event.target]
    if not (event.a and one.shown and two.shown and one.plane == two.plane):
        return None
    for begin, end in ((one, two), (two, one)):
        cast.effects.append(
            Effect("tracer", "", one.plane, begin.x, begin.y, _CHEST, cast.now, GLOW_MS, colour=triple(LILAC),
                   end=(end.x, end.y, _CHEST))
        )  # fmt: skip
    cast.add("icon", "link", one, HEAD, FLOAT_MS, colour=triple(LILAC))
    return Act(GLOW_MS, (one.plane, round(one.x), round(one.y)), lambda share: None)


UPHEAVALS: dict[int, Maker] = {
    Ev.UNIT_FLEW: _fly,
    Ev.UNIT_COLLIDED: _slam,
    Ev.UNIT_CHOKED: _choke,
    Ev.GROUND_FELL: _collapse,
    Ev.DECK_SHOOK: _reel,
    Ev.SPHERE_CRACKED: _crack,
    Ev.SPHERE_BROKEN: _crack,
    Ev.LINK_CHANGED: _glow,
}
