"""A skirmish put together on screen: what is chosen is what is played."""

import pygame
import pytest

from game.ui.battle.scene import BattleScene
from game.ui.choice import Choice
from game.ui.scenes.brief import BriefScene
from game.ui.scenes.skirmish import OWN, SkirmishScene
from game.ui.scenes.title import TitleScene
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

pytestmark = pytest.mark.ui


@pytest.fixture
def setup() -> tuple[Hands, SkirmishScene]:
    hands = Hands(open_title(PlainStage))
    title = hands.app.scene
    assert isinstance(title, TitleScene)
    words = hands.app.text.get("ui-skirmish")
    hands.click(next(button for button in title.menu.buttons if button.label == words).rect.center)
    scene = hands.app.scene
    assert isinstance(scene, SkirmishScene)
    return hands, scene


def row_of(scene: SkirmishScene, key: str) -> Choice:
    label = scene.text.get(f"skirmish-{key}")
    rows = [row for row in scene.rows if row.label == label]
    return rows[1] if key == "lgf-by" else rows[0]


def test_what_is_chosen_is_what_is_played(setup: tuple[Hands, SkirmishScene]) -> None:
    hands, scene = setup
    scene.menu.focus = scene.menu.buttons.index(row_of(scene, "lgf"))
    hands.press(pygame.K_RIGHT)
    hands.app.draw()
    chosen = scene.recipe
    assert chosen.forces == ("strike_team", "lancers")
    hands.click(scene.menu.buttons[len(scene.rows)].rect.center)
    hands.wait(lambda: hands.shows(BattleScene))
    match = hands.battle.session.match
    assert match.recipe == chosen
    kinds = [match.battle.kinds[int(kind)] for kind in match.world.identity.kind]
    assert kinds.count("lancer") == 3


def test_the_missions_own_people_come_for_both_sides_or_neither(setup: tuple[Hands, SkirmishScene]) -> None:
    hands, scene = setup
    row = row_of(scene, "squad")
    while scene.chosen["squad"] != OWN:
        row.turn(1)
    assert (scene.chosen["lgf"], scene.recipe.forces) == (OWN, None)
    hands.app.draw()
    row_of(scene, "lgf").turn(1)
    assert OWN not in (scene.chosen["squad"], scene.chosen["lgf"])
    assert scene.recipe.forces is not None


def test_two_personas_are_watched(setup: tuple[Hands, SkirmishScene]) -> None:
    hands, scene = setup
    row = row_of(scene, "squad-by")
    while scene.chosen["squad-by"] != "rookie":
        row.turn(1)
    seed = scene.chosen["seed"]
    hands.click(scene.menu.buttons[len(scene.rows) + 1].rect.center)
    assert scene.chosen["seed"] != seed
    hands.click(scene.menu.buttons[len(scene.rows)].rect.center)
    hands.wait(lambda: hands.shows(BattleScene))
    assert hands.battle.session.watching


def test_every_row_can_be_turned_all_the_way_round(setup: tuple[Hands, SkirmishScene]) -> None:
    hands, scene = setup
    for row in scene.rows:
        pictures = set()
        for _ in row.values:
            row.turn(1)
            pictures.add(hands.app.draw().get_buffer().raw)
        assert len(pictures) == len(row.values)
        assert not [name for name in row.names if name.startswith(("force-", "persona-", "difficulty-"))]
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(TitleScene)


def test_the_brief_offers_every_difficulty(setup: tuple[Hands, SkirmishScene]) -> None:
    hands, _ = setup
    brief = BriefScene(hands.app, "01_breach")
    hands.app.show(brief)
    hands.app.draw()
    for _ in range(2):
        hands.press(pygame.K_RIGHT)
    hands.press(pygame.K_RIGHT)
    assert hands.app.options.difficulty == "hard"
    hands.press(pygame.K_TAB)
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: hands.shows(BattleScene))
    recipe = hands.battle.session.match.recipe
    assert recipe is not None
    assert recipe.difficulty == "hard"
