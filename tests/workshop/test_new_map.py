"""A new map can be checked, played and opened at once, whatever its size."""

from pathlib import Path

import pytest

from game.content.missions import load_mission
from game.core.errors import UserError
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.workshop.check import check_paths
from game.workshop.new_map import new_map
from game.workshop.pack import make_pack


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs") / "mine"
    make_pack(folder)
    return folder


@pytest.mark.parametrize("size", [(16, 10), (17, 31), (40, 28), (128, 10), (64, 64)])
def test_it_is_sound_in_every_size(pack: Path, size: tuple[int, int]) -> None:
    path, texts = new_map(pack / f"map_{size[0]}_{size[1]}.tmx", *size)
    assert not check_paths([path]).problems
    plan = load_mission(path)
    assert (plan.width, plan.height, plan.planes) == (*size, ("ship", "dream"))
    assert texts.name == f"{path.stem}.en.ftl"


def test_it_is_played_to_an_end_that_one_side_wins(pack: Path) -> None:
    path, _ = new_map(pack / "played.tmx", 24, 16)
    match = open_match(Recipe(str(path), 3, "normal", ("veteran", "veteran")))
    match.play()
    assert match.winner in (0, 1)


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("first_mission.tmx", (20, 20), "is there already"), ("Nice map.tmx", (20, 20), "cannot be a map's name"),
        ("a.txt", (20, 20), "cannot be a map's name"), ("small.tmx", (15, 20), "15x20 is out of range"),
        ("large.tmx", (20, 129), "20x129 is out of range"), ("no/where.tmx", (20, 20), "its folder is missing"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_said_and_nothing_written(
    pack: Path, name: str, size: tuple[int, int], words: str
) -> None:
    before = sorted(pack.rglob("*"))
    with pytest.raises(UserError, match=words):
        new_map(pack / name, *size)
    assert sorted(pack.rglob("*")) == before


def test_a_folder_without_a_project_is_pointed_to_init(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="maps init"):
        new_map(tmp_path / "lone.tmx", 20, 20)
