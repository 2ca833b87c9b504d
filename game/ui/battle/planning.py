"""What the player has in mind: who is selected, where the cursor is, which order is drawn and at whom.

Nothing here changes the battle. Everything derived (reach, path, threats, odds) is made when first asked and kept until
the battle or the question changes.
"""

from collections.abc import Callable, Hashable
from typing import TypeVar

from game.rules import preview
from game.rules.components import PRESENT, UP
from game.rules.orders import Kind, Order, Reason
from game.rules.preview import Landing, Reach, ShotPreview
from game.rules.preview_arms import watched_tiles, way_to
from game.rules.preview_grip import throw
from game.rules.preview_sphere import Contest, contest_at_tide
from game.rules.signs import Telegraph
from game.rules.telegraph import telegraphs
from game.rules.terrain import changes
from game.ui.battle.choices import Choice, choices_of
from game.ui.battle.danger import Danger
from game.ui.battle.journeys import Journeys
from game.ui.battle.reading import Tile, changed, free_reach, tiles_of
from game.ui.battle.session import Session

T = TypeVar("T")
ALL_ROUND = -1  # the way of a watch that is not bound to a facing
WATCH_STEP, WATCH_LOWEST, WATCH_HIGHEST, WATCH_FIRST = 5, 5, 95, 40


