"""The card's lines for what people do besides shooting: each chance with its terms, each price, what comes of it."""

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import NamedTuple

from game.content.schema import ENUMS
from game.rules.components import World
from game.rules.contest import grip_after_press, point_at
from game.rules.orders import Kind, Order
from game.rules.preview_arms import burst_preview, firing_place
from game.rules.preview_grip import Throw, seize, struggle, throw
from game.rules.preview_people import odds
from game.rules.preview_sphere import drawing
from game.rules.preview_stealth import forecast, kick_terms, noise_of_step
from game.rules.preview_wreck import Footing, footing
from game.ui.battle.session import Session
from game.ui.theme import BAD, DIM, GOOD, TEXT, WARNING, Colour, Face

SURE = 100
WAYS = ENUMS["Heading"]


class Row(NamedTuple):
    """A line of the card: words at the left, a figure at the right."""

    words: str
    figure: str = ""
    colour: Colour = TEXT
    face: Face = "plain"


def deed_rows(session: Session, order: Order) -> list[Row]:
    """What is known of an order beside what it is aimed at."""
    make = _MAKERS.get(Kind(order.kind))
    return [*(make(session, order) if make else []), *_noticed(session, order)]


def chance_rows(session: Session, chance: int, terms: Iterable[tuple[IntEnum, int]]) -> list[Row]:
    """Every term, and what they come to."""
    rows = [
        Row(session.say(f"term-{term.name.lower().replace('_', '-')}"), f"{value:+d}", GOOD if value > 0 else BAD)
        for term, value in terms
    ]
    return [*rows, Row(session.say("ui-works"), f"{chance}%", TEXT, "bold")]


def footing_rows(session: Session, unit: int, tile: tuple[int, int]) -> list[Row]:
    """What the ground of a tile will do to who ends the turn there."""
    here = footing(session.battle, session.view, unit, *tile)
    rows = _falls(session, here)
    if here.limb:
        words = "ui-limb-marks" if here.limb > 1 else "ui-limb-reach"
        rows.append(Row(session.say(words), "", BAD if here.limb > 1 else WARNING))
    if here.load >= 0:
        over = here.load > here.limit
        rows.append(Row(session.say("ui-load"), f"{here.load}/{here.limit}", BAD if over else TEXT))
    return rows


def walk_rows(session: Session, unit: int, tile: tuple[int, int]) -> list[Row]:
    """The ground there, and who would notice the walk."""
    rows, order = footing_rows(session, unit, tile), Order(Kind.MOVE, unit, -1, *tile)
    if session.battle.plan.stealth:
        tiles = noise_of_step(session.battle, session.view, unit)
        rows.append(Row(session.say("ui-heard"), session.say("ui-tiles", count=tiles), DIM))
    return rows + _noticed(session, order)


def _falls(session: Session, here: Footing) -> list[Row]:
    if here.falls:
        return [Row(session.say("ui-falls-now"), "", BAD)]
    if here.falls_round < 0:
        return []
    soon = here.falls_round <= int(session.view.clock.turn[0]) + 1
    return [Row(session.say("ui-falls-round"), str(here.falls_round), WARNING if soon else DIM)]


def _noticed(session: Session, order: Order) -> list[Row]:
    if not session.battle.plan.stealth:
        return []
    found = forecast(session.battle, session.view, order)
    return [
        Row(session.names[one.searcher], session.say("ui-suspicion", now=one.suspicion, rise=f"{one.rise:+d}"),
            BAD if one.rise > 0 else GOOD)
        for one in found
    ]  # fmt: skip


def _burst(session: Session, order: Order) -> list[Row]:
    """The terms at the target, then shots, chance and damage of everybody under it."""
    burst = burst_preview(session.battle, session.view, order.unit, order.target)
    rows = [
        Row(session.say(f"term-{term.name.lower().replace('_', '-')}"), f"{value:+d}", GOOD if value > 0 else BAD)
        for line in burst.lines[:1]
        for term, value in line.terms
    ]
    for line in burst.lines:
        shots = session.say("ui-shots", shots=line.shots, chance=line.chance)
        rows.append(Row(session.names[line.unit], shots if line.shots else session.say("ui-pinned"), TEXT, "bold"))
    if burst.lines:
        first = burst.lines[0]
        rows.append(Row(session.say("ui-damage-word"), session.say("ui-damage", low=first.low, high=first.high)))
    return [*rows, Row(session.say("ui-rounds-used"), str(burst.rounds), DIM)]


