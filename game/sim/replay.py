"""Replays: a match written as its orders, played again, and compared round by round.

Undo takes an order out of the history, so a replay holds only what stood. A digest after every round means that a
replay which no longer fits (an edited file, other rules) is found at the round where it parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from game.core.errors import UserError
from game.rules.events import Event
from game.rules.orders import Order
from game.sim.files import write_whole
from game.sim.match import IllegalOrder, Match
from game.sim.record import (
    EndLine,
    Header,
    OrderLine,
    Record,
    RoundLine,
    header_of,
    order_line,
    order_of,
    read_record,
    recipe_of,
    winner_name,
)
from game.sim.start import open_match


@dataclass(frozen=True)
class Verdict:
    """What playing a replay again showed. `round`: the first that differs, or the last when `ok`.

    `expected` and `got`: digests, or the refused order and why. `note`: other rules or map than when recorded.
    """

    ok: bool
    round: int
    expected: str
    got: str
    line: int = 0
    note: str = ""

    def __str__(self) -> str:
        if self.ok:
            return f"plays the same to the end of round {self.round}"
        text = f"diverges in round {self.round} (line {self.line}): expected {self.expected}, got {self.got}"
        return f"{text}; {self.note}" if self.note else text


def save(match: Match, path: Path) -> None:
    """Writes the match so far; raises UserError when the file cannot be written."""
    write_whole(path, replay_text(match))


def replay_text(match: Match) -> str:
    """The replay as JSON lines."""
    lines: list[Header | OrderLine | RoundLine | EndLine] = [header_of(match)]
    marks = {count: RoundLine(turn, digest) for turn, digest, count in match.round_marks}
    for count, order in enumerate(match.orders, 1):
        lines.append(order_line(order))
        if count in marks:
            lines.append(marks[count])
    lines.append(EndLine(match.round, winner_name(match), match.digest()))
    return "".join(msgspec.json.encode(line).decode() + "\n" for line in lines)


def load(path: Path) -> Match:
    """The match as it stood at the replay's end; raises UserError when it does not play the same."""
    match, verdict = replayed(read_record(Path(path)))
    if not verdict.ok:
        raise UserError(path, "", str(verdict), "play the mission from its start")
    return match


def verify(path: Path) -> Verdict:
    """Plays the replay again; raises UserError only for a file that cannot be read or content that is unknown."""
    return replayed(read_record(Path(path)))[1]


def replayed(record: Record) -> tuple[Match, Verdict]:
    """The match as far as the record fits it, and how it compares."""
    match = open_match(recipe_of(record.header))
    note = _changed(record.header, header_of(match))
    try:
        for _ in playback(match, record):
            pass
    except Divergence as parted:
        return match, Verdict(False, parted.round, parted.expected, parted.got, parted.line, note)
    digest = match.digest()
    return match, Verdict(True, match.round, digest, digest, note=note)


class Divergence(Exception):
    """A line of the record that the match does not bear out."""

    def __init__(self, line: int, turn: int, expected: str, got: str) -> None:
        super().__init__(line, turn, expected, got)
        self.line, self.round, self.expected, self.got = line, turn, expected, got


def playback(match: Match, record: Record) -> Iterator[tuple[Order, tuple[Event, ...]]]:
    """Gives the record's orders one by one and yields what happened; raises Divergence at the first misfit."""
    marks = 0
    for number, line in record.lines:
        if isinstance(line, RoundLine):
            marks += 1
            _compare_round(match, line, number, marks)
        elif len(match.round_marks) != marks:
            raise Divergence(number, match.round_marks[-1][0], "more orders in this round", "the round is over")
        elif isinstance(line, OrderLine):
            yield order_of(line), _give(match, line, number)
        else:
            _compare_end(match, line, number)


def _give(match: Match, line: OrderLine, number: int) -> tuple[Event, ...]:
    try:
        return match.give(order_of(line))
    except IllegalOrder as refused:
        raise Divergence(number, match.round, "an order that the rules allow", str(refused)) from refused


def _compare_round(match: Match, line: RoundLine, number: int, marks: int) -> None:
    if len(match.round_marks) < marks:
        raise Divergence(number, match.round, f"the end of round {line.round}", "the round goes on")
    turn, digest, _ = match.round_marks[marks - 1]
    if (turn, digest) != (line.round, line.digest):
        raise Divergence(number, turn, f"round {line.round} {line.digest}", f"round {turn} {digest}")


def _compare_end(match: Match, line: EndLine, number: int) -> None:
    expected = (line.round, line.winner, line.digest)
    got = (match.round, winner_name(match), match.digest())
    if expected != got:
        raise Divergence(number, match.round, " ".join(map(str, expected)), " ".join(map(str, got)))


def _changed(then: Header, now: Header) -> str:
    if then.map != now.map:
        return "the map has changed since it was recorded"
    if then.rules != now.rules:
        return f"recorded by version {then.version} under other rules"
    return ""
