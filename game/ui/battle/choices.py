"""The orders a player picks from: what each needs, what it could be aimed at now, and why not."""

from dataclasses import dataclass, replace

from game.rules.components import PRESENT, World
from game.rules.flight import WAYS, way_from
from game.rules.menu import MENU, PUT_DOWN, Entry
from game.rules.orders import Kind, Order, Reason
from game.rules.preview import why_not
from game.rules.setup import Battle

# Keys for orders that have none of their own, in this order for each unit; the button shows which.
SPARE_KEYS = "GTRYHJKBNMQIO"

# Of several refusals the one told is the one closest to being possible: these are the farthest.
_FARTHEST = (Reason.NO_TARGET, Reason.NO_DOOR, Reason.NOT_SEEN, Reason.WRONG_PLANE, Reason.NOT_ADJACENT)
# What no step and no round of waiting would change.
_FUTILE = (
    Reason.NO_WEAPON, Reason.CANNOT_CARRY, Reason.CANNOT_GUARD, Reason.NO_TIDE, Reason.CANNOT_HAUL, Reason.NOT_IN_RED,
    Reason.NO_CONTEST, Reason.NOT_ABLE, Reason.NO_BURST,
)  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """An entry for one unit now: the orders that are possible, and why none is."""

    entry: Entry
    orders: tuple[Order, ...]
    reason: Reason

    @property
    def possible(self) -> bool:
        return bool(self.orders)

    @property
    def rank(self) -> tuple[bool, bool, bool, int]:
        """Lower is more worth showing: possible, then what could become so, first those with keys of their own."""
        common = self.entry.key.isdigit()
        return (not self.possible, self.reason in _FUTILE, not common, 0 if common else -_closeness(self.reason))


def choices_of(battle: Battle, view: World, unit: int) -> list[Choice]:
    """One Choice for every order its kind is able to, in the bar's order."""
    carrying = view.carry.holding[unit] >= 0
    able = [entry for entry in MENU if entry.is_offered(battle.rules, view, unit)]
    entries = [PUT_DOWN if carrying and entry.kind == Kind.CARRY else entry for entry in able]
    spare = iter(SPARE_KEYS)
    keyed = [entry if entry.key else replace(entry, key=next(spare, "")) for entry in entries]
    return [_choice(battle, view, unit, entry) for entry in keyed]


def _choice(battle: Battle, view: World, unit: int, entry: Entry) -> Choice:
    tried = [(order, why_not(battle, view, order)) for order in _candidates(view, unit, entry)]
    possible = tuple(order for order, reason in tried if reason == Reason.OK)
    refusals = [reason for _, reason in tried if reason != Reason.OK]
    reason = max(refusals, key=_closeness, default=Reason.NO_TARGET)
    return Choice(entry, possible, Reason.OK if possible else reason)


def _closeness(reason: Reason) -> int:
    return _FARTHEST.index(reason) if reason in _FARTHEST else len(_FARTHEST)


def _candidates(view: World, unit: int, entry: Entry) -> list[Order]:
    if entry.aim == "self":
        return [Order(entry.kind, unit, value=1)] if entry.kind == Kind.OVERWATCH else [Order(entry.kind, unit)]
    if entry.aim == "beside":
        x, y = int(view.place.x[unit]), int(view.place.y[unit])
        around = [(x + dx, y + dy) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy]
        return [Order(entry.kind, unit, -1, *tile) for tile in around]
    side = view.identity.side[unit]
    wanted = [u for u in range(len(view.identity)) if view.identity.presence[u] == PRESENT]
    same = entry.aim == "friend"
    aimed = [target for target in wanted if (view.identity.side[target] == side) == same]
    if entry.kind == Kind.GRAPPLE:
        return [order for target in aimed for order in _seizures(view, unit, target)]
    return [Order(entry.kind, unit, target) for target in aimed]


def _seizures(view: World, unit: int, target: int) -> list[Order]:
    """One for each way to throw, straight away first, then turning like the hands of a clock."""
    first = way_from(view, unit, target)
    return [Order(Kind.GRAPPLE, unit, target, value=(first + turn) % WAYS) for turn in range(WAYS)]
