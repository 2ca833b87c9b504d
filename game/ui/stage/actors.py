"""The people on the stage: what of each is shown now, taken from the squad's observation."""

from dataclasses import dataclass, replace

from game.rules.components import (
    DEAD,
    DOWN,
    HANGING,
    IN_SIGHT,
    LEFT,
    NEVER,
    PRESENT,
    SQUAD,
    STABLE,
    UP,
    World,
)  # fmt: skip
from game.rules.setup import Battle

_HELD_HIGH = 0.3  # tiles above the floor that one hangs by the neck


@dataclass
class Actor:
    """`x`, `y` in tiles, between them while walking; `since` and all other times in milliseconds of the stage."""

    row: int
    kind: str
    side: int
    shown: bool
    plane: int
    x: float
    y: float
    facing: int
    hp: int
    top: int
    state: int
    remembered: bool
    carried: bool
    rest: str  # the pose when nothing happens
    badges: tuple[str, ...]  # icons above the head
    pose: str
    lift: float = 0.0  # tiles above the floor
    since: int = 0
    flash: bool = False
    fade: float = 1.0  # 1 whole .. 0 dissolved

    def strike_pose(self, pose: str, now: int) -> None:
        """Takes a pose; one already held goes on without a break."""
        if self.pose != pose:
            self.pose, self.since = pose, now

    def relax(self, now: int) -> None:
        self.strike_pose(self.rest, now)
        self.flash, self.fade = False, 1.0

    @property
    def stands(self) -> bool:
        return self.state == UP


def read_actors(battle: Battle, view: World, side: int = SQUAD) -> list[Actor]:
    """One for each unit row, as `side` knows them."""
    return [read_actor(battle, view, row, side) for row in range(len(view.identity))]


def read_actor(battle: Battle, view: World, row: int, side: int = SQUAD) -> Actor:
    of_side = int(view.identity.side[row])
    known = IN_SIGHT if of_side == side else int(view.memory.known[side * len(view.identity) + row])
    state = int(view.health.state[row])
    there = view.identity.presence[row] == PRESENT and known != NEVER
    rest = _rest(view, row, state)
    return Actor(
        row=row,
        kind=battle.catalog.units[battle.kinds[view.identity.kind[row]]].sprite,
        side=of_side,
        shown=bool(there and view.identity.presence[row] != LEFT),
        plane=int(view.place.plane[row]),
        x=float(view.place.x[row]),
        y=float(view.place.y[row]),
        facing=int(view.place.facing[row]),
        hp=int(view.health.hp[row]),
        top=int(view.health.top[row]),
        state=state,
        remembered=known != IN_SIGHT,
        carried=bool(view.carry.held_by[row] >= 0),
        rest=rest,
        badges=_badges(view, row, state),
        pose=rest,
        lift=_HELD_HIGH if view.grip.held_by[row] >= 0 else 0.0,
    )


def moved(actor: Actor, plane: int, x: float, y: float) -> Actor:
    return replace(actor, plane=plane, x=x, y=y, shown=True)


def _rest(view: World, row: int, state: int) -> str:
    if state == DEAD:
        return "dead"
    if state in (DOWN, STABLE, HANGING):
        return "down"
    if view.posture.prone[row] or view.posture.out[row]:
        return "down"
    if view.grip.held_by[row] >= 0:
        return "held"
    if view.grip.holds[row] >= 0:
        return "grapple"
    if view.carry.holding[row] >= 0:
        return "carry"
    if view.stance.guarding[row] or _lurks(view, "hidden", row) or _lurks(view, "sneaking", row):
        return "guard"
    works = view.sphere.dreamer[0] == row and view.sphere.begun[0] and not view.sphere.broken[0]
    return "aim" if view.stance.watch[row] or works else "idle"


def _badges(view: World, row: int, state: int) -> tuple[str, ...]:
    if state == DEAD:
        return ()
    tests = (
        ("overwatch", view.stance.watch[row]),
        ("guard", view.stance.guarding[row]),
        ("bleeding", view.health.bleeding[row] > 0 or state == DOWN),
        ("dizzy", view.mind.dizzy[row]),
        ("ground", view.mind.grounded[row]),
        ("carry", view.carry.holding[row] >= 0),
        ("held", view.grip.held_by[row] >= 0 or _lurks(view, "held_by", row, -1) >= 0),
        ("prone", view.posture.prone[row] or view.posture.out[row]),
        ("hide", _lurks(view, "hidden", row)),
        ("sneak", _lurks(view, "sneaking", row)),
        ("suppressed", view.stance.suppressed[row]),
        ("panic", view.heart.panic[row]),
    )
    return tuple(name for name, holds in tests if holds)


def _lurks(view: World, column: str, row: int, none: int = 0) -> int:
    """A column of those who hide and search; only missions that have such people carry the table."""
    return int(view.lurk[column][row]) if len(view.lurk) else none
