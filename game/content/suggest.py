"""What was probably meant: the words of an error that help a person mend a typing slip."""

import difflib
from collections.abc import Iterable

MANY = 12


def expected_one_of(word: str, options: Iterable[str]) -> str:
    """`did you mean 'x'?` when something is close, else the list of what is allowed (shortened when long)."""
    known = sorted(str(option) for option in options)
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    shown = ", ".join(known[:MANY]) + (", ..." if len(known) > MANY else "")
    return f"one of {shown}" if known else "nothing is allowed here"
