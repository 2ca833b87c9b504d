"""Saves: the same state again, and damage named and stepped over."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.campaign.envelope import read, slot_path, write
from game.campaign.saves import ROTATING, autosave, latest, load, save, slots
from game.core.errors import UserError
from game.sim.match import Match
from game.sim.recipe import Recipe
from game.sim.start import open_match


def running(rounds: int, seed: int = 1) -> Match:
    """A match played until so many rounds are over."""
    match = open_match(Recipe("arena", seed, commanders=("random", "random")))
    while match.round <= rounds:
        match.step()
    return match


def opened(path: Path) -> Match:
    match = load(path).match
    assert match is not None
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
    again = opened(path)
    assert again.digest() == match.digest()
    assert again.orders == match.orders
    assert again.round_digests == match.round_digests
    assert (again.undone, again.rewinds_left) == (match.undone, match.rewinds_left)


def test_the_game_goes_on_as_it_would_have(tmp_path: Path) -> None:
    match = running(3)
    save(match, tmp_path / "a.save.json")
    again = opened(tmp_path / "a.save.json")
    match.play()
    again.play()
    assert again.digest() == match.digest()


def test_undo_works_after_loading(tmp_path: Path) -> None:
    match = running(1)
    while not match.can_undo():
        match.step()
    save(match, tmp_path / "a.save.json")
    again = opened(tmp_path / "a.save.json")
    assert again.undo()
    assert match.undo()
    assert again.digest() == match.digest()


def test_autosaves_rotate_and_the_newest_continues() -> None:
    match = running(1)
    paths = []
    for turn in range(ROTATING["autosave"] + 2):
        while match.round <= turn + 1:
            match.step()
        paths.append(aged(autosave(match), turn))
    assert len(set(paths)) == ROTATING["autosave"]
    assert paths[0] == paths[ROTATING["autosave"]]
    found = latest()
    assert found.saved is not None
    assert found.saved.match is not None
    assert (found.saved.match.digest(), found.saved.path, found.damaged) == (match.digest(), paths[-1], ())


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
    assert found.saved is not None
    assert found.saved.path == good
    assert [Path(error.file).name for error in found.damaged] == [worse.name, bad.name]
    assert "checksum" in str(found.damaged[1])
    listed = {slot.name: slot for slot in slots()}
    assert listed["good"].glance is not None
    assert listed["good"].glance.round == match.round
    assert "damaged" in listed["worse"].problem


def _spoil(path: Path) -> Path:
    """One letter in the middle of it is another."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    return path


def _resealed(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """The same save with another battle and a checksum that fits."""
    _, glance, body = read(path)
    content = json.loads(body)
    change(content["battle"])
    write(path, glance, json.dumps(content).encode())


def test_a_table_that_does_not_fit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "one.save.json"
    save(running(2), path)

    def spoil(battle: dict[str, Any]) -> None:
        battle["tables"]["health"] = "/" + battle["tables"]["health"][1:]

    _resealed(path, spoil)
    with pytest.raises(UserError, match=r"tables\.health"):
        load(path)


def test_no_save_is_no_error() -> None:
    assert latest() == (latest().__class__)(None, ())


@pytest.mark.parametrize("name", ["../x", "", "a/b", "x" * 65, "a.b"])
def test_slot_names_stay_in_their_folder(name: str) -> None:
    with pytest.raises(UserError, match="no name for a save"):
        slot_path(name)


def test_a_save_of_another_replay_is_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one.save.json", tmp_path / "other.save.json"
    save(running(2), one)
    save(running(2, seed=9), other)
    replay = json.loads(read(other)[2])["battle"]["replay"]
    _resealed(one, lambda battle: battle.update(replay=replay))
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


def test_a_save_of_format_1_is_still_read(tmp_path: Path) -> None:
    match = running(2)
    path = tmp_path / "old.save.json"
    save(match, path)
    battle = json.loads(read(path)[2])["battle"]
    path.write_text(json.dumps({"format": 1, **battle}, indent=1))
    assert opened(path).digest() == match.digest()
    assert read(path)[1].round == match.round


def test_a_save_of_a_later_format_says_so(tmp_path: Path) -> None:
    path = tmp_path / "new.save.json"
    save(running(1), path)
    path.write_text(path.read_text().replace('"format":2', '"format":3', 1))
    with pytest.raises(UserError, match="3 is of a newer version"):
        load(path)
