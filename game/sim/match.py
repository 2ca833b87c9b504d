"""One battle being played: commanders give orders, the rules apply them, and what happened comes back as events.

The same orders give the same events and digests as the compiled whole-match kernel. Undo is free for what rolled no
dice and revealed nothing; a rewind goes back to the start of the running phase, a few times a mission.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from game.core.digest import as_hex
from game.core.digest import digest as fingerprint
from game.rules.components import IN_SIGHT, NEVER, PHASE_LGF, REMEMBERED, UNDECIDED, World
from game.rules.event_kinds import Ev
from game.rules.events import Event, new_log, take_events
from game.rules.observe import observe
from game.rules.orders import Kind, Order, Reason
from game.rules.setup import Battle
from game.rules.step import apply
from game.sim.recipe import Recipe

if TYPE_CHECKING:
    from game.sim.commander import Commander

REWINDS = 3
# A commander that never ends its phase would hang a match: no side has so much to say in one phase.
ORDERS_A_PHASE = 2000

# What tells the player something new even though no die was rolled.
_TELLING = frozenset({
    Ev.MESSAGE_SHOWN, Ev.WAVE_ANNOUNCED, Ev.UNIT_ARRIVED, Ev.OBJECTIVE_CHANGED, Ev.TIDE_CHANGED, Ev.SWITCH_CHANGED,
    Ev.LINE_SPOKEN, Ev.CAMERA_TURNED, Ev.UNIT_GIVEN, Ev.UNIT_HEALED,
    Ev.MOVE_STOPPED, Ev.PHASE_BEGAN, Ev.ROUND_BEGAN, Ev.BATTLE_ENDED,
})  # fmt: skip


class IllegalOrder(Exception):
    """An order that the rules refuse; the battle is as it was."""

    def __init__(self, order: Order, reason: Reason) -> None:
        super().__init__(order, reason)
        self.order = order
        self.reason = reason

    def __str__(self) -> str:
        kind = Kind(self.order.kind).name if self.order.kind in set(Kind) else str(self.order.kind)
        return f"{kind.lower()} by unit {self.order.unit} is refused: {self.reason.name.lower().replace('_', ' ')}"


class Match:
    """`world` is this match's own copy, so `battle.world` stays the first moment of the battle."""

    def __init__(
        self,
        battle: Battle,
        commanders: "tuple[Commander, Commander] | None" = None,
        recipe: Recipe | None = None,
        rewinds: int = REWINDS,
    ) -> None:
        """`commanders`: the squad's and the LGF's, needed only by `step` and `play`; `recipe`: needed to save."""
        self.battle = battle
        self.recipe = recipe
        self.commanders = commanders
        self.world: World = battle.copy_world()
        self.orders: list[Order] = []
        self.round_marks: list[tuple[int, str, int]] = []
        self.undone = 0
        self.rewinds_left = rewinds
        _, height, width = battle.board.move_cost.shape
        self._log = new_log(height, width)
        self._seen = (battle.copy_world(), battle.copy_world())
        self._old = battle.copy_world()
        self._undo: list[np.ndarray] = []
        self._phase_start = (self.world.buffer.copy(), 0)

    @property
    def round(self) -> int:
        return int(self.world.clock.turn[0])

    @property
    def phase_side(self) -> int:
        """Whose orders are awaited: 0 the squad's, 1 the LGF's."""
        return int(self.world.clock.phase[0] == PHASE_LGF)

    @property
    def winner(self) -> int:
        """-1 while undecided, 0 the squad, 1 the LGF, 2 nobody."""
        return int(self.world.clock.winner[0])

    @property
    def reason(self) -> int:
        """Why the battle ended (BY_* of rules.components), 0 while it goes on."""
        return int(self.world.clock.reason[0])

    @property
    def is_over(self) -> bool:
        return self.winner != UNDECIDED

    def digest(self) -> str:
        """The fingerprint of the present state, 16 hexadecimal digits."""
        return as_hex(int(fingerprint(self.world.buffer)))

    @property
    def round_digests(self) -> list[tuple[int, str]]:
        """Each finished round and the digest of the state it left."""
        return [(turn, digest) for turn, digest, _ in self.round_marks]

    def observe(self, side: int) -> World:
        """What `side` may know now. The same arrays are filled again by the next call for this side."""
        seen = self._seen[side]
        observe(self.world, side, seen)
        return seen

    def give(self, order: Order) -> tuple[Event, ...]:
        """Applies the order and returns what happened; raises IllegalOrder, and then nothing has changed."""
        # Plain numbers only: an enumeration member would be another type, and all the rules would compile again for it.
        order = Order(*(int(cell) for cell in order))
        before = self.world.buffer.copy()
        turn, side = self.round, self.phase_side
        reason = self._apply(order)
        if reason:
            raise IllegalOrder(order, Reason(reason))
        events = take_events(self._log)
        self.orders.append(order)
        self._keep_for_undo(before, events)
        if self.round != turn or self.is_over:
            self.round_marks.append((turn, self.digest(), len(self.orders)))
        if self.round != turn or self.phase_side != side:
            self._phase_start = (self.world.buffer.copy(), len(self.orders))
        return events

    def _apply(self, order: Order) -> int:
        battle = self.battle
        return int(apply(battle.board, battle.rules, self.world, order, self._log))

    @property
    def phase_orders(self) -> list[Order]:
        """What has been ordered in the running phase."""
        return self.orders[self._phase_start[1] :]

    @property
    def free_orders(self) -> int:
        """How many of the last orders can be taken back."""
        return 0 if self.is_over else len(self._undo)

    def can_undo(self) -> bool:
        return self.free_orders > 0

    def undo(self) -> bool:
        """Takes back the last order, exactly; False when that is not free."""
        if not self.can_undo():
            return False
        self.world.buffer[:] = self._undo.pop()
        self.orders.pop()
        self.undone += 1
        return True

    def can_rewind(self) -> bool:
        return self.rewinds_left > 0 and not self.is_over and len(self.orders) > self._phase_start[1]

    def rewind(self) -> bool:
        """Goes back to the start of the running phase; False when no rewind is left or nothing has been done."""
        if not self.can_rewind():
            return False
        buffer, count = self._phase_start
        self.world.buffer[:] = buffer
        del self.orders[count:]
        self._undo.clear()
        self.rewinds_left -= 1
        return True

    def wind(self, moment: np.ndarray, orders: Sequence[Order], marks: Sequence[tuple[int, str, int]]) -> None:
        """Takes the battle to another moment of its own, to which `orders` led; nothing can be undone there.

        `moment`: the world's buffer then; `marks`: the rounds that were over.
        """
        self.world.buffer[:] = moment
        self.orders[:] = orders
        self.round_marks[:] = marks
        self._undo.clear()
        self._phase_start = (self.world.buffer.copy(), len(self.orders))

    def step(self) -> tuple[Event, ...]:
        """Lets the commander whose turn it is give one order."""
        if self.commanders is None:
            raise ValueError("this match has no commanders")
        side = self.phase_side
        return self.give(self.commanders[side].choose(self, side))

    def play(self) -> int:
        """Steps both commanders to the end and returns the winner."""
        while not self.is_over:
            if len(self.orders) - self._phase_start[1] >= ORDERS_A_PHASE:
                self.give(Order(Kind.END_PHASE))
            else:
                self.step()
        return self.winner

    def _keep_for_undo(self, before: np.ndarray, events: tuple[Event, ...]) -> None:
        if self._was_free(before, events):
            self._undo.append(before)
        else:
            self._undo.clear()

    def _was_free(self, before: np.ndarray, events: tuple[Event, ...]) -> bool:
        if any(event.kind in _TELLING for event in events):
            return False
        old = self._old
        old.buffer[:] = before
        same_dice = np.array_equal(old.tally.rolled, self.world.tally.rolled)
        return same_dice and not self._learned_about_enemies(old)

    def _learned_about_enemies(self, old: World) -> bool:
        """Someone came into sight, or a remembered one proved to be gone: both are news to the side that moved."""
        units = len(self.world.identity)
        mine = slice(self.phase_side * units, (self.phase_side + 1) * units)
        foes = self.world.identity.side != self.phase_side
        then, now = old.memory.known[mine][foes], self.world.memory.known[mine][foes]
        spotted = (now == IN_SIGHT) & (then != IN_SIGHT)
        missed = (now == NEVER) & (then == REMEMBERED)
        return bool(np.any(spotted | missed))
