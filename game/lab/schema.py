"""What a store holds: its tables, their columns and what these mean. Writer, views and `report --schema` read this."""

from typing import NamedTuple

FORMAT = 1


class Column(NamedTuple):
    name: str
    type: str  # as DuckDB calls it
    meaning: str


KEY = (
    Column("run", "VARCHAR", "16 hexadecimal digits over all that can change a match but its seed: a row of `runs`"),
    Column("seed", "BIGINT", "the match's seed"),
    Column("seats", "TINYINT", "0: commanders as in `runs`; 1: they have changed sides"),
)
TABLES: dict[str, tuple[str, tuple[Column, ...]]] = {
    "matches": (
        "One row a finished match; (run, seed, seats) is its key. This is the journal too: a match is here or was not.",
        (
            *KEY,
            Column("winner", "VARCHAR", "squad, lgf or none (a draw)"),
            Column("reason", "VARCHAR", "objectives, failure, casualties, clock (out of rounds) or trigger"),
            Column("rounds", "INTEGER", "rounds played"),
            Column("squad_left", "INTEGER", "of the squad, how many stand at the end"),
            Column("lgf_left", "INTEGER", "of the LGF, how many stand at the end"),
            Column("orders", "INTEGER", "orders given by both sides"),
            Column("digest", "BIGINT", "fingerprint of the last state, read as a signed number"),
        ),
    ),
    "tallies": (
        "How often, or how much; only what is not zero.",
        (
            *KEY,
            Column("side", "VARCHAR", "squad or lgf"),
            Column("what", "VARCHAR", "order: orders given; event: things that happened to the side; and of weapons"
                   " (and choke, throw, bleeding, place) tries, hits and points of damage, by who dealt it"
                   " (bleeding and place: whom it befell)"),
            Column("name", "VARCHAR", "which order, event or weapon"),
            Column("amount", "INTEGER", "at least 1"),
        ),
    ),
    "fates": (
        "Who did not stand on the map at the end.",
        (
            *KEY,
            Column("unit", "INTEGER", "its row in the battle"),
            Column("name", "VARCHAR", "its kind, a key of units.toml"),
            Column("side", "VARCHAR", "squad or lgf"),
            Column("fate", "VARCHAR", "dead, down, stable, hanging, or left (by a way out)"),
            Column("died", "INTEGER", "the round of its death, 0 if alive"),
            Column("plane", "VARCHAR", "where it is or lies"),
            Column("x", "INTEGER", "tile"),
            Column("y", "INTEGER", "tile"),
        ),
    ),
    "objectives": (
        "How each objective stood at the end.",
        (
            *KEY,
            Column("objective", "INTEGER", "its number in the mission, from 0"),
            Column("name", "VARCHAR", "its text id"),
            Column("state", "VARCHAR", "hidden, active, done or failed"),
        ),
    ),
}  # fmt: skip
RUNS = (
    KEY[0],
    Column("mission", "VARCHAR", "key or file"),
    Column("map", "VARCHAR", "hash of what the map says about play"),
    Column("rules", "VARCHAR", "hash of rules and data, overrides included"),
    Column("version", "VARCHAR", "of the program that played it first"),
    Column("difficulty", "VARCHAR", ""),
    Column("squad", "VARCHAR", "who commands the squad at seats 0"),
    Column("lgf", "VARCHAR", "who commands the LGF at seats 0"),
    Column("forces", "VARCHAR", 'two forces of forces.toml, "A,B"; empty for the mission as it is'),
    Column("mind", "VARCHAR", "hash of the commanders' code"),
    Column("overrides", "VARCHAR", 'changed numbers, "KEY=VALUE KEY=VALUE"'),
)


NAMES = ("runs", *TABLES)


def schema_text() -> str:
    """The whole schema for people, one column a line."""
    parts = [f"Format {FORMAT}. Tables of a store; views of the same names answer SQL.", ""]
    tables = {"runs": ("One row a configuration.", RUNS), **TABLES}
    for table, (about, columns) in tables.items():
        parts.append(f"{table}: {about}")
        parts += [f"  {column.name:<12}{column.type:<9}{column.meaning}".rstrip() for column in columns]
        parts.append("")
    return "\n".join(parts)
