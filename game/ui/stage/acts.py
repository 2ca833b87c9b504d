"""How each kind of event looks: every function makes the act of one event from what stands on the stage."""

from math import atan2, pi

from game.rules.components import DEAD, DOWN
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.ui.palette import triple
from game.ui.stage.actors import Actor, read_actor
from game.ui.stage.cast import Act, Cast
from game.ui.stage.crash import crash
from game.ui.stage.deed_signs import DEED_SIGNS
from game.ui.stage.effects import Effect
from game.ui.stage.marks import Colour
from game.ui.stage.signs import FLOAT_MS, GREEN, GREY, HEAD, LILAC, RED, Maker, sign
from game.ui.stage.upheaval import UPHEAVALS

STEP_MS, SHOT_MS, STRIKE_MS, HIT_MS, FALL_MS, SHIFT_MS = 90, 470, 320, 230, 380, 700
ARRIVE_MS, DOOR_MS, CARE_MS, PUSH_MS, LOOK_MS = 380, 140, 420, 120, 900
_FIRE_AT, _FLIGHT = 150, 90
_CHEST = 0.75  # tiles above the floor
_GUNFIRE: Colour = (255, 208, 128)
_THROWN: Colour = (190, 150, 255)


def facing_to(dx: float, dy: float) -> int:
    """The facing 0..7 that looks along (dx, dy)."""
    return round(atan2(dy, dx) / (pi / 4)) % 8


def _step(cast: Cast, event: Event) -> Act:
    actor = cast.seen(event.actor, event.plane, event.a, event.b)
    actor.facing = event.c % 8
    actor.strike_pose("walk" if actor.rest != "carry" else "carry", cast.now)

    def update(share: float) -> None:
        actor.plane = event.plane
        actor.x, actor.y = event.a + (event.x - event.a) * share, event.b + (event.y - event.b) * share

    return Act(STEP_MS, (event.plane, event.x, event.y), update)


def _push(cast: Cast, event: Event) -> Act:
    actor = cast.seen(event.target, event.plane, event.a, event.b)
    actor.strike_pose("hit", cast.now)

    def update(share: float) -> None:
        actor.x, actor.y = event.a + (event.x - event.a) * share, event.b + (event.y - event.b) * share
        if share >= 1:
            actor.relax(cast.now)

    return Act(PUSH_MS, (event.plane, event.x, event.y), update)


def _turn(cast: Cast, event: Event) -> tuple[Actor, Actor] | None:
    """Actor and target facing each other as they are on the stage; None where one of them is unknown."""
    if event.actor < 0 or event.target < 0:
        return None
    target = cast.seen(event.target, event.plane, event.x, event.y)
    actor = cast.actors[event.actor]
    if not actor.shown:
        known = read_actor(cast.battle, cast.coming, event.actor, cast.side)
        if not known.shown:
            return None
        actor = cast.seen(event.actor, known.plane, known.x, known.y)
    if actor.row != target.row:
        actor.facing = facing_to(target.x - actor.x, target.y - actor.y)
    return actor, target


def _shot(cast: Cast, event: Event) -> Act | None:
    pair = _turn(cast, event)
    if pair is None:
        return _from_the_dark(cast, event)
    actor, target = pair
    actor.strike_pose("aim", cast.now)
    gun = actor.side == 0
    begin, hit = cast.now + _FIRE_AT, bool(event.c)
    # A miss flies past.
    past = 0.0 if hit else 0.9
    dx, dy = target.x - actor.x, target.y - actor.y
    far = max(1.0, (dx * dx + dy * dy) ** 0.5)
    end = (target.x + dx / far * past, target.y + dy / far * past, _CHEST + past * 0.3)
    reach = 0.45
    muzzle = (actor.x + dx / far * reach, actor.y + dy / far * reach, 0.85)
    if gun:
        cast.effects.append(Effect("fx", "fx/muzzle", actor.plane, *muzzle, begin, 120, count=3))
    colour = _GUNFIRE if gun else _THROWN
    cast.effects.append(Effect("tracer", "", actor.plane, *muzzle, begin, _FLIGHT, colour=colour, end=end))
    landed = begin + _FLIGHT
    name, count = ("fx/spark", 5) if hit else ("fx/dust", 5)
    cast.effects.append(Effect("fx", name, target.plane, *end, landed, 200, count=count))
    if not hit:
        _float(cast, target, cast.words("ui-float-miss"), GREY, landed)

    def update(share: float) -> None:
        if share >= 1:
            actor.relax(cast.now)

    return Act(SHOT_MS, (target.plane, round(target.x), round(target.y)), update)


