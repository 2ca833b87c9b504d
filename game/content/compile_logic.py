"""From the triggers of a checked drawing to rows of conditions and effects that the engine runs."""

from collections.abc import Iterable

from game.content.plan import Cond, Effect, Row, Trigger
from game.content.schema import CONDITION_SLOTS, EFFECT_SLOTS, ENUMS, PLANE_GROUPS
from game.content.tiled import Drawing, Thing


class Logic:
    """Numbers the objects of each class in the order of the map, and turns links into those numbers."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.planes = tuple(name for name in PLANE_GROUPS if name in drawing.groups)
        self.rows: dict[str, list[Thing]] = {}
        self.number: dict[int, int] = {0: -1}
        for thing in drawing.things.values():
            family = "Zone" if thing.kind == "Exit" else thing.kind
            rows = self.rows.setdefault(family, [])
            self.number[thing.ref] = len(rows)
            rows.append(thing)
        self.texts: list[str] = []
        self.switches: list[str] = []
        self.counters: list[str] = []
        self.speakers: list[str] = []
        self.cues: list[str] = []

    def _all(self, family: str) -> list[Thing]:
        return self.rows.get(family, [])

    def _link(self, thing: Thing, name: str) -> int:
        return self.number[int(thing.values[name])]

    def trigger(self, thing: Thing) -> Trigger:
        values = thing.values
        return Trigger(
            ref=thing.ref,
            name=thing.name,
            conditions=tuple(self._condition(item) for item in self._linked(thing, CONDITION_SLOTS)),
            effects=tuple(self._effect(item) for item in self._linked(thing, EFFECT_SLOTS)),
            any_of=bool(values["any_of"]),
            repeats=bool(values["repeats"]),
            delay=int(values["delay"]),
        )

    def _linked(self, thing: Thing, slots: Iterable[str]) -> list[Thing]:
        refs = [int(thing.values[slot]) for slot in slots]
        return [self.drawing.things[ref] for ref in refs if ref]

    def _condition(self, thing: Thing) -> Row:
        kind = Cond[str(thing.values["kind"]).upper()]
        a, b, c = (*self._condition_values(kind, thing), 0, 0, 0)[:3]
        return Row(int(kind), a, b, c, negate=bool(thing.values["negate"]))

    def _condition_values(self, kind: Cond, thing: Thing) -> tuple[int, ...]:
        values = thing.values
        side, count = index("AnySide", values["side"]) - 1, int(values["at_least"])
        match kind:
            case Cond.ROUND:
                return (int(values["round"]),)
            case Cond.ZONE:
                return (self._link(thing, "zone"), side, count)
            case Cond.CASUALTIES:
                return (side, count)
            case Cond.SWITCH:
                return (entry(self.switches, str(values["switch"])),)
            case Cond.OBJECTIVE:
                return (self._link(thing, "objective"), index("GoalState", values["goal_state"]))
            case Cond.UNIT_OUT:
                return (self._link(thing, "spawn"),)
            case Cond.INTEGRITY | Cond.METER | Cond.WILL:
                return (int(values["amount"]),)
            case Cond.LINKED | Cond.FREED:
                return ()
            case Cond.ALARM:
                return (side, count)
            case Cond.HELD:
                return (self._link(thing, "zone"), side, int(values["rounds"]))
            case Cond.UNIT_STATE:
                return (self._link(thing, "spawn"), index("UnitState", values["unit_state"]), int(values["amount"]))
            case Cond.UNIT_PLANE:
                return (self._link(thing, "spawn"), self._plane_called(str(values["plane"])))
            case Cond.UNIT_SEEN:
                return (self._link(thing, "spawn"),)
            case Cond.ZONE_SEEN | Cond.HEARD:
                return (self._link(thing, "zone"), side)
            case Cond.CHANCE:
                return (int(values["percent"]),)
            case Cond.COUNTER:
                return (entry(self.counters, str(values["counter"])), int(values["amount"]))
            case Cond.DIFFICULTY:
                return (index("Level", values["level"]),)

    def _plane_called(self, name: str) -> int:
        """-1 where the map has no such plane: a condition that is never true."""
        return self.planes.index(name) if name in self.planes else -1

    def _effect(self, thing: Thing) -> Row:
        kind = Effect[str(thing.values["kind"]).upper()]
        a, b, c = (*self._effect_values(kind, thing), 0, 0, 0)[:3]
        return Row(int(kind), a, b, c)

    def _effect_values(self, kind: Effect, thing: Thing) -> tuple[int, ...]:
        values = thing.values
        match kind:
            case Effect.WAVE:
                return (self._link(thing, "wave"), int(values["rounds"]))
            case Effect.MESSAGE:
                return (entry(self.texts, str(values["text"])),)
            case Effect.SWITCH:
                return (entry(self.switches, str(values["switch"])), int(bool(values["on"])))
            case Effect.OBJECTIVE:
                return (self._link(thing, "objective"), index("GoalState", values["goal_state"]))
            case Effect.TIDE:
                return (int(values["tide"]),)
            case Effect.DOOR:
                return (self._link(thing, "door"), 1 + index("DoorState", values["door_state"]))
            case Effect.END:
                return (index("Winner", values["winner"]),)
            case Effect.LIMP:
                return ()
            case Effect.FRONT | Effect.FIRE:
                return (self._link(thing, kind.name.lower()),)
            case Effect.SHAKE:
                return (int(values["rounds"]),)
            case Effect.CRAFT:
                return (self._link(thing, "craft"), int(values["rounds"]))
            case Effect.CRACK | Effect.MEMORY:
                return (int(values["amount"]),)
            case Effect.RELEASE:
                return ()
            case Effect.NOISE | Effect.CAMERA:
                return (self._link(thing, "zone"),)
            case Effect.DIALOGUE:
                return (entry(self.texts, str(values["text"])), entry(self.speakers, str(values["speaker"])))
            case Effect.COUNTER:
                counter = entry(self.counters, str(values["counter"]))
                return (counter, int(values["amount"]), int(bool(values["adds"])))
            case Effect.MUSIC:
                return (entry(self.cues, str(values["cue"])),)
            case Effect.GIVE:
                return (self._link(thing, "spawn"), index("Item", values["item"]), max(1, int(values["amount"])))
            case Effect.HEAL:
                return (self._link(thing, "spawn"), max(1, int(values["amount"])))
            case Effect.KILL:
                return (self._link(thing, "spawn"),)
            case Effect.MOVE:
                return (self._link(thing, "spawn"), self._link(thing, "zone"))


def index(enum: str, word: object) -> int:
    return ENUMS[enum].index(str(word))


def entry(words: list[str], word: str) -> int:
    if word not in words:
        words.append(word)
    return words.index(word)
