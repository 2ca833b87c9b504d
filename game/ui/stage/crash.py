"""How a craft comes down: out of the sky onto the first tile of its line, then along it in fire and dust."""

from game.rules.events import Event
from game.ui.stage.cast import Act, Cast
from game.ui.stage.effects import Effect

DIVE_MS, SLIDE_MS, SETTLE_MS = 620, 620, 420
_AWAY, _HIGH = 7.0, 6.5  # tiles before its line and above the ground where it comes into sight
_FLASH, _FIRE, _DUST = 3.0, 1.6, 2.2  # sizes
_WAYS = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))


def crash(cast: Cast, event: Event) -> Act:
    """The act of CRAFT_FELL; `a`: which craft."""
    craft = cast.battle.plan.crafts[event.a]
    ends = [[(x, y) for x, y, step in craft.line() if step == at] for at in (1, craft.steps)]
    (first_x, first_y), (last_x, last_y) = (
        (sum(x for x, _ in tiles) / len(tiles), sum(y for _, y in tiles) / len(tiles)) for tiles in ends
    )
    dx, dy = _WAYS[craft.way]
    name, down = f"craft/falling/{craft.way}", cast.now + DIVE_MS
    start = (first_x - _AWAY * dx, first_y - _AWAY * dy, _HIGH)
    ground = (first_x, first_y, 0.4)
    cast.effects += [
        Effect("flight", name, craft.plane, *start, cast.now, DIVE_MS, end=ground),
        *_ploughed(cast, event.a, down),
        Effect("flight", name, craft.plane, *ground, down, SLIDE_MS, end=(last_x, last_y, 0.0)),
        Effect("fx", "fx/muzzle", craft.plane, *ground, down, 200, count=3, size=_FLASH),
        Effect("fx", "fx/spark", craft.plane, *ground, down, 420, count=5, size=_FLASH),
        Effect("fx", "fx/spark", craft.plane, last_x, last_y, 0.4, down + SLIDE_MS, SETTLE_MS, count=5, size=_FLASH),
        Effect("fx", "fx/dust", craft.plane, last_x, last_y, 0.3, down + SLIDE_MS, SETTLE_MS, count=5, size=_FLASH),
    ]
    middle = (craft.plane, round((first_x + last_x) / 2), round((first_y + last_y) / 2))

    def update(share: float) -> None:
        if share * (DIVE_MS + SLIDE_MS + SETTLE_MS) >= DIVE_MS + SLIDE_MS:
            cast.coming_down.discard(event.a)

    return Act(DIVE_MS + SLIDE_MS + SETTLE_MS, middle, update)


def _ploughed(cast: Cast, row: int, down: int) -> list[Effect]:
    """Fire and dust on every tile as the hull goes over it."""
    craft, found = cast.battle.plan.crafts[row], []
    for x, y, step in craft.line():
        at = down + SLIDE_MS * (step - 1) // max(1, craft.steps)
        found.append(Effect("fx", "fx/dust", craft.plane, x, y, 0.2, at, 620, count=5, size=_DUST))
        if (x + y) % 2 == 0:
            found.append(Effect("fx", "fx/muzzle", craft.plane, x, y, 0.3, at, 260, count=3, size=_FIRE))
    return found
