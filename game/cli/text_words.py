"""A battle in words: who stands where, what an order would do, what happened. Only what the squad knows."""

from collections import Counter

from game.content.schema import ENUMS
from game.content.text import Text
from game.rules import preview
from game.rules.body import distance
from game.rules.components import ACTIVE, DEAD, DOWN, HANGING, IN_SIGHT, PRESENT, SQUAD, UP, World
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.rules.odds import Term
from game.rules.orders import Kind, Order, Reason
from game.rules.preview_grip import struggle
from game.rules.signs import Telegraph
from game.rules.telegraph import telegraphs
from game.rules.terrain import GONE, ground_at
from game.sim.match import Match

QUIET = frozenset({
    Ev.UNIT_STEPPED, Ev.WATCH_ENDED, Ev.GUARD_LOWERED, Ev.SWITCH_CHANGED, Ev.DRIFT_CHANGED, Ev.MOVE_STOPPED,
    Ev.UNIT_LOST, Ev.UNIT_WAITED, Ev.UNIT_FLEW, Ev.HULL_RESTED, Ev.CAMERA_TURNED, Ev.MUSIC_CHANGED,
    Ev.COUNTER_CHANGED,
})  # fmt: skip
WAYS = ENUMS["Heading"]
WOUND_PLACES = ("arm", "leg", "head")
MAP_REACH = 10  # tiles around the selected unit that the map shows


