"""Saves: the same state again, and damage named and stepped over."""

import json
import os
from pathlib import Path

import pytest

from game.core.errors import UserError
from game.sim.match import Match
from game.sim.recipe import Recipe
from game.sim.saves import AUTOSAVES, autosave, latest, load, save, slot_path, slots
from game.sim.start import open_match


def running(rounds: int, seed: int = 1) -> Match:
    """A match played until so many rounds are over."""
    match = open_match(Recipe("arena", seed, commanders=("random", "random")))
    while match.round <= rounds:
        match.step()
    return match


def aged(path: Path, seconds: int) -> Path:
    os.utime(path, (1_000_000 + seconds, 1_000_000 + seconds))
    return path


def test_load_restores_everything(tmp_path: Path) -> None:
    match = running(2)
    while not match.can_undo():
        match.step()
    match.undo()
    match.rewinds_left -= 1
    path = tmp_path / "one.save.json"
    save(match, path)
    again = load(path)
    assert again.digest() == match.digest()
    assert again.orders == match.orders
    assert again.round_digests == match.round_digests
    assert (again.undone, again.rewinds_left) == (match.undone, match.rewinds_left)


def test_the_game_goes_on_as_it_would_have(tmp_path: Path) -> None:
    match = running(3)
    save(match, tmp_path / "a.save.json")
    again = load(tmp_path / "a.save.json")
    match.play()
    again.play()
    assert again.digest() == match.digest()


def test_undo_works_after_loading(tmp_path: Path) -> None:
    match = running(1)
    while not match.can_undo():
        match.step()
    save(match, tmp_path / "a.save.json")
    again = load(tmp_path / "a.save.json")
    assert again.undo()
    assert match.undo()
    assert again.digest() == match.digest()


def test_autosaves_rotate_and_the_newest_continues() -> None:
    match = running(1)
    paths = []
    for turn in range(AUTOSAVES + 2):
        while match.round <= turn + 1:
            match.step()
        paths.append(aged(autosave(match), turn))
    assert len(set(paths)) == AUTOSAVES
    assert paths[0] == paths[AUTOSAVES]
    found = latest()
    assert found.match is not None
    assert (found.match.digest(), found.path, found.damaged) == (match.digest(), paths[-1], ())


def test_damaged_saves_are_named_and_skipped() -> None:
    good, bad, worse = slot_path("good"), slot_path("bad"), slot_path("worse")
    match = running(1)
    for number, path in enumerate((good, bad, worse)):
        save(match, path)
        aged(path, number)
    aged(_spoil(bad), 1)
    worse.write_text("{", "utf-8")
    aged(worse, 2)
    found = latest()
    assert found.path == good
    assert [Path(error.file).name for error in found.damaged] == [worse.name, bad.name]
    assert "tables.health" in str(found.damaged[1])
    listed = {slot.name: slot for slot in slots()}
    assert listed["good"].round == match.round
    assert "damaged" in listed["worse"].problem


def _spoil(path: Path) -> Path:
    content = json.loads(path.read_text())
    content["tables"]["health"] = "/" + content["tables"]["health"][1:]
    path.write_text(json.dumps(content))
    return path


def test_no_save_is_no_error() -> None:
    assert latest() == (latest().__class__)(None, None, ())


@pytest.mark.parametrize("name", ["../x", "", "a/b", "x" * 65, "a.b"])
def test_slot_names_stay_in_their_folder(name: str) -> None:
    with pytest.raises(UserError, match="no name for a save"):
        slot_path(name)


def test_a_save_of_another_replay_is_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one.save.json", tmp_path / "other.save.json"
    save(running(2), one)
    save(running(2, seed=9), other)
    mixed = json.loads(one.read_text())
    mixed["replay"] = json.loads(other.read_text())["replay"]
    one.write_text(json.dumps(mixed))
    with pytest.raises(UserError, match="start the mission again"):
        load(one)


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.save.json"
    save(running(1), path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(UserError, match="No space left"):
        save(running(2), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
