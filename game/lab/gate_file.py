"""The file of a gate: which figures must lie where, as TOML.

matches = 400                     # of every check that names none
seed = 1

[[band]]
mission = "01_breach"
win_rate = [0.55, 0.70]           # of the squad; also: draws (a share), rounds (their mean)

[[comparison]]
mission = "01_breach"
b = { "weapons.bren.aim" = 75 }   # against a, which is today's numbers if it is left out
win_rate = [-0.03, 0.03]          # b minus a
"""

import tomllib
from pathlib import Path
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from game.core.errors import UserError
from game.sim.files import read_limited

LARGEST = 1 << 20
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Count = Annotated[int, Meta(ge=2, le=10_000_000)]
Range = tuple[float, float]
Numbers = dict[str, int | str]


class Match(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What is played. `matches` and `seed` are the file's where they are 0 or left out."""

    mission: Name
    name: str = ""
    difficulty: Name = "normal"
    squad: Name = "veteran"
    lgf: Name = "veteran"
    matches: Annotated[int, Meta(ge=0, le=10_000_000)] = 0
    seed: Annotated[int, Meta(ge=0)] | None = None
    strict: bool = False  # an interval that lies partly outside fails as well
    win_rate: Range | None = None

    @property
    def title(self) -> str:
        return self.name or f"{self.mission}, {self.difficulty}, {self.squad} against {self.lgf}"

    @property
    def ranges(self) -> dict[str, Range]:
        """The figures that are asked for, with their bounds."""
        named = ((name, getattr(self, name)) for name in self.figures)
        return {name: bounds for name, bounds in named if bounds is not None}

    figures: ClassVar[tuple[str, ...]] = ("win_rate",)


class Band(Match, forbid_unknown_fields=True, kw_only=True):
    """Figures of one mission. `set`: numbers that are changed for it."""

    set: Numbers = {}
    draws: Range | None = None
    rounds: Range | None = None

    figures: ClassVar[tuple[str, ...]] = ("win_rate", "draws", "rounds")


class Comparison(Match, forbid_unknown_fields=True, kw_only=True):
    """Figures of numbers `b` less those of `a`, both played with the same seeds."""

    a: Numbers = {}
    b: Numbers
    rounds: Range | None = None

    figures: ClassVar[tuple[str, ...]] = ("win_rate", "rounds")


class Gate(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    matches: Count = 400
    seed: Annotated[int, Meta(ge=0)] = 1
    band: list[Band] = []
    comparison: list[Comparison] = []

    @property
    def checks(self) -> list[Band | Comparison]:
        return [*self.band, *self.comparison]


def read_gate(path: Path) -> Gate:
    """Raises UserError that names the place in the file."""
    try:
        gate = msgspec.convert(tomllib.loads(read_limited(path, LARGEST).decode("utf-8")), Gate)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(path, "", f"is not readable as TOML: {error}", "expected TOML in UTF-8") from error
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at ")
        raise UserError(path, place.strip("`$."), problem, "see captain-red lab gate --help") from error
    if not gate.checks:
        raise UserError(path, "", "asks for nothing", "expected a [[band]] or a [[comparison]]")
    for check in gate.checks:
        _check_ranges(path, check)
    return gate


def _check_ranges(path: Path, check: Match) -> None:
    if not check.ranges:
        wanted = ", ".join(check.figures)
        raise UserError(
            path, check.title, "names no bounds", f"expected one of {wanted}, such as win_rate = [0.4, 0.6]"
        )
    for name, (low, high) in check.ranges.items():
        if low > high:
            raise UserError(path, f"{check.title}: {name}", f"[{low:g}, {high:g}] is empty", "expected [LOW, HIGH]")
