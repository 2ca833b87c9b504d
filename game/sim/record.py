"""The lines of a replay: what each looks like in the file, and how a file is read with suspicion.

One JSON object a line: a header, then orders, a digest line after each round and a last line for the end. Files come
from outside, so sizes are limited before reading, every line is checked by form, and errors name file and line.
"""

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

import game
from game.core.errors import UserError
from game.rules.orders import Kind, Order
from game.sim.files import read_limited
from game.sim.match import Match
from game.sim.muster import Muster
from game.sim.recipe import SEED_LIMIT, Recipe, plan_hash, rules_hash

FORMAT = 1
LONGEST_LINE = 1 << 16
MOST_LINES = 200_000
WINNERS = {-1: "undecided", 0: "squad", 1: "lgf", 2: "nobody"}

Name = Annotated[str, Meta(max_length=1024)]
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
# Rows, tiles and percentages are small; a larger number can only be a mistake or an attack.
Cell = Annotated[int, Meta(ge=-1, le=65535)]
Turn = Annotated[int, Meta(ge=0, le=10000)]


class Header(msgspec.Struct, tag="header", tag_field="line", forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Everything needed to build the battle again, and what it was built from then."""

    format: int
    version: Name
    rules: Name  # hash of data and rules code
    map: Name  # hash of the compiled mission
    mission: Name
    seed: Annotated[int, Meta(ge=0, lt=SEED_LIMIT)]
    difficulty: Name
    commanders: tuple[Name, Name]
    forces: tuple[Name, Name] | None = None
    overrides: dict[Name, Name] = {}
    muster: Muster | None = None


class OrderLine(msgspec.Struct, tag="order", tag_field="line", forbid_unknown_fields=True, omit_defaults=True):
    """One order; absent fields are those of Order's defaults."""

    kind: Name  # name of orders.Kind in lower case
    unit: Cell = -1
    target: Cell = -1
    x: Cell = -1
    y: Cell = -1
    value: Cell = 0


class RoundLine(msgspec.Struct, tag="round", tag_field="line", forbid_unknown_fields=True):
    """The state's digest when this round was over."""

    round: Turn
    digest: Digest


class EndLine(msgspec.Struct, tag="end", tag_field="line", forbid_unknown_fields=True):
    """The state after the last order of the record."""

    round: Turn
    winner: Name
    digest: Digest


Line = Header | OrderLine | RoundLine | EndLine
_DECODER: "msgspec.json.Decoder[Line]" = msgspec.json.Decoder(Line)
_KINDS = {kind.name.lower(): kind for kind in Kind}


class Record(msgspec.Struct, frozen=True):
    """A replay as read: `lines` are pairs of the line's number in the file and what stands there."""

    source: str
    header: Header
    lines: tuple[tuple[int, OrderLine | RoundLine | EndLine], ...]


def header_of(match: Match) -> Header:
    """The header of this match's replay; ValueError for a match that was built without a recipe."""
    recipe = match.recipe
    if recipe is None:
        raise ValueError("a match without a recipe cannot be recorded")
    return Header(
        format=FORMAT,
        version=game.__version__,
        rules=rules_hash(match.battle.catalog),
        map=plan_hash(match.battle.plan),
        mission=recipe.mission,
        seed=recipe.seed,
        difficulty=recipe.difficulty,
        commanders=recipe.commanders,
        forces=recipe.forces,
        overrides=recipe.overrides,
        muster=recipe.muster,
    )


def recipe_of(header: Header) -> Recipe:
    return Recipe(
        header.mission,
        header.seed,
        header.difficulty,
        header.commanders,
        header.forces,
        dict(header.overrides),
        header.muster,
    )


def order_line(order: Order) -> OrderLine:
    return OrderLine(Kind(order.kind).name.lower(), order.unit, order.target, order.x, order.y, order.value)


def order_of(line: OrderLine) -> Order:
    """The order of a line; ValueError for an unknown kind."""
    if line.kind not in _KINDS:
        raise ValueError(f"unknown order {line.kind!r}")
    return Order(int(_KINDS[line.kind]), line.unit, line.target, line.x, line.y, line.value)


def read_record(path: Path) -> Record:
    """Reads and checks the whole file; raises UserError naming file and line."""
    return parse_record(read_limited(path), str(path))


def parse_record(content: bytes, source: str) -> Record:
    rows = content.splitlines()
    if len(rows) > MOST_LINES:
        raise UserError(source, "", f"has {len(rows)} lines", f"expected at most {MOST_LINES}")
    lines = [(number, _parse_line(row, source, number)) for number, row in enumerate(rows, 1) if row.strip()]
    if not lines or not isinstance(lines[0][1], Header):
        raise UserError(source, "line 1", "no header", 'expected {"line":"header",...}: is this a replay?')
    header = lines[0][1]
    if header.format != FORMAT:
        raise UserError(source, "line 1", f"format {header.format} is unknown", f"expected format {FORMAT}")
    return Record(source, header, _body(lines[1:], source))


def _parse_line(row: bytes, source: str, number: int) -> Line:
    if len(row) > LONGEST_LINE:
        raise UserError(source, f"line {number}", "is too long", f"expected at most {LONGEST_LINE} bytes")
    try:
        line = _DECODER.decode(row)
        if isinstance(line, OrderLine):
            order_of(line)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise UserError(source, f"line {number}", str(error), "expected a line of a replay") from error
    return line


def _body(lines: list[tuple[int, Line]], source: str) -> tuple[tuple[int, OrderLine | RoundLine | EndLine], ...]:
    body: list[tuple[int, OrderLine | RoundLine | EndLine]] = []
    for number, line in lines:
        if isinstance(line, Header):
            raise UserError(source, f"line {number}", "a second header", "expected orders and digests")
        if body and isinstance(body[-1][1], EndLine):
            raise UserError(source, f"line {number}", "a line after the end", "expected nothing more")
        body.append((number, line))
    if not body or not isinstance(body[-1][1], EndLine):
        raise UserError(source, "", "is cut short", 'expected a last line {"line":"end",...}')
    return tuple(body)


def winner_name(match: Match) -> str:
    return WINNERS[match.winner]