class Words:
    """Tells a match as lines of text."""

    def __init__(self, match: Match) -> None:
        self.match = match
        self.battle = match.battle
        self.text = Text(own=match.battle.plan.extra)
        self.names = self._names()

    def _names(self) -> list[str]:
        """Every unit's name, numbered where several share one."""
        kinds = [self.battle.kinds[kind] for kind in self.battle.world.identity.kind.tolist()]
        many, seen = Counter(kinds), Counter[str]()
        names = []
        for kind in kinds:
            seen[kind] += 1
            name = self.text.unit(kind)
            names.append(f"{name} {seen[kind]}" if many[kind] > 1 else name)
        return names

    def plane(self, plane: int) -> str:
        return self.text.get(f"plane-{self.battle.plan.planes[plane]}").lower()

    def turn(self, view: World) -> list[str]:
        """Round, tide, objectives."""
        plan = self.battle.plan
        lines = [
            self.text.get("text-turn", round=self.match.round, limit=plan.round_limit, tide=int(view.clock.tide[0]))
        ]
        states = view.objective.state.tolist()
        goals = [goal for goal, state in zip(plan.objectives, states, strict=False) if state == ACTIVE]
        lines += [f"- {self.text.get(goal.text)}" for goal in goals if goal.side == SQUAD]
        return lines + [self._announced(mark) for mark in telegraphs(self.battle, view, SQUAD)]

    def _announced(self, mark: Telegraph) -> str:
        what = self.text.get(f"telegraph-{mark.kind}", count=mark.count)
        tiles = "; ".join(f"{x} {y}" for x, y in mark.tiles)
        return self.text.get("text-announced", what=what, plane=self.plane(mark.plane), tiles=tiles)

    def squad(self, view: World) -> list[str]:
        rows = range(len(view.identity))
        return [self._unit(view, row) for row in rows if self._here(view, row) and view.identity.side[row] == SQUAD]

    def _here(self, view: World, row: int) -> bool:
        return bool(view.identity.presence[row] == PRESENT)

    def _unit(self, view: World, row: int) -> str:
        place, health, kit = view.place[row], view.health[row], view.kit[row]
        common: dict[str, str | int] = {"name": self.names[row], "x": int(place.x), "y": int(place.y)}
        common["plane"] = self.plane(int(place.plane))
        if health.state != UP:
            return self.text.get("text-fallen", state=self._state(view, row), **common)
        weapon = int(kit.weapon)
        return self.text.get(
            "text-unit", hp=int(health.hp), top=int(health.top), actions=int(view.pace.actions[row]),
            weapon=self.text.get(f"weapon-{self.battle.weapons[weapon]}") if weapon >= 0 else "",
            ammo=int(kit.ammo), more=self._more(view, row), **common,
        )  # fmt: skip

    def _state(self, view: World, row: int) -> str:
        state = view.health.state[row]
        if state == DOWN:
            return self.text.get("text-down", fading=int(view.health.fading[row]))
        if state == HANGING:
            return self.text.get("text-hanging", fading=int(view.health.fading[row]))
        return self.text.get("text-dead" if state == DEAD else "text-stable")

    def _more(self, view: World, row: int) -> str:
        """Everything about a unit that is not always there."""
        get, mind = self.text.get, view.mind[row]
        parts = [get("text-bleeding")] if view.health.bleeding[row] else []
        wounds = [place for place in WOUND_PLACES if view.wound[row][place]]
        parts += [get("text-wounds", places=", ".join(wounds))] if wounds else []
        if mind.drift or mind.gain:
            parts.append(get("text-drift", drift=int(mind.drift), line=int(self.battle.rules.number.line[0])))
        if mind.dizzy:
            spot = preview.landing(self.battle, view, row)
            where = self.plane(spot.plane)
            dizzy = get("text-dizzy", x=spot.x, y=spot.y, plane=where, risk=int(spot.unseen_risk))
            parts += [dizzy] if spot.possible else []
        parts += self._grip(view, row)
        parts += [get("text-watching")] if view.stance.watch[row] else []
        parts += [get("text-guarding", guard=int(view.stance.guard[row]))] if view.stance.guarding[row] else []
        return "".join(parts)

    def _grip(self, view: World, row: int) -> list[str]:
        """Who holds it by the neck and what struggling would bring, whom it holds, how it lies."""
        get, grip, posture = self.text.get, view.grip[row], view.posture[row]
        parts = []
        if grip.held_by >= 0:
            chance = struggle(self.battle, view, row).chance
            parts.append(get("text-held", holder=self.names[grip.held_by], chance=chance))
        if grip.holds >= 0:
            parts.append(get("text-holds", held=self.names[grip.holds], way=get(f"way-{WAYS[grip.way]}")))
        parts += [get("text-lies", out=int(posture.out > 0))] if posture.prone or posture.out else []
        return parts

    def enemies(self, view: World, unit: int) -> list[str]:
        """Known enemies, with the selected unit's chance against those it could shoot."""
        lines = []
        for row in range(len(view.identity)):
            if view.identity.side[row] == SQUAD or not self._here(view, row) or view.health.state[row] != UP:
                continue
            place = view.place[row]
            common: dict[str, str | int] = {"name": self.names[row], "x": int(place.x), "y": int(place.y)}
            if view.memory.known[row] != IN_SIGHT:
                lines.append(self.text.get("text-remembered", plane=self.plane(int(place.plane)), **common))
                continue
            health, here = view.health[row], view.place[unit]
            far = distance(int(place.x - here.x), int(place.y - here.y))
            odds = preview.shot(self.battle, view, unit, row)
            chance = "" if odds.reason else self.text.get("text-chance", chance=odds.chance)
            lines.append(
                self.text.get(
                    "text-enemy", hp=int(health.hp), top=int(health.top), distance=far, chance=chance, **common
                )
            )
        return lines or [self.text.get("text-no-enemies")]

    def odds(self, view: World, unit: int, target: int) -> str:
        """Every term of the chance to hit."""
        odds = preview.shot(self.battle, view, unit, target)
        if odds.reason:
            return self.cannot(int(odds.reason))
        named = [f"{self._term(term)} {value:+d}" for term, value in odds.terms]
        return self.text.get(
            "text-odds", target=self.names[target], chance=odds.chance, low=odds.low, high=odds.high,
            critical=odds.critical, terms=", ".join(named),
        )  # fmt: skip

    def _term(self, term: Term) -> str:
        return self.text.get(f"term-{term.name.lower().replace('_', '-')}")

    def tile(self, view: World, unit: int, x: int, y: int) -> str:
        """What standing at a tile would mean."""
        reach = preview.reach(self.battle, view, unit)
        walk = self.text.get("text-stays")
        if reach.can_go(x, y):
            walk = self.text.get("text-walk", half=int(reach.cost[y, x]), actions=reach.actions_for(x, y))
        cover = preview.cover_at(self.battle, view, int(view.place.plane[unit]), x, y)
        sides = zip(("east", "south", "west", "north"), cover, strict=True)
        found = preview.threats(self.battle, view, unit, x, y)
        threats = ". ".join(self.text.get("text-threat", name=self.names[row], chance=chance) for row, chance in found)
        return self.text.get(
            "text-tile", x=x, y=y, cost=walk, threats=threats or self.text.get("text-no-threats"),
            **{side: self.text.get("text-cover", height=height) for side, height in sides},
        )  # fmt: skip

    def cannot(self, reason: int) -> str:
        name = Reason(reason).name.lower().replace("_", "-")
        return self.text.get("text-cannot", reason=self.text.get(f"reason-{name}"))

    def order(self, order: Order) -> str:
        """What an order is called, and what its command takes."""
        kind = Kind(order.kind)
        name = self.text.get(f"order-{kind.name.lower().replace('_', '-')}")
        target = self.names[order.target] if order.target >= 0 else ""
        tile = f"{order.x} {order.y}" if order.y >= 0 else ""
        value = str(order.value or "")
        if kind == Kind.GRAPPLE:
            value = WAYS[order.value]
        elif kind == Kind.OVERWATCH and order.x >= 0:
            value = f"{order.value} {WAYS[order.x]}"
        return " ".join(part for part in (name, target, tile, value) if part)

    def map(self, view: World, unit: int, plane: int) -> list[str]:
        """The plan around the selected unit."""
        height, width = self.battle.board.move_cost.shape[1:]
        here = view.place[unit]
        left, top = max(0, int(here.x) - MAP_REACH), max(0, int(here.y) - MAP_REACH)
        right, bottom = min(width, int(here.x) + MAP_REACH + 1), min(height, int(here.y) + MAP_REACH + 1)
        people = self._marks(view, unit, plane)
        rows = [
            f"{y:3d} " + "".join(people.get((x, y)) or self._ground(view, plane, x, y) for x in range(left, right))
            for y in range(top, bottom)
        ]
        tens = "    " + "".join(str(x // 10 % 10) if x % 5 == 0 else " " for x in range(left, right))
        ones = "    " + "".join(str(x % 10) if x % 5 == 0 else " " for x in range(left, right))
        return [tens, ones, *rows, self.text.get("text-legend")]

    def _marks(self, view: World, unit: int, plane: int) -> dict[tuple[int, int], str]:
        marks = {}
        for row in range(len(view.identity)):
            place = view.place[row]
            if not self._here(view, row) or place.plane != plane:
                continue
            letter = self.names[row][0]
            if view.identity.side[row] != SQUAD:
                letter = letter.lower() if view.memory.known[row] == IN_SIGHT else "?"
            marks[int(place.x), int(place.y)] = "@" if row == unit else letter
        return marks

    def _ground(self, view: World, plane: int, x: int, y: int) -> str:
        board = self.battle.board
        if view.barrier[plane, y, x]:
            return "/+="[int(view.barrier[plane, y, x]) - 1]
        if ground_at(view, plane, x, y) & GONE:
            return " "
        if board.move_cost[plane, y, x]:
            return "."
        if board.opaque[plane, y, x]:
            return "#"
        return "o" if board.height[plane, y, x] else " "

    def event(self, event: Event) -> str:
        """One line, empty for what is not worth one."""
        kind = Ev(event.kind)
        if kind in QUIET:
            return ""
        plan = self.battle.plan
        quoted = ""
        if kind in (Ev.MESSAGE_SHOWN, Ev.LINE_SPOKEN):
            quoted = self.text.get(plan.texts[event.a])
        elif kind == Ev.OBJECTIVE_CHANGED:
            quoted = self.text.get(plan.objectives[event.a].text)
        elif kind == Ev.WAVE_ANNOUNCED and plan.waves[event.a].text:
            quoted = self.text.get(plan.waves[event.a].text)
        who = [self.names[row] if row >= 0 else "" for row in (event.actor, event.target)]
        if kind == Ev.LINE_SPOKEN:
            who[0] = self.text.unit(plan.speakers[event.b])
        values = (event.a, event.b, event.c, event.d)
        return self.text.event(kind.name, values, actor=who[0], target=who[1], text=quoted)