def _from_the_dark(cast: Cast, event: Event) -> Act | None:
    """A shot by someone out of sight: only where it lands is seen."""
    if event.target < 0 or not cast.actors[event.target].shown:
        return None
    target = cast.actors[event.target]
    cast.add("fx", "fx/spark" if event.c else "fx/dust", target, _CHEST, 200, count=5)
    if not event.c:
        _float(cast, target, cast.words("ui-float-miss"), GREY, cast.now)
    return Act(HIT_MS, (event.plane, event.x, event.y), lambda share: None)


def _strike(cast: Cast, event: Event) -> Act | None:
    pair = _turn(cast, event)
    if pair is None:
        return None
    actor, target = pair
    actor.strike_pose("strike", cast.now)
    at = cast.now + STRIKE_MS // 2
    cast.effects.append(Effect("fx", "fx/slash", target.plane, target.x, target.y, _CHEST, at, 180, count=4))
    if not event.c:
        _float(cast, target, cast.words("ui-float-miss"), GREY, at)
    dx, dy = (target.x - actor.x) * 0.18, (target.y - actor.y) * 0.18
    home = actor.x, actor.y

    def update(share: float) -> None:
        lunge = 1 - abs(2 * share - 1)
        actor.x, actor.y = home[0] + dx * lunge, home[1] + dy * lunge
        if share >= 1:
            actor.x, actor.y = home
            actor.relax(cast.now)

    return Act(STRIKE_MS, (target.plane, round(target.x), round(target.y)), update)


def _damage(cast: Cast, event: Event) -> Act:
    actor = cast.seen(event.target, event.plane, event.x, event.y)
    left = event.c if event.kind == Ev.DAMAGE_TAKEN else event.b
    actor.hp = max(0, left)
    if actor.stands:
        actor.strike_pose("hit", cast.now)
    _float(cast, actor, f"-{event.a}", RED, cast.now)

    def update(share: float) -> None:
        actor.flash = share < 0.4 and actor.stands
        if share >= 1 and actor.stands:
            actor.relax(cast.now)

    return Act(HIT_MS, (actor.plane, event.x, event.y), update)


def _fall(cast: Cast, event: Event) -> Act:
    actor = cast.seen(event.target, event.plane, event.x, event.y)
    dead = event.kind == Ev.UNIT_DIED
    actor.badges, actor.flash = (), False
    lying = not actor.stands
    actor.state, actor.rest = (DEAD, "dead") if dead else (DOWN, "down")
    if not lying:
        actor.strike_pose("hit", cast.now)

    def update(share: float) -> None:
        if share > 0.35 or lying:
            actor.strike_pose(actor.rest, cast.now)

    return Act(FALL_MS, (actor.plane, event.x, event.y), update)


def _shift(cast: Cast, event: Event) -> Act:
    actor = cast.seen(event.target, event.a, event.b, event.c)
    for plane in (event.a, event.plane):
        for x, y in {(event.b, event.c), (event.x, event.y)}:
            cast.effects.append(Effect("fx", "fx/shift", plane, x, y, 0, cast.now, SHIFT_MS, count=8))
    actor.badges = ()

    def update(share: float) -> None:
        if share < 0.5:
            actor.plane, actor.x, actor.y = event.a, event.b, event.c
        else:
            actor.plane, actor.x, actor.y = event.plane, event.x, event.y
        actor.fade = min(1.0, abs(2 * share - 1) * 1.15)
        actor.flash = share < 0.15 or share > 0.9

    return Act(SHIFT_MS, (event.plane, event.x, event.y), update)


