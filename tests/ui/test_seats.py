"""People on either side of the screen: whose eyes it has, who may order, and what is hidden while they change seats."""

import os
from collections.abc import Callable, Iterator

import pygame
import pytest

from game.rules.components import LGF, SQUAD
from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from game.ui.scenes.handover import HandoverScene
from game.ui.scenes.waiting import begin_battle

pytestmark = pytest.mark.ui
Opener = Callable[[str, str], BattleScene]


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens a battle between two commanders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")
        app = App((1280, 720), Options(), warm=False)

        def begin(squad: str, lgf: str) -> BattleScene:
            begin_battle(app, open_match(Recipe("01_breach", 1, commanders=(squad, lgf))))
            assert isinstance(app.scene, BattleScene)
            return app.scene

        yield begin
        app.close()


def rest(scene: BattleScene) -> None:
    """Until somebody may order, or another scene lies on top."""
    while not scene.idle and scene.app.scene is scene:
        scene.session.captions.clear()
        scene.app.step(1.0)


def enter(scene: BattleScene) -> None:
    scene.app.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode=""))
    rest(scene)


def test_one_person_commands_the_lgf_and_sees_what_they_know(opened: Opener) -> None:
    scene = opened("random", "human")
    rest(scene)
    session = scene.session
    assert session.side == scene.stage.side == LGF
    assert not session.watching
    assert {int(session.view.identity.side[unit]) for unit in session.squad} == {LGF}
    assert scene.planning.selected in session.squad
    scene.app.draw()


def test_two_people_take_turns_and_the_map_is_covered_between_them(opened: Opener) -> None:
    scene = opened("human", "human")
    rest(scene)
    assert scene.session.side == SQUAD
    theirs = list(scene.session.log)
    scene.finish_turn()
    rest(scene)
    assert isinstance(scene.app.scene, HandoverScene)
    assert scene.app.scene.covers
    scene.app.draw()
    enter(scene)
    assert (scene.session.side, scene.stage.side) == (LGF, LGF)
    assert scene.planning.selected in scene.session.squad
    assert list(scene.session.log)[: len(theirs)] != theirs
    scene.finish_turn()
    rest(scene)
    enter(scene)
    assert (scene.session.side, scene.session.match.round) == (SQUAD, 2)


def test_a_persona_against_a_persona_is_watched(opened: Opener) -> None:
    assert opened("random", "random").session.watching
