"""What is wrong with a map: every problem with its place, collected in one run and raised together."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from game.content.map_rules import is_warning
from game.core.errors import UserError

MOST_PROBLEMS = 200
LONGEST_WORDS = 240


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file; absent places are None. `rule` is a key of `map_rules.RULES`."""

    file: str
    message: str
    expected: str
    rule: str
    line: int | None = None
    layer: str | None = None
    object: int | None = None
    name: str = ""
    tile: tuple[int, int] | None = None

    @property
    def is_warning(self) -> bool:
        """Whether the map plays all the same."""
        return is_warning(self.rule)

    def __str__(self) -> str:
        """`FILE: layer L: tile x,y: object N 'name': message (expected ...)`, without what is absent."""
        parts = [
            self.file,
            f"line {self.line}" if self.line is not None else "",
            f"layer {self.layer}" if self.layer else "",
            f"tile {self.tile[0]},{self.tile[1]}" if self.tile else "",
            f"object {self.object} {self.name!r}" if self.object is not None else "",
        ]
        return ": ".join([*(part for part in parts if part), self.sentence])

    @property
    def sentence(self) -> str:
        """The message with what was expected, without the place."""
        if not self.expected:
            return self.message
        question = self.expected if self.expected.startswith("did you mean") else f"expected {self.expected}"
        return f"{self.message} ({question})"


class MapProblems(UserError):
    """A map that cannot be used; `problems` holds everything found, the text tells the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        first, more = self.problems[0], len(self.problems) - 1
        hint = f"; {more} more, `captain-red maps check` lists them" if more else ""
        super().__init__("", "", str(first) + hint)


class TooManyProblems(MapProblems):
    """More than anyone reads; what was found so far."""


@dataclass
class Findings:
    """Collects problems of one file as it is read; raises TooManyProblems after two hundred."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(
        self,
        message: str,
        expected: str = "",
        *,
        rule: str,
        file: str | Path | None = None,
        line: int | None = None,
        layer: str | None = None,
        thing: tuple[int, str] | None = None,
        tile: tuple[int, int] | None = None,
    ) -> None:
        """Notes a problem; `thing` is an object's id and name."""
        number, name = thing if thing else (None, "")
        words = (_shown(message), _shown(expected), rule, line, _shown(layer) if layer else layer)
        self.problems.append(Problem(str(file or self.file), *words, number, name, tile))
        if len(self.problems) == MOST_PROBLEMS:
            rest = f"has more than {MOST_PROBLEMS} problems; the rest is not listed"
            self.problems.append(Problem(self.file, rest, "", rule))
            raise TooManyProblems(self.problems)

    def stop_if_any(self) -> None:
        """Raises MapProblems when anything was found."""
        if self.problems:
            raise MapProblems(self.problems)


def _shown(text: str) -> str:
    """A stranger's words, short and without what would steer a terminal."""
    clean = "".join(letter if letter.isprintable() else "?" for letter in text[:LONGEST_WORDS])
    return clean if len(text) <= LONGEST_WORDS else f"{clean}..."
