"""A store: a folder of finished matches, read by any number of processes and written by one.

    STORE/store.json          format
    STORE/runs/RUN.json       a configuration: game.lab.configuration
    STORE/batches/SPAN/*.parquet   rows of each table: game.lab.schema, game.lab.batches

A match is in the store or is not: it comes with its batch, which is renamed into place when it is on the disk.
"""

import json
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
import numpy as np

from game.core.errors import UserError
from game.lab import batches
from game.lab.batches import Span
from game.lab.configuration import Configuration
from game.lab.decode import Columns
from game.lab.engine import need
from game.lab.schema import FORMAT, KEY, RUNS, TABLES
from game.sim.files import read_limited, write_whole

# Batches of a run of hours are merged in portions, so that neither files nor rewriting grow without end.
PORTION = 64
MERGED_ROWS = 250_000
MEMORY = "1GB"
LARGEST_STAMP = 1 << 20


class Store:
    """Reading. Every method raises UserError for a folder that is no store."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._check()

    @property
    def batches(self) -> Path:
        return self.path / "batches"

    def configurations(self) -> dict[str, Configuration]:
        """Every configuration by its hash, those without changed numbers first."""
        found = {}
        for path in sorted((self.path / "runs").glob("*.json")):
            known = _read(path, Configuration)
            if known.run != path.stem:
                raise UserError(path, "run", f"is {known.run!r}", f"expected {path.stem!r}, as the file is named")
            found[known.run] = known
        return dict(sorted(found.items(), key=lambda item: (item[1].mission, item[1].difficulty, item[1].changed)))

    def query(self) -> Any:
        """A DuckDB connection with a view a table, which can read this store's files and nothing else."""
        connection = connect()
        for table in TABLES:
            connection.execute(f"CREATE VIEW {table} AS {self.source(table)}")
        self.add_runs(connection)
        folder = str(self.path.resolve()).replace("'", "''")
        connection.execute(f"SET allowed_directories=['{folder}/']; SET enable_external_access=false")
        connection.execute(f"SET memory_limit='{MEMORY}'; SET lock_configuration=true")
        return connection

    def seeds(self, run: str, seats: int) -> np.ndarray:
        """The seeds that are there, int64, ascending."""
        return self.rows("SELECT seed FROM matches WHERE run = ? AND seats = ? ORDER BY seed", run, seats)["seed"]

    def rows(self, sql: str, *values: object) -> Columns:
        """The answer's columns; raises UserError for SQL that is wrong, and files that are damaged."""
        try:
            with self.query() as connection:
                answer: Columns = connection.execute(sql, list(values)).fetchnumpy()
        except need("duckdb").Error as error:
            raise UserError(self.path, "", _first_line(error), "expected a sound store and good SQL") from error
        return answer

    def _check(self) -> None:
        stamp = self.path / "store.json"
        if not stamp.is_file():
            raise UserError(self.path, "", "is no store", "expected a folder made by captain-red sim --store")
        if _read(stamp, dict).get("format") != FORMAT:
            raise UserError(stamp, "format", "is unknown to this version", f"expected {FORMAT}")

    def source(self, table: str) -> str:
        """SQL that gives a table's rows."""
        columns = TABLES[table][1]
        chosen = ", ".join(f"{column.name}::{column.type} AS {column.name}" for column in columns)
        names = [str((self.batches / span.name / f"{table}.parquet").resolve()) for span in batches.spans(self.batches)]
        if not names:
            empty = ", ".join(f"NULL::{column.type} AS {column.name}" for column in columns)
            return f"SELECT {empty} WHERE false"
        return f"SELECT {chosen} FROM read_parquet([{', '.join(_quoted(name) for name in names)}])"

    def add_runs(self, connection: Any) -> None:
        """The table `runs`, for a connection that answers SQL."""
        connection.execute(f"CREATE TABLE runs ({', '.join(f'{column.name} {column.type}' for column in RUNS)})")
        for known in self.configurations().values():
            words = [known.run, known.mission, known.map, known.rules, known.version, known.difficulty]
            row = [*words, *known.commanders, ",".join(known.forces or ()), known.mind, known.changed]
            connection.execute(f"INSERT INTO runs VALUES ({', '.join('?' * len(row))})", row)