def _watched(session: Session, order: Order) -> list[Row]:
    """How sure to be, which way, and when it is this one's turn to fire."""
    place = firing_place(session.battle, session.view, order.unit)
    return [
        Row(session.say("ui-least-chance"), f"{order.value}%", WARNING, "bold"),
        Row(session.say("ui-watch-way"), session.say(f"way-{WAYS[order.x] if order.x >= 0 else 'round'}")),
        Row(session.say("ui-watch-place"), str(place)),
    ]


def _guarded(session: Session, order: Order) -> list[Row]:
    view, rules, unit = session.view, session.battle.rules, order.unit
    full, now = int(rules.kind.guard[view.identity.kind[unit]]), int(view.stance.guard[unit])
    then = min(full, now + max(0, int(rules.number.guard_set[0]) - int(view.stance.sets[unit])))
    number = rules.number[0]
    answer = session.say("ui-riposte", chance=int(number.riposte), points=int(number.riposte_damage))
    return [
        Row(session.say("ui-guard-strength"), session.say("ui-contest-of", some=then, all=full), GOOD, "bold"),
        Row(session.say("ui-guard-answer"), answer),
        Row(session.say("ui-guard-missiles"), f"-{int(number.guard_missile)}%"),
    ]


def _seized(session: Session, order: Order) -> list[Row]:
    battle, view = session.battle, session.view
    grip = seize(battle, view, order.unit, order.target, order.value)
    flight = throw(battle, view, int(view.identity.side[order.unit]), order.unit, order.target, order.value)
    return [*chance_rows(session, grip.chance, grip.terms), *_flight(session, flight)]


def _thrown(session: Session, order: Order) -> list[Row]:
    view = session.view
    held, way = int(view.grip.holds[order.unit]), int(view.grip.way[order.unit])
    flight = throw(session.battle, view, int(view.identity.side[order.unit]), order.unit, held, way)
    return [Row(session.names[held]), *_flight(session, flight)]


def _flight(session: Session, flight: Throw) -> list[Row]:
    rows = [Row(session.say("ui-throw-damage"), str(flight.damage), BAD if flight.damage else TEXT)]
    if flight.struck >= 0:
        rows.append(Row(session.names[flight.struck], str(flight.share), WARNING))
    told = (
        ("ui-throw-crosses", flight.crosses), ("ui-throw-out", flight.knocks_out), ("ui-throw-hangs", flight.hangs),
        ("ui-throw-lost", flight.lost), ("ui-unseen-risk", flight.unseen_risk),
    )  # fmt: skip
    return rows + [Row(session.say(words), "", WARNING) for words, holds in told if holds]


def _struggled(session: Session, order: Order) -> list[Row]:
    chance = struggle(session.battle, session.view, order.unit)
    return chance_rows(session, chance.chance, chance.terms)


def _kicked(session: Session, order: Order) -> list[Row]:
    return chance_rows(session, *kick_terms(session.battle, session.view, order.unit))


def _asked(session: Session, order: Order) -> list[Row]:
    """What people do to one another; nothing to show where it is certain."""
    asked = odds(session.battle, session.view, order)
    return chance_rows(session, asked.chance, asked.terms) if asked.chance < SURE or asked.terms else []


def _drawn(session: Session, order: Order) -> list[Row]:
    price = drawing(session.battle, session.view, order)
    words = "ui-price-will" if order.kind == Kind.DRAW_WILL else "ui-price-health"
    rows = [Row(session.say(words), session.say("ui-price-left", price=price.price, left=price.left), WARNING)]
    told = (("ui-overdraw", price.overdraw), ("ui-fells", price.fells))
    return rows + [Row(session.say(one), "", BAD) for one, holds in told if holds]


def _pressed(session: Session, order: Order) -> list[Row]:
    view: World = session.view
    point = int(point_at(view, int(view.place.plane[order.unit]), order.x, order.y))
    rules = session.battle.rules
    most, then = int(rules.number.grip[0]), int(grip_after_press(rules, view, point))
    return [Row(session.say("ui-grip-then"), f"{then}/{most}", GOOD, "bold")]


_MAKERS: dict[Kind, Callable[[Session, Order], list[Row]]] = {
    Kind.BURST: _burst,
    Kind.OVERWATCH: _watched,
    Kind.GUARD: _guarded,
    Kind.GRAPPLE: _seized,
    Kind.THROW: _thrown,
    Kind.STRUGGLE: _struggled,
    Kind.KICK: _kicked,
    Kind.BLUFF: _asked,
    Kind.ORDER: _asked,
    Kind.PULSE: _asked,
    Kind.DRESS: _asked,
    Kind.DRAW: _drawn,
    Kind.DRAW_WILL: _drawn,
    Kind.PRESS: _pressed,
}
