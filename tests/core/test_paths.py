"""Folders are found in a checkout, moved by the environment, and a bad one is an error for a person."""

from pathlib import Path

import pytest

from game.core import paths
from game.core.errors import UserError


def test_the_games_own_folders_are_found() -> None:
    assert (paths.assets_dir() / "data").is_dir()
    assert paths.maps_dir().is_dir()


def test_a_package_that_lost_its_data_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "game")
    with pytest.raises(UserError, match="missing"):
        paths.assets_dir()


def test_data_inside_the_package_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "game" / "_maps").mkdir(parents=True)
    (tmp_path / "maps").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "game")
    assert paths.maps_dir() == tmp_path / "game" / "_maps"


@pytest.mark.parametrize("kind", paths.KINDS)
def test_one_variable_moves_everything(kind: paths.Kind, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.CACHE_VARIABLE)
    assert paths.user_dir(kind) == home / kind
    assert (home / kind).is_dir()


@pytest.mark.parametrize("kind", paths.KINDS)
def test_without_it_the_platform_decides(kind: paths.Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.delenv(paths.CACHE_VARIABLE)
    assert "captain-red" in str(paths.user_path(kind))


def test_the_cache_moves_alone(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.CACHE_VARIABLE, str(tmp_path / "fast"))
    assert paths.user_dir("cache") == tmp_path / "fast"
    assert paths.user_dir("saves") == home / "saves"


def test_saves_that_cannot_be_kept_are_refused(home: Path) -> None:
    home.write_text("not a folder", encoding="utf-8")
    with pytest.raises(UserError, match="CAPTAIN_RED_HOME"):
        paths.user_dir("saves")


def test_a_cache_that_cannot_be_kept_goes_to_the_temporary_folder(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write_text("not a folder", encoding="utf-8")
    monkeypatch.delenv(paths.CACHE_VARIABLE)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = paths.user_dir("cache")
    assert path.parent == tmp_path
    assert paths.user_dir("cache") == path


def test_a_temporary_folder_open_to_others_is_not_trusted(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write_text("not a folder", encoding="utf-8")
    monkeypatch.delenv(paths.CACHE_VARIABLE)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    paths.user_dir("cache").chmod(0o777)
    with pytest.raises(UserError, match="somebody else"):
        paths.user_dir("cache")
