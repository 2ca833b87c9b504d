"""The cache of compiled code does not grow for ever."""

import os
from pathlib import Path

import pytest

from game.core.kept import trim


@pytest.fixture
def kernels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ten files of 1000 bytes, one written after the other, and one that is not ours."""
    monkeypatch.setenv("CAPTAIN_RED_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "cache" / "kernels" / "numba" / "game.rules"
    folder.mkdir(parents=True)
    for row in range(10):
        path = folder / f"f{row}.py311.{'nbi' if row % 2 else 'nbc'}"
        path.write_bytes(bytes(1000))
        os.utime(path, (row, row))
    (folder / "notes.txt").write_bytes(bytes(5000))
    return folder


def test_the_oldest_go_until_little_enough_is_left(kernels: Path) -> None:
    assert trim(4500) == 6000
    assert sorted(path.name for path in kernels.glob("*.nb?")) == [
        "f6.py311.nbc", "f7.py311.nbi", "f8.py311.nbc", "f9.py311.nbi",
    ]  # fmt: skip
    assert (kernels / "notes.txt").exists()
    assert trim(4500) == 0


def test_where_nothing_is_kept_nothing_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAPTAIN_RED_CACHE", str(tmp_path / "none"))
    assert trim(0) == 0
