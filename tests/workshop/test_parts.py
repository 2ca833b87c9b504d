"""Tilesets and templates are checked by themselves, with file and line."""

from pathlib import Path

import pytest

from game.workshop.check import check_paths
from tests.workshop.easel import Easel

SIDE = '<property name="side" propertytype="Side" value="squad"/>'


@pytest.mark.parametrize(
    ("file", "old", "new", "rule", "words"),
    [
        ("templates/spawn_squad.tx", 'type="Spawn"', 'type="Spwan"', "object-class", "did you mean 'Spawn'?"),
        ("templates/spawn_squad.tx", 'name="side"', 'name="sied"', "property-unknown", "did you mean 'side'?"),
        ("templates/spawn_squad.tx", 'value="squad"', 'value="squid"', "property-enum", "did you mean 'squad'?"),
        ("templates/spawn_squad.tx", SIDE, '<property name="tides" type="int" value="99"/>', "property-range", "0..20"),
        ("templates/spawn_squad.tx", "<object ", '<object template="a.tx" ', "template", "one object"),
        ("templates/zone.tx", "<template", "<tileset", "xml", ""),
        ("tilesets/hazards.tsx", '"ship_lining"', '""', "terrain-key", "the name of its look"),
        ("tilesets/hazards.tsx", 'name="chasm"', 'name="chasn"', "property-unknown", "did you mean 'chasm'?"),
        ("tilesets/hazards.tsx", 'type="bool" value="true"', 'value="true"', "property-type", "true or false"),
        ("tilesets/hazards.tsx", "hazards.png", "hazard.png", "file-missing", "a file that is there"),
    ],
)
def test_a_broken_part_is_told(tmp_path: Path, file: str, old: str, new: str, rule: str, words: str) -> None:
    easel = Easel(tmp_path)
    easel.edit_file(file, old, new)
    problems = check_paths([tmp_path / file]).problems
    assert [problem.rule for problem in problems] == [rule]
    assert problems[0].file == str(tmp_path / file)
    assert words in problems[0].expected


def test_the_games_own_parts_are_clean(tmp_path: Path) -> None:
    Easel(tmp_path)
    report = check_paths([tmp_path])
    assert report.problems == ()
    assert len(report.files) > 20
