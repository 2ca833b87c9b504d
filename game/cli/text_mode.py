"""The game in the terminal: plain lines in, plain lines out; what a screen reader or a script uses too."""

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TextIO

from game.cli.text_words import WAYS, Words
from game.content.suggest import expected_one_of
from game.rules import preview
from game.rules.components import DEAD, IN_SIGHT, LGF, SQUAD, UP, World
from game.rules.events import Event
from game.rules.flight import way_from
from game.rules.legal import side_on_turn
from game.rules.menu import MENU, Entry
from game.rules.orders import Kind, Order
from game.sim.match import IllegalOrder, Match
from game.sim.opening import opening_lines
from game.sim.recipe import Recipe
from game.sim.start import open_match

LOG_LINES = 20
LEAST_CHANCE = 40
# Orders with words and arguments of their own; every other entry of the menu is a command by its name.
NAMED = {Kind.SHOOT, Kind.STRIKE, Kind.DRESS, Kind.CARRY, Kind.PAINKILLER, Kind.OVERWATCH, Kind.RELOAD, Kind.GUARD,
         Kind.GROUND, Kind.LET_GO, Kind.WAIT, Kind.DOOR, Kind.GRAPPLE}  # fmt: skip


class Quit(Exception):
    """The person leaves, or there is nothing more to read."""


class Refused(Exception):
    """A line that cannot be followed; its text says what was expected."""


def run(
    mission: str, difficulty: str = "normal", seed: int | None = None, squad: str = "human", lgf: str = "veteran",
    source: TextIO | None = None, sink: TextIO | None = None,
) -> int:  # fmt: skip
    """Plays one battle from `source` (standard input) to `sink` (standard output); 0 when it came to an end."""
    chosen = seed if seed is not None else time.time_ns() % 1_000_000
    recipe = Recipe(mission or "01_breach", chosen, difficulty, (squad, lgf))
    return Terminal(open_match(recipe), source or sys.stdin, sink or sys.stdout).play()