def _vanish(cast: Cast, event: Event) -> Act:
    """A shift of which only the leaving is seen."""
    actor = cast.seen(event.target, event.plane, event.x, event.y)
    cast.add("fx", "fx/shift", actor, 0, SHIFT_MS, count=8)
    actor.badges = ()

    def update(share: float) -> None:
        actor.fade, actor.flash = 1 - share, share < 0.15
        actor.shown = share < 1

    return Act(SHIFT_MS, (event.plane, event.x, event.y), update)


def _arrive(cast: Cast, event: Event) -> Act:
    actor = cast.seen(event.target, event.plane, event.x, event.y)
    cast.add("fx", "fx/shift", actor, 0, ARRIVE_MS, count=8)

    def update(share: float) -> None:
        actor.fade = share

    return Act(ARRIVE_MS, (event.plane, event.x, event.y), update)


def _door(cast: Cast, event: Event) -> Act:
    cast.barrier[event.plane, event.y, event.x] = event.a
    return Act(DOOR_MS, (event.plane, event.x, event.y), lambda share: None)


def _care(cast: Cast, event: Event) -> Act:
    target = cast.seen(event.target, event.plane, event.x, event.y)
    icon = "painkiller" if event.kind == Ev.PAIN_KILLED else "dress"
    cast.add("icon", icon, target, 1.3, FLOAT_MS, colour=triple(GREEN))
    return Act(CARE_MS, (event.plane, event.x, event.y), lambda share: None)


def _spotted(cast: Cast, event: Event) -> None:
    cast.seen(event.actor, event.plane, event.x, event.y)


def _lifted(cast: Cast, event: Event) -> None:
    cast.actors[event.target].carried = True


def _put_down(cast: Cast, event: Event) -> None:
    target = cast.actors[event.target]
    target.carried, target.plane, target.x, target.y = False, event.plane, event.x, event.y


def _float(cast: Cast, actor: Actor, words: str, role: str, at: int) -> None:
    cast.effects.append(Effect("text", words, actor.plane, actor.x, actor.y, HEAD, at, FLOAT_MS, colour=triple(role)))


def _look(cast: Cast, event: Event) -> Act:
    """Only the camera moves."""
    return Act(LOOK_MS, (event.plane, event.x, event.y), lambda share: None)


ACTS: dict[int, Maker] = {
    Ev.CAMERA_TURNED: _look,
    Ev.UNIT_STEPPED: _step,
    Ev.UNIT_PUSHED: _push,
    Ev.UNIT_DIVED: _push,
    Ev.RED_PULLED: _push,
    Ev.UNIT_SHOT: _shot,
    Ev.UNIT_STRUCK: _strike,
    Ev.DAMAGE_TAKEN: _damage,
    Ev.UNIT_BLED: _damage,
    Ev.UNIT_DOWNED: _fall,
    Ev.UNIT_DIED: _fall,
    Ev.UNIT_SHIFTED: _shift,
    Ev.UNIT_VANISHED: _vanish,
    Ev.UNIT_ARRIVED: _arrive,
    Ev.DOOR_CHANGED: _door,
    Ev.UNIT_DRESSED: _care,
    Ev.UNIT_STABILISED: _care,
    Ev.PAIN_KILLED: _care,
    Ev.UNIT_SPOTTED: _spotted,
    Ev.UNIT_LIFTED: _lifted,
    Ev.UNIT_PUT_DOWN: _put_down,
    Ev.CRAFT_FELL: crash,
    Ev.WEAPON_RELOADED: sign("reload", GREY),
    Ev.WATCH_SET: sign("overwatch", GREY),
    Ev.GUARD_SET: sign("guard", GREY),
    Ev.GUARD_BROKEN: sign("guard", RED),
    Ev.UNIT_DIZZIED: sign("dizzy", LILAC),
    Ev.UNIT_GROUNDED: sign("ground", GREEN),
    **DEED_SIGNS,
    **UPHEAVALS,
}
