"""Maps of an older format are brought up to date, with what was there kept; those of a newer one are refused."""

from pathlib import Path

import pytest

from game.content.missions import load_mission
from game.core.errors import UserError
from game.workshop.check import check_paths
from game.workshop.pack import make_pack
from game.workshop.upgrade import FORMER_NAMES, STEPS, upgrade

VERSION = '  <property name="format_version" type="int" value="1"/>\n'


@pytest.fixture
def mission(tmp_path: Path) -> Path:
    make_pack(tmp_path / "mine")
    return tmp_path / "mine" / "first_mission.tmx"


def test_a_map_without_a_version_gets_one_and_its_properties_their_present_names(mission: Path) -> None:
    good = load_mission(mission)
    text = mission.read_text("utf-8")
    assert VERSION in text
    old = text.replace(VERSION, "").replace('name="round_limit"', 'name="rounds"')
    mission.write_text(old, "utf-8")
    done = upgrade(mission)
    assert done.version == 0
    assert "map: rounds is called round_limit now" in done.changes
    assert "format_version = 1" in done.changes
    assert done.kept is not None
    assert done.kept.read_text("utf-8") == old
    assert not check_paths([mission]).problems
    assert load_mission(mission).round_limit == good.round_limit
    assert upgrade(mission).changes == ()


def test_a_map_that_is_up_to_date_is_left_alone(mission: Path) -> None:
    before = mission.read_bytes()
    done = upgrade(mission)
    assert (done.changes, done.kept) == ((), None)
    assert mission.read_bytes() == before


def test_a_newer_one_is_refused_by_its_number(mission: Path) -> None:
    text = mission.read_text("utf-8").replace(VERSION, VERSION.replace('"1"', '"9"'))
    mission.write_text(text, "utf-8")
    with pytest.raises(UserError, match="format_version = 9 was made with a newer version"):
        upgrade(mission)
    assert mission.read_text("utf-8") == text


def test_a_kept_file_is_never_overwritten(mission: Path) -> None:
    mission.write_text(mission.read_text("utf-8").replace(VERSION, ""), "utf-8")
    kept = mission.with_name("first_mission.tmx.v0.bak")
    kept.write_text("precious", "utf-8")
    with pytest.raises(UserError, match="is there already"):
        upgrade(mission)
    assert kept.read_text("utf-8") == "precious"


def test_the_gate_stands_before_it(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.tmx"
    bomb.write_text('<!DOCTYPE map [<!ENTITY a "aaaa">]><map>&a;</map>', "utf-8")
    with pytest.raises(UserError, match=r"bomb\.tmx"):
        upgrade(bomb)


def test_every_version_has_a_step_and_former_names_are_no_present_ones() -> None:
    from game.content.schema import CLASSES, FORMAT_VERSION

    assert len(STEPS) == FORMAT_VERSION
    for owner, names in FORMER_NAMES.items():
        members = {member.name for member in CLASSES[owner or "Mission"].members}
        assert set(names.values()) <= members
        assert not names.keys() & members