class Writer(Store):
    """The one that may append, and holds the store's lock until closed. Makes the store if there is none."""

    def __init__(self, path: Path) -> None:
        _make(path)
        self._lock = _locked(path)
        super().__init__(path)
        batches.sweep(self.batches)
        self._connection = connect()
        # The cores are for the matches.
        self._connection.execute("SET threads=1")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._connection.close()
        self._lock.release()

    def register(self, configuration: Configuration) -> None:
        """Keeps what the rows of its matches refer to."""
        path = self.path / "runs" / f"{configuration.run}.json"
        if not path.exists():
            write_whole(path, json.dumps(msgspec.to_builtins(configuration), indent=1) + "\n")

    def append(self, tables: dict[str, Columns]) -> None:
        """One batch. The caller sees to it that none of its matches is there yet."""
        last = max((span.last for span in batches.spans(self.batches)), default=-1)
        batches.add(self.batches, Span(last + 1, last + 1), lambda folder: self._write(folder, tables))

    def merge(self, portion: int = PORTION) -> None:
        """Makes one of the last batches when they are many and small."""
        tail: list[Span] = []
        rows = 0
        for span in reversed(batches.spans(self.batches)):
            rows += self._count(span)
            if rows > MERGED_ROWS:
                break
            tail.insert(0, span)
        if len(tail) >= portion:
            whole = Span(tail[0].first, tail[-1].last)
            batches.add(self.batches, whole, lambda folder: self._join(folder, tail))
            batches.sweep(self.batches)

    def _write(self, folder: Path, tables: dict[str, Columns]) -> None:
        for table, (_, columns) in TABLES.items():
            self._connection.register("fresh", tables[table])
            chosen = ", ".join(f"{column.name}::{column.type} AS {column.name}" for column in columns)
            self._copy(f"SELECT {chosen} FROM fresh", folder / f"{table}.parquet")
            self._connection.unregister("fresh")

    def _join(self, folder: Path, parts: list[Span]) -> None:
        for table in TABLES:
            names = ", ".join(_quoted(str(self.batches / span.name / f"{table}.parquet")) for span in parts)
            self._copy(f"SELECT * FROM read_parquet([{names}])", folder / f"{table}.parquet")

    def _copy(self, sql: str, target: Path) -> None:
        self._connection.execute(
            f"COPY ({sql}) TO {_quoted(str(target))} (FORMAT parquet, COMPRESSION zstd)"
        ).fetchall()

    def _count(self, span: Span) -> int:
        name = _quoted(str(self.batches / span.name / "matches.parquet"))
        return int(self._connection.execute(f"SELECT count(*) FROM read_parquet([{name}])").fetchall()[0][0])


def export(store: Store, target: Path, table: str = "matches") -> int:
    """Writes a table as .csv, .parquet or .json and gives the number of its rows; raises UserError."""
    kinds = {".csv": "csv", ".parquet": "parquet", ".json": "json"}
    if target.suffix not in kinds:
        raise UserError(
            target, "", f"unknown kind {target.suffix!r}", f"expected a name that ends in {', '.join(kinds)}"
        )
    with connect() as connection:
        if table == "runs":
            store.add_runs(connection)
        source = "SELECT * FROM runs" if table == "runs" else store.source(table)
        keys = ", ".join(column.name for column in (RUNS[:1] if table == "runs" else KEY))
        try:
            ordered = f"SELECT * FROM ({source}) ORDER BY {keys}"
            copied = f"COPY ({ordered}) TO {_quoted(str(target))} (FORMAT {kinds[target.suffix]})"
            return int(connection.execute(copied).fetchall()[0][0])
        except need("duckdb").Error as error:
            raise UserError(target, "", f"cannot be written ({_first_line(error)})") from error


def connect() -> Any:
    """A DuckDB connection of its own, which fetches no extensions from anywhere."""
    return need("duckdb").connect(
        config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
    )


def _make(path: Path) -> None:
    if path.exists() and not (path / "store.json").exists() and (not path.is_dir() or any(path.iterdir())):
        raise UserError(path, "", "is there and is no store", "expected a store, an empty folder or a new name")
    if not (path / "store.json").exists():
        write_whole(path / "store.json", json.dumps({"format": FORMAT}) + "\n")


def _locked(path: Path) -> Any:
    filelock = need("filelock")
    lock = filelock.FileLock(path / "lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout as error:
        raise UserError(path, "", "another process is writing to it", "wait, or choose another store") from error
    return lock


def _read(path: Path, kind: Any) -> Any:
    try:
        return msgspec.json.decode(read_limited(path, LARGEST_STAMP), type=kind)
    except msgspec.DecodeError as error:
        raise UserError(path, "", str(error), "expected a file of a store") from error


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
