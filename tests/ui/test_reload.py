"""A map edited while it is played: seen at once, orders given again, problems told while the old map is played on."""

import os
import time
from pathlib import Path

import pygame
import pytest

from game.rules.orders import Kind, Order
from game.sim.again import play_again
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.battle.scene import BattleScene
from game.ui.reload import Reloader
from game.workshop.check import check_paths
from game.workshop.pack import make_pack
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
pytestmark = pytest.mark.ui


def errors(path: Path) -> list[str]:
    return [str(problem) for problem in check_paths([path]).problems if not problem.is_warning]


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    make_pack(tmp_path / "pack")
    return tmp_path / "pack" / "first_mission.tmx"


@pytest.fixture
def hands(map_file: Path) -> Hands:
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, open_match(Recipe(str(map_file), 1))))
    hands.app.reloader = Reloader(hands.app, str(map_file), errors)
    return hands


def reloader(hands: Hands) -> Reloader:
    assert hands.app.reloader is not None
    return hands.app.reloader


def edit(path: Path, old: str, new: str) -> None:
    """Saved as editors do: beside it, then put in its place."""
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_suffix(".new")
    beside.write_text(text.replace(old, new, 1), "utf-8")
    beside.replace(path)


def walk(hands: Hands) -> None:
    """Willow goes a tile to the east."""
    scene = hands.battle
    place = scene.session.match.world.place[0]
    scene.give(Order(Kind.MOVE, 0, -1, int(place.x) + 1, int(place.y), 0))
    hands.wait(lambda: hands.battle.idle)


def test_an_edit_is_seen_with_orders_and_view_kept(hands: Hands, map_file: Path) -> None:
    walk(hands)
    old = hands.battle
    old.stage.camera.centre_on(9, 7)
    view, orders = old.stage.camera.middle, list(old.session.match.orders)
    edit(map_file, 'name="round_limit" type="int" value="19"', 'name="round_limit" type="int" value="23"')
    began = time.monotonic()
    hands.wait(lambda: hands.battle is not old)
    assert time.monotonic() - began < 10, "0.3 s of it is meant; uncompiled the rest is opening the battle"
    fresh = hands.battle
    assert fresh.session.plan.round_limit == 23
    assert fresh.stage.camera.middle == pytest.approx(view)
    assert fresh.session.match.orders == orders
    assert fresh.session.match.digest() == play_again(Recipe(str(map_file), 1), orders).match.digest()
    assert "all" in reloader(hands).notice.words or "the order given stands" in reloader(hands).notice.words


def test_an_order_that_is_not_possible_any_more_begins_the_mission_again(hands: Hands, map_file: Path) -> None:
    walk(hands)
    old = hands.battle
    edit(map_file, 'name="willow" x="64"', 'name="willow" x="704"')  # too far away to get where she was sent
    hands.wait(lambda: hands.battle is not old)
    assert hands.battle.session.match.orders == []
    assert hands.battle.session.match.recipe == old.session.match.recipe
    assert "begins again" in reloader(hands).notice.words


def test_a_broken_map_is_told_and_the_old_one_played_on_until_it_is_mended(hands: Hands, map_file: Path) -> None:
    walk(hands)
    old, good = hands.battle, map_file.read_text("utf-8")
    edit(map_file, 'value="willow"', 'value="wilow"')
    hands.wait(lambda: bool(reloader(hands).panel.problems))
    assert hands.battle is old
    (problem,) = reloader(hands).panel.problems
    assert "wilow" in problem
    assert "did you mean 'willow'" in problem
    hands.app.draw()
    walk(hands)
    assert len(old.session.match.orders) == 2, "the old map is played on"
    map_file.write_text(good, "utf-8")
    hands.wait(lambda: hands.battle is not old)
    assert not reloader(hands).panel.problems
    assert len(hands.battle.session.match.orders) == 2


def test_a_file_half_written_is_read_when_it_is_whole(hands: Hands, map_file: Path) -> None:
    old, text = hands.battle, map_file.read_text("utf-8")
    map_file.write_text(text[: len(text) // 2], "utf-8")
    for _ in range(8):
        hands.app.step(1 / 30)
    map_file.write_text(text.replace('value="19"', 'value="21"'), "utf-8")
    hands.wait(lambda: hands.battle is not old)
    assert hands.battle.session.plan.round_limit == 21
    assert not reloader(hands).panel.problems


def test_the_list_of_problems_is_put_away_by_escape_and_by_its_cross(hands: Hands) -> None:
    panel = reloader(hands).panel
    panel.show(["a", "b"])
    hands.press(pygame.K_ESCAPE)
    assert not panel.problems
    panel.show(["a", "b"])
    hands.click(panel.cross.center)
    assert not panel.problems