class Terminal:
    """One battle at a terminal."""

    def __init__(self, match: Match, source: TextIO, sink: TextIO) -> None:
        self.match, self.source, self.sink = match, source, sink
        self.words = Words(match)
        self.unit = -1
        self.log: list[str] = []
        self.commands: dict[str, Callable[[list[str]], None]] = {
            "help": self._help, "status": self._status, "map": self._map, "look": self._look, "reach": self._reach,
            "orders": self._orders, "odds": self._odds, "log": self._log, "select": self._select, "move": self._move,
            "shoot": lambda words: self._at(Kind.SHOOT, words, LGF),
            "strike": lambda words: self._at(Kind.STRIKE, words, LGF),
            "dress": lambda words: self._at(Kind.DRESS, words, SQUAD),
            "carry": lambda words: self._at(Kind.CARRY, words, SQUAD),
            "relief": lambda words: self._at(Kind.PAINKILLER, words, SQUAD), "watch": self._watch,
            "grapple": self._grapple,
            "reload": lambda _: self._plain(Kind.RELOAD), "guard": lambda _: self._plain(Kind.GUARD),
            "ground": lambda _: self._plain(Kind.GROUND), "letgo": lambda _: self._plain(Kind.LET_GO),
            "wait": lambda _: self._plain(Kind.WAIT), "door": lambda words: self._there(Kind.DOOR, words),
            "put": lambda words: self._there(Kind.PUT_DOWN, words), "undo": self._undo, "end": self._end,
            "save": self._save, "quit": self._quit,
        }  # fmt: skip
        self.more = {entry.name.replace("_", ""): entry for entry in MENU if entry.kind not in NAMED}
        self.commands |= {word: partial(self._entry, entry) for word, entry in self.more.items()}

    @property
    def view(self) -> World:
        return self.match.observe(SQUAD)

    def say(self, *lines: str) -> None:
        print(*lines, sep="\n", file=self.sink, flush=True)

    def play(self) -> int:
        plan, get = self.match.battle.plan, self.words.text.get
        self.say(get(plan.title), "", get(plan.brief), "", get("text-hint"), "")
        if not self.match.orders:
            for words in opening_lines(self.match.battle, self.words.text):
                self.log.append(words)
                self.say(words)
        self._status([])
        try:
            while not self.match.is_over:
                self._turn()
        except Quit:
            self.say(get("text-no-more"))
            return 0
        self._tell_result()
        return 0

    def _turn(self) -> None:
        """One line of the person, or one order of a commander."""
        side = side_on_turn(self.match.world)
        commanders = self.match.commanders
        if side == LGF or (commanders and commanders[SQUAD].name != "human"):
            before = self.match.round
            self._tell(self.match.step())
            if self.match.round != before and not self.match.is_over:
                self._status([])
            return
        self._choose_unit()
        line = self._read()
        if not line:
            return
        name, *words = line.split()
        try:
            self._command(name.lower())(words)
        except Refused as refused:
            self.say(str(refused))

    def _read(self) -> str:
        get = self.words.text.get
        if self.unit >= 0:
            actions = int(self.view.pace.actions[self.unit])
            self.say(get("text-prompt", name=self.words.names[self.unit], actions=actions))
        else:
            self.say(get("text-no-unit"))
        line = self.source.readline()
        if not line:
            raise Quit
        return line.strip()

    def _command(self, word: str) -> Callable[[list[str]], None]:
        found = [name for name in self.commands if name.startswith(word)]
        if word in self.commands or len(found) == 1:
            return self.commands[word if word in self.commands else found[0]]
        raise Refused(
            self.words.text.get("text-unknown", word=word, commands=expected_one_of(word, found or self.commands))
        )

    def _choose_unit(self) -> None:
        """Keeps the selected unit while it can act, else takes the next that can."""
        view = self.view
        able = [row for row in self._rows(SQUAD) if view.health.state[row] == UP and view.pace.actions[row] > 0]
        if self.unit not in able:
            self.unit = able[0] if able else -1

    def _rows(self, side: int) -> list[int]:
        """Units of a side that are here, as far as the squad knows."""
        identity = self.view.identity
        return [row for row in range(len(identity)) if identity.side[row] == side and identity.presence[row]]

    def _named(self, word: str, rows: list[int]) -> int:
        names = {self.words.names[row].lower(): row for row in rows}
        found = [row for name, row in names.items() if name == word.lower()]
        found = found or [row for name, row in names.items() if name.replace(" ", "").startswith(word.lower())]
        if not word or len(found) != 1:
            self._needs(word or "-", "text-somebody", names=", ".join(self.words.names[row] for row in rows) or "-")
        return found[0]

    def _needs(self, command: str, text_id: str, **arguments: str) -> None:
        get = self.words.text.get
        raise Refused(get("text-needs", command=command, what=get(text_id, command=command, **arguments)))

    def _tile(self, command: str, words: list[str]) -> tuple[int, int]:
        parts = " ".join(words).replace(",", " ").split()
        if len(parts) != 2 or not all(part.isdigit() for part in parts):
            self._needs(command, "text-tile-wanted")
        return int(parts[0]), int(parts[1])

    def _selected(self) -> int:
        if self.unit < 0:
            raise Refused(self.words.text.get("text-no-unit"))
        return self.unit

    def _give(self, order: Order) -> None:
        try:
            self._tell(self.match.give(order))
        except IllegalOrder as error:
            raise Refused(self.words.cannot(int(error.reason))) from error

    def _tell(self, events: Sequence[Event]) -> None:
        for event in events:
            if event.seen_by & (1 << SQUAD):
                line = self.words.event(event)
                if line:
                    self.log.append(line)
                    self.say(line)

    def _plain(self, kind: Kind) -> None:
        self._give(Order(kind, self._selected()))

    def _entry(self, entry: Entry, words: list[str]) -> None:
        """An order of the menu that has no word of its own here."""
        if entry.aim == "self":
            self._plain(entry.kind)
        elif entry.aim == "beside":
            self._there(entry.kind, words)
        else:
            self._at(entry.kind, words, LGF if entry.aim == "enemy" else SQUAD)

    def _at(self, kind: Kind, words: list[str], side: int) -> None:
        self._give(Order(kind, self._selected(), self._named(" ".join(words), self._rows(side))))

    def _there(self, kind: Kind, words: list[str]) -> None:
        x, y = self._tile(kind.name.lower(), words)
        self._give(Order(kind, self._selected(), -1, x, y))

    def _move(self, words: list[str]) -> None:
        self._there(Kind.MOVE, words)

    def _watch(self, words: list[str]) -> None:
        way = self._way(words)
        least = words[0] if words else str(LEAST_CHANCE)
        if not least.isdigit() or not 1 <= int(least) <= 100:
            self._needs("watch", "text-number-wanted")
        self._give(Order(Kind.OVERWATCH, self._selected(), -1, way, -1, int(least)))

    def _grapple(self, words: list[str]) -> None:
        """Who is seized, and where he is to be thrown later; straight away when nothing is said."""
        way = self._way(words)
        unit, target = self._selected(), self._named(" ".join(words), self._rows(LGF))
        self._give(Order(Kind.GRAPPLE, unit, target, value=way if way >= 0 else way_from(self.view, unit, target)))

    def _way(self, words: list[str]) -> int:
        """Takes a way off the end of the words; -1 if none is said."""
        return WAYS.index(words.pop()) if words and words[-1] in WAYS else -1

    def _end(self, _: list[str]) -> None:
        self._give(Order(Kind.END_PHASE))

    def _select(self, words: list[str]) -> None:
        self.unit = self._named(" ".join(words), self._rows(SQUAD))
        self.say(self.words.text.get("text-selected", name=self.words.names[self.unit]))

    def _undo(self, _: list[str]) -> None:
        self.say(self.words.text.get("text-undone" if self.match.undo() else "text-no-undo"))

    def _help(self, _: list[str]) -> None:
        get = self.words.text.get
        self.say(get("text-help"), get("text-more", commands=", ".join(sorted(self.more))))

    def _status(self, _: list[str]) -> None:
        view = self.view
        self._choose_unit()
        self.say(*self.words.turn(view), *self.words.squad(view))
        if self.unit >= 0:
            self.say(*self.words.enemies(view, self.unit))

    def _map(self, words: list[str]) -> None:
        view, unit = self.view, self._selected()
        planes = list(self.match.battle.plan.planes)
        plane = planes.index(words[0]) if words and words[0] in planes else int(view.place.plane[unit])
        self.say(*self.words.map(view, unit, plane))

    def _look(self, words: list[str]) -> None:
        x, y = self._tile("look", words)
        height, width = self.match.battle.board.move_cost.shape[1:]
        if x >= width or y >= height:
            self._needs("look", "text-tile-wanted")
        self.say(self.words.tile(self.view, self._selected(), x, y))

    def _reach(self, _: list[str]) -> None:
        cost = preview.reach(self.match.battle, self.view, self._selected()).cost
        tiles = [f"{x} {y} {cost[y, x]}" for y, x in zip(*(cost > 0).nonzero(), strict=True)]
        self.say(self.words.text.get("text-reach", tiles="; ".join(tiles)))

    def _orders(self, _: list[str]) -> None:
        """Every order but moves that may be given now."""
        from game.sim.choices import Choices

        found = Choices(self.match.battle).of_unit(self.view, self._selected())
        self.say(*(self.words.order(order) for order in found if order.kind != Kind.MOVE))

    def _odds(self, words: list[str]) -> None:
        view = self.view
        seen = [row for row in self._rows(LGF) if view.memory.known[row] == IN_SIGHT]
        self.say(self.words.odds(view, self._selected(), self._named(" ".join(words), seen)))

    def _log(self, _: list[str]) -> None:
        self.say(*self.log[-LOG_LINES:])

    def _save(self, _: list[str]) -> None:
        from game.campaign.saves import autosave

        self.say(self.words.text.get("text-saved", name=autosave(self.match).stem))

    def _quit(self, _: list[str]) -> None:
        self.say(self.words.text.get("text-goodbye"))
        raise Quit

    def _tell_result(self) -> None:
        view, names = self.view, self.words.names
        rows = self._rows(SQUAD)
        nobody = self.words.text.get("text-nobody")
        standing = ", ".join(names[row] for row in rows if view.health.state[row] == UP)
        fallen = ", ".join(names[row] for row in rows if view.health.state[row] == DEAD)
        winner = ("squad", "lgf", "nobody")[self.match.winner]
        self.say(
            self.words.text.get(
                "text-result", winner=winner, rounds=self.match.round, standing=standing or nobody,
                fallen=fallen or nobody,
            )
        )  # fmt: skip
