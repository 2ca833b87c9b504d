"""The page of a report and the other ways to get at a store."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.cli.main import main
from game.lab.findings import gather
from game.lab.page import page
from game.lab.store import Store
from tests.lab.made_matches import fill, made_batch
from tests.lab.made_sweep import SWEEP

VOID = {"meta"}  # never closed


class Reader(HTMLParser):
    """Fails on tags that do not close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids.add(values.get("id") or "")
        self.links.append(values.get("href") or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Closed where it stands."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def store(tmp_path: Path) -> Path:
    fill(tmp_path / "s <&>", made_batch(40))
    fill(tmp_path / "s <&>", made_batch(1, squad="rookie"))
    return tmp_path / "s <&>"


def test_the_page_stands_alone(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    assert main(["report", str(store), "-o", str(target)]) == 0
    text = target.read_text(encoding="utf-8")
    reader = Reader()
    reader.feed(text.removeprefix("<!doctype html>"))
    assert reader.open == []
    assert not re.search(r"https?://|<script|<link|@import|url\(|src=", text)
    assert "s &lt;&amp;&gt;" in text
    assert all(link[1:] in reader.ids for link in reader.links if link.startswith("#"))
    assert "prefers-color-scheme: dark" in text
    assert "nan" not in re.sub(r"<[^>]*>", " ", text).split()


def test_sweeps_and_lives_are_on_the_page(store: Path) -> None:
    source = Store(store)
    runs = [gather(source, known) for known in source.configurations().values()]
    text = page("s", runs, [SWEEP])
    assert "2 of them differ from today for sure" not in text
    assert "3 of them differ from today for sure (q below 0.05). The most for the squad: weapons.bren.aim = 5" in text
    assert text.count('class="curve c0"') >= 4, "two numbers of the sweep, and the first of each side of each run"
    assert "How long they live" in text


def test_lives_count_the_dead_and_those_who_saw_the_end(store: Path) -> None:
    source = Store(store)
    found = max((gather(source, known) for known in source.configurations().values()), key=lambda one: one.matches)
    assert sum(life.deaths for life in found.lives) == 40, "one a match"
    assert sum(life.lives for life in found.lives) == 40 * len(found.configuration.units)
    for life in found.lives:
        assert life.steps[-1].share == pytest.approx(1 - life.deaths / life.lives, abs=0.01)


def test_figures_to_paste(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(store), "--plots", str(tmp_path / "plots"), "--format", "svg"]) == 0
    names = {path.name for path in (tmp_path / "plots").iterdir()}
    assert "wins.svg" in names
    assert sum("alive-squad" in name for name in names) == 2
    assert all((tmp_path / "plots" / name).read_text().startswith("<?xml") for name in names)
    assert f"{len(names)} figures" in capsys.readouterr().out
    (tmp_path / "file").write_text("")
    assert main(["report", str(store), "--plots", str(tmp_path / "file" / "below")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_the_figures_are_those_of_the_matches(store: Path) -> None:
    source = Store(store)
    found = max((gather(source, known) for known in source.configurations().values()), key=lambda one: one.matches)
    assert found.matches == 40 == sum(found.rounds.values())
    won = source.rows("SELECT count(*) AS n FROM matches WHERE run = ? AND winner = 'squad'", found.configuration.run)
    assert found.wins["squad"].value == won["n"][0] / 40
    (carbine,) = [arm for arm in found.arms if arm.name == "carbine"]
    assert carbine.hits.value == pytest.approx(2 / 3)
    assert (carbine.tries, carbine.points.value) == (3.0, 12.0)
    assert sum(sum(heat.deaths.values()) for heat in found.heat) == 40
    assert found.losses["squad"].get(2, 0) + found.losses["lgf"].get(2, 0) == 1.0
    (shots,) = [use for use in found.uses if use.name == "shoot"]
    assert (shots.given, shots.used.value) == (3.0, 1.0)


def test_report_answers_in_json_tables_and_sql(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(store), "--json"]) == 0
    runs = json.loads(capsys.readouterr().out)["runs"]
    assert sorted(run["matches"] for run in runs) == [1, 40]
    assert main(["report", str(store), "--sql", "SELECT count(*) AS n FROM matches;", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"columns": ["n"], "rows": [[41]]}
    assert main(["report", str(store), "-o", str(tmp_path / "fates.csv"), "--table", "fates"]) == 0
    assert len((tmp_path / "fates.csv").read_text().splitlines()) == 42
    assert main(["report", "--schema"]) == 0
    assert "tallies:" in capsys.readouterr().out


def test_what_cannot_be_reported_is_said(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["report"],
        ["report", str(store), "--sql", "DROP TABLE runs"],
        ["report", str(store), "-o", "x.pdf"],
    ):
        assert main(words) != 0
        assert capsys.readouterr().err.startswith("error: ")
