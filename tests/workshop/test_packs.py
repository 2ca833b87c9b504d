"""Packs: made, found, laid over the game's own data for their own missions, refused when they reach outside."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.cli.main import program
from game.content.catalog import load_catalog
from game.content.missions import find_map, load_mission
from game.content.packs import Pack, find_packs, missions_of
from game.content.text import Text
from game.core.errors import UserError
from game.sim.recipe import Recipe, build
from game.workshop.check import check_paths
from game.workshop.pack import make_pack, refresh_pack


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed one."""
    monkeypatch.setenv("CAPTAIN_RED_HOME", str(tmp_path / "home"))
    folder = tmp_path / "home" / "packs" / "mine"
    make_pack(folder)
    return folder


def test_a_new_pack_is_sound_and_found_by_its_name(pack: Path) -> None:
    assert not check_paths([pack]).problems
    found = find_packs()
    assert isinstance(found["mine"], Pack)
    assert missions_of("mine") == ["mine/first_mission"], "the rules by which Tiled draws are no missions"
    assert find_map("mine/first_mission") == pack / "first_mission.tmx"
    assert build(Recipe("mine/first_mission", 1)).plan.title == "mission-first-mission-title"


def test_the_command_lists_packs_and_their_missions(pack: Path) -> None:
    plain = CliRunner().invoke(program, ["maps", "packs"])
    assert "mine: Mine (1)\n  mine/first_mission\n" in plain.output
    listed = json.loads(CliRunner().invoke(program, ["maps", "packs", "--json"]).output)
    assert listed["packs"][0]["missions"] == ["mine/first_mission"]


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(UserError, match="not empty"):
        make_pack(tmp_path / "full")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["notes.txt"]


def test_refreshing_renews_what_comes_with_the_game_and_nothing_else(pack: Path) -> None:
    mission = pack / "first_mission.tmx"
    mission.write_text(mission.read_text("utf-8").replace("way out", "gate"), "utf-8")
    template = pack / "templates" / "zone.tx"
    before, own = template.read_text("utf-8"), mission.read_text("utf-8")
    template.write_text("<broken", "utf-8")
    refresh_pack(pack)
    assert template.read_text("utf-8") == before
    assert mission.read_text("utf-8") == own
    with pytest.raises(UserError, match="is no pack"):
        refresh_pack(pack / "tilesets")


def test_its_data_counts_for_its_own_missions_only(pack: Path) -> None:
    (pack / "data").mkdir()
    (pack / "data" / "weapons.toml").write_text("[weapons.rifle]\naim = 33\n", "utf-8")
    theirs, ours = build(Recipe("mine/first_mission", 1)), build(Recipe("01_breach", 1))
    assert theirs.catalog.weapons["rifle"].aim == 33
    assert ours.catalog == load_catalog()
    assert theirs.catalog.hash != ours.catalog.hash


def test_its_words_name_its_own_units(pack: Path) -> None:
    (pack / "data").mkdir()
    lines = ["[units.cook]", *_lines_of("private")]
    (pack / "data" / "units.toml").write_text("\n".join(lines) + "\n", "utf-8")
    (pack / "pack.en.ftl").write_text("unit-cook = The cook\n", "utf-8")
    mission = pack / "first_mission.tmx"
    mission.write_text(mission.read_text("utf-8").replace('value="tad"', 'value="cook"'), "utf-8")
    battle = build(Recipe("mine/first_mission", 1))
    assert "cook" in battle.kinds
    assert Text(own=battle.plan.extra).unit("cook") == "The cook"
    assert not check_paths([mission]).problems


def _lines_of(unit: str) -> list[str]:
    from game.core.paths import assets_dir

    text = (assets_dir() / "data" / "units.toml").read_text("utf-8")
    return text.partition(f"[units.{unit}]\n")[2].partition("\n[")[0].splitlines()


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("data/weapons.toml", "[weapons.rifle]\naimm = 3\n", "weapons.rifle.aimm: unknown key 'aimm'"),
        ("data/weapons.toml", '[weapons.rifle]\naim = "high"\n', "weapons.rifle.aim"),
        ("data/wepons.toml", "[weapons.rifle]\naim = 3\n", "is no table of the game; did you mean 'weapons.toml'"),
        ("data/missions.toml", "[[missions]]\n", "is no table of the game"),
    ],
)  # fmt: skip
def test_wrong_data_is_named_by_the_packs_own_file(pack: Path, file: str, text: str, words: str) -> None:
    (pack / "data").mkdir()
    (pack / file).write_text(text, "utf-8")
    with pytest.raises(UserError) as told:
        build(Recipe("mine/first_mission", 1))
    assert str(pack / file) in str(told.value)
    assert words in str(told.value)
    assert any(words.partition(";")[0] in str(problem) for problem in check_paths([pack]).problems)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title = 3\n", "cannot be read as a pack"), ("title =", "cannot be read as a pack"),
        ('title = "x"\nrun = "rm"\n', "run"), ('title = "x"\nformat = 2\n', "newer version"), ("", "title"),
    ],
)  # fmt: skip
def test_a_broken_pack_is_named_and_its_missions_refused(pack: Path, text: str, words: str) -> None:
    (pack / "pack.toml").write_text(text, "utf-8")
    found = find_packs()["mine"]
    assert isinstance(found, UserError)
    assert str(pack / "pack.toml") in str(found)
    assert words in str(found)
    with pytest.raises(UserError, match="pack"):
        find_map("mine/first_mission")


def test_what_leads_out_of_a_pack_is_refused(pack: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "weapons.toml").write_text("[weapons.rifle]\naim = 1\n", "utf-8")
    (pack / "data").mkdir()
    (pack / "data" / "weapons.toml").symlink_to(outside / "weapons.toml")
    with pytest.raises(UserError, match="is a link"):
        build(Recipe("mine/first_mission", 1))
    make_pack(outside / "elsewhere")
    (pack.parent / "elsewhere").symlink_to(outside / "elsewhere")
    assert "is a link" in str(find_packs()["elsewhere"])


def test_a_pipe_in_place_of_a_file_does_not_hang(pack: Path) -> None:
    (pack / "pack.toml").unlink()
    os.mkfifo(pack / "pack.toml")
    assert "mine" not in find_packs()


def test_a_mission_no_pack_has_is_told_with_the_nearest_name(pack: Path) -> None:
    with pytest.raises(UserError, match="did you mean 'mine/first_mission'"):
        load_mission("mine/frist_mission")
