"""What the sections of a report are made of: tables, figures, and what folds away."""

from collections.abc import Iterable, Sequence
from html import escape


def table(caption: str, heads: Iterable[str], rows: Sequence[Sequence[str]]) -> str:
    numeric = (
        [all(not row[nth] or row[nth][0] in "+-0123456789" for row in rows) for nth in range(len(rows[0]))]
        if rows
        else []
    )
    marks = [' class="n"' if one else "" for one in numeric]
    head = "".join(f'<th scope="col"{mark}>{escape(text)}</th>' for text, mark in zip(heads, marks, strict=False))
    body = "".join(
        "<tr>" + "".join(f"<td{mark}>{escape(cell)}</td>" for cell, mark in zip(row, marks, strict=True)) + "</tr>"
        for row in rows
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def details(title: str, content: str) -> str:
    return f"<details open><summary><strong>{escape(title)}</strong></summary>{content}</details>"


def figure(drawing: str, caption: str) -> str:
    return f"<figure>{drawing}<figcaption>{escape(caption)}</figcaption></figure>" if drawing else ""


def folded(title: str, content: str) -> str:
    """Closed until somebody opens it, and on paper left out but for its title."""
    return f'<details class="folded"><summary>{escape(title)}</summary>{content}</details>'