class Planning:
    """`drawn`: the order being aimed, `aim`: which of its targets; `armed`: the tile that a second press walks to."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.selected: int | None = None
        self.cursor: Tile | None = None
        self.armed: Tile | None = None
        self.drawn: Kind | None = None
        self.aim = 0
        self.least = WATCH_FIRST
        self.way = ALL_ROUND
        self.danger = Danger(self)
        self.journeys = Journeys(self)
        self._kept: dict[str, tuple[Hashable, object]] = {}

    def select(self, unit: int | None) -> None:
        self.selected = unit
        self.cancel()

    def cancel(self) -> bool:
        """Puts away what was drawn or armed; False when there was nothing."""
        had = self.drawn is not None or self.armed is not None
        self.drawn, self.armed, self.aim = None, None, 0
        return had

    def keep_valid(self) -> None:
        """After the battle changed: nobody stays selected who is out, no order drawn that is gone."""
        view = self.session.view
        unit = self.selected
        if unit is not None and (view.identity.presence[unit] != PRESENT or view.health.state[unit] != UP):
            self.selected = None
        self.cancel()

    @property
    def plane(self) -> int:
        """Of the selected unit, 0 when nobody is."""
        return 0 if self.selected is None else int(self.session.view.place.plane[self.selected])

    @property
    def choices(self) -> list[Choice]:
        """The orders bar; empty while nobody is selected."""
        unit, session = self.selected, self.session
        if unit is None:
            return []
        return self._made("choices", unit, lambda: choices_of(session.battle, session.view, unit))

    @property
    def choice(self) -> Choice | None:
        """The one drawn."""
        return next((choice for choice in self.choices if choice.entry.kind == self.drawn), None)

    @property
    def order(self) -> Order | None:
        """What a confirmation would give now; None where it is not possible."""
        choice = self.choice
        if choice is None or not choice.possible:
            return None
        order = choice.orders[self.aim % len(choice.orders)]
        return order._replace(value=self.least, x=self.way) if order.kind == Kind.OVERWATCH else order

    def draw(self, kind: Kind, target: int | None = None) -> None:
        """Aims an order, at `target` if it may be aimed there."""
        self.armed, self.drawn, self.aim, self.way = None, kind, 0, ALL_ROUND
        choice = self.choice
        if choice is not None and target is not None:
            targets = [order.target for order in choice.orders]
            self.aim = targets.index(target) if target in targets else 0

    def cycle(self, by: int) -> None:
        """The next target, or for overwatch a higher or lower least chance."""
        choice = self.choice
        if self.drawn == Kind.OVERWATCH:
            self.least = min(WATCH_HIGHEST, max(WATCH_LOWEST, self.least + by * WATCH_STEP))
        elif choice is not None and choice.possible:
            self.aim = (self.aim + by) % len(choice.orders)

    def aim_at(self, unit: int | None, tile: Tile) -> bool:
        """Aims the drawn order at what was pointed at; False when it cannot be aimed there.

        A watch turns towards the tile, or all round again at the watcher's own; so does the throw after a seizure.
        """
        choice = self.choice
        if self.drawn == Kind.OVERWATCH and self.selected is not None:
            place = self.session.view.place[self.selected]
            self.way = way_to(tile[0] - int(place.x), tile[1] - int(place.y))
            return True
        for row, order in enumerate(choice.orders if choice else ()):
            if (unit is not None and order.target == unit) or (order.target < 0 and (order.x, order.y) == tile):
                self.aim = row
                return True
        return self.drawn == Kind.GRAPPLE and self._turn_throw(tile)

    def _turn_throw(self, tile: Tile) -> bool:
        """Means to throw who is to be seized towards a tile."""
        choice, order = self.choice, self.order
        if choice is None or order is None:
            return False
        place = self.session.view.place[order.target]
        meant = order._replace(value=way_to(tile[0] - int(place.x), tile[1] - int(place.y)))
        if meant in choice.orders:
            self.aim = choice.orders.index(meant)
        return meant in choice.orders

    def flight(self, plane: int) -> list[Tile]:
        """On one plane, from whom the drawn order throws, now or later, to where he lies; empty for other orders."""
        order, session = self.order, self.session
        if order is None or order.kind not in (Kind.GRAPPLE, Kind.THROW):
            return []
        grip, seizes = session.view.grip[order.unit], order.kind == Kind.GRAPPLE
        thrown, way = (order.target, order.value) if seizes else (int(grip.holds), int(grip.way))
        start = tuple(int(session.view.place[thrown][axis]) for axis in ("plane", "x", "y"))
        found = self._made(
            "flight", order, lambda: throw(session.battle, session.view, session.side, order.unit, thrown, way)
        )
        return [(x, y) for on, x, y in (start, *found.path) if on == plane]

    def can_move(self) -> bool:
        unit = self.selected
        return unit is not None and self.session.can_act(unit) and not self.session.view.mind.grounded[unit]

    @property
    def reach(self) -> Reach | None:
        unit, session = self.selected, self.session
        if unit is None or not self.can_move():
            return None
        return self._made("reach", unit, lambda: free_reach(session, unit))

    def tiles(self) -> tuple[frozenset[Tile], frozenset[Tile]]:
        """Where one action leads, and where only two do."""
        reach = self.reach
        return self._made("tiles", self.selected, lambda: tiles_of(reach)) if reach else (frozenset(), frozenset())

    def path(self) -> list[Tile]:
        """To the cursor, or as far towards it as leads today; empty where one cannot walk."""
        reach, tile = self.reach, self.armed or self.cursor
        if reach is not None and tile is not None and not reach.can_go(*tile):
            tile = self.journeys.stop(tile)
        if reach is None or tile is None:
            return []
        return self._made("path", (self.selected, tile), lambda: reach.path(*tile))

    def path_actions(self) -> int:
        path, reach = self.path(), self.reach
        return reach.actions_for(*path[-1]) if path and reach else 0

    def move_reason(self, tile: Tile) -> Reason:
        unit, session = self.selected, self.session
        if unit is None:
            return Reason.NO_SUCH_UNIT
        walk = Order(Kind.MOVE, unit, -1, *tile)
        return self._made("walk", walk, lambda: preview.why_not(session.battle, session.view, walk))

    def threats(self) -> list[tuple[int, int]]:
        """Who known could attack the selected unit at the cursor, if it can be there, with the chance."""
        unit, path, session = self.selected, self.path(), self.session
        if unit is None or not path:
            return []
        x, y = path[-1]
        return self._made("threats", (unit, x, y), lambda: preview.threats(session.battle, session.view, unit, x, y))

    def shot(self) -> ShotPreview | None:
        """Of the shot or strike drawn."""
        order, session = self.order, self.session
        if order is None or order.kind not in (Kind.SHOOT, Kind.STRIKE):
            return None
        ask = preview.shot if order.kind == Kind.SHOOT else preview.strike
        return self._made("shot", order, lambda: ask(session.battle, session.view, order.unit, order.target))

    def watched(self) -> frozenset[Tile]:
        """What the watch that is drawn looks over."""
        order, session = self.order, self.session
        if order is None or order.kind != Kind.OVERWATCH:
            return frozenset()
        question = (order.unit, order.x)
        return self._made("watched", question, lambda: watched_tiles(session.battle, session.view, *question))

    def shields(self, plane: int) -> tuple[int, int, int, int]:
        """Cover at the cursor, east, south, west, north."""
        tile, (_, height, width) = self.armed or self.cursor, self.session.battle.board.move_cost.shape
        if tile is None or not (0 <= tile[0] < width and 0 <= tile[1] < height):
            return (0, 0, 0, 0)
        if not self.session.battle.board.move_cost[plane, tile[1], tile[0]]:
            return (0, 0, 0, 0)
        return preview.cover_at(self.session.battle, self.session.view, plane, *tile)

    def contest(self) -> Contest | None:
        """What the blue sphere weighs at the next Tide; None while nobody has a hold on it."""
        session = self.session
        return self._made("contest", None, lambda: contest_at_tide(session.battle, session.view))

    def hiding(self) -> frozenset[Tile]:
        """Places to hide in within reach of the selected unit, if it is one who hides."""
        unit, session = self.selected, self.session
        places = session.plan.terrain.hides
        if unit is None or places is None or not session.battle.rules.kind.hides[session.view.identity.kind[unit]]:
            return frozenset()
        one, two = self.tiles()
        return frozenset(tile for tile in one | two if places[self.plane, tile[1], tile[0]])

    def landings(self) -> list[tuple[int, int, int, int]]:
        """Where each dizzy one of the squad would land: unit, plane, x, y."""
        return [(unit, spot.plane, spot.x, spot.y) for unit, spot in self._made("landings", None, self._landings)]

    def unseen_landings(self) -> list[tuple[int, int, int]]:
        """Those of the landings that nobody of the squad sees: plane, x, y."""
        found = self._made("landings", None, self._landings)
        return [(spot.plane, spot.x, spot.y) for _, spot in found if spot.unseen_risk]

    def _landings(self) -> list[tuple[int, Landing]]:
        session, found = self.session, []
        for unit in session.squad:
            if session.view.mind.dizzy[unit] and session.view.identity.presence[unit] == PRESENT:
                landing = preview.landing(session.battle, session.view, unit)
                if landing.possible:
                    found.append((unit, landing))
        return found

    def ground(self, plane: int) -> list[tuple[frozenset[Tile], str]]:
        """What became of the floor and the air: tiles burning, burnt, hazy."""
        view = self.session.view
        if not changes(view):
            return []
        return self._made("ground", plane, lambda: changed(view.ground[plane], view.haze[plane]))

    def marks(self) -> list[Telegraph]:
        """What is announced and not yet done, on every plane."""
        session = self.session
        return self._made("marks", None, lambda: telegraphs(session.battle, session.view, session.side))

    def marks_on(self, plane: int, tile: Tile) -> list[Telegraph]:
        return [mark for mark in self.marks() if mark.plane == plane and tile in mark.tiles]

    def unit_on(self, plane: int, tile: Tile) -> int | None:
        """Who the squad knows to be there; those who still fight first."""
        return self._made("units", None, self._units_by_tile).get((plane, *tile))

    def _units_by_tile(self) -> dict[tuple[int, int, int], int]:
        """Asked for in every frame, and a table's rows are slow to look through."""
        view = self.session.view
        place, state = view.place, view.health.state.tolist()
        there = (view.identity.presence == PRESENT).nonzero()[0].tolist()
        tiles = list(zip(place.plane.tolist(), place.x.tolist(), place.y.tolist(), strict=True))
        # Who comes later wins: the first row of those who still fight.
        return {tiles[unit]: unit for unit in sorted(there, key=lambda unit: (-state[unit], -unit))}

    def is_enemy(self, unit: int) -> bool:
        return bool(self.session.view.identity.side[unit] != self.session.side)

    def told(self, what: str, question: Hashable, make: Callable[[], T]) -> T:
        """What a panel derives, kept as everything here is."""
        return self._made(f"told {what}", question, make)

    def _made(self, what: str, question: Hashable, make: Callable[[], T]) -> T:
        key = (self.session.revision, question)
        kept = self._kept.get(what)
        if kept is None or kept[0] != key:
            kept = self._kept[what] = (key, make())
        return kept[1]  # type: ignore[return-value]
