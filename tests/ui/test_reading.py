"""The codex tells what the data says, and fits its page; the credits name what the game is built on."""

import pygame
import pytest

from game.content.catalog import load_catalog
from game.content.text import Text
from game.ui.codex_pages import SECTIONS, leaves_of
from game.ui.scenes.codex import SEEN, CodexScene
from game.ui.scenes.credits import CreditsScene, libraries
from game.ui.scenes.title import TitleScene
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage

pytestmark = pytest.mark.ui


@pytest.fixture
def codex() -> tuple[Hands, CodexScene]:
    hands = Hands(open_title(PlainStage))
    scene = CodexScene(hands.app)
    hands.app.push(scene)
    return hands, scene


@pytest.mark.parametrize("section", SECTIONS)
def test_every_page_has_a_name_of_its_own_and_words(section: str) -> None:
    text = Text()
    leaves = leaves_of(section, text)
    assert len({leaf.label for leaf in leaves}) == len(leaves)
    for leaf in leaves:
        assert leaf.paragraphs or leaf.figures, leaf.label
        told = (leaf.label, leaf.title, leaf.under, *leaf.paragraphs, *(part for row in leaf.figures for part in row))
        assert not [words for words in told if words.startswith(("codex-", "order-", "unit-", "weapon-"))]


def test_the_figures_are_those_of_the_data() -> None:
    text, willow = Text(), load_catalog().units["willow"]
    leaf = next(leaf for leaf in leaves_of("people", text) if leaf.title == text.unit("willow"))
    figures = dict(leaf.figures)
    assert figures[text.get("codex-hp")] == str(willow.hp)
    assert figures[text.get("codex-aim")] == f"{willow.aim}%"
    bren = load_catalog().weapons["bren"]
    page = next(leaf for leaf in leaves_of("weapons", text) if leaf.title == text.get("weapon-bren"))
    assert dict(page.figures)[text.get("codex-damage")] == f"{bren.low}-{bren.high}"


def test_keys_reach_every_section_and_page(codex: tuple[Hands, CodexScene]) -> None:
    hands, scene = codex
    met = []
    for _ in SECTIONS:
        met.append(scene.section)
        for row in range(len(scene.leaves)):
            assert scene.shown == row
            assert scene.first <= scene.shown < scene.first + SEEN
            hands.press(pygame.K_DOWN)
        hands.press(pygame.K_RIGHT)
    assert met == list(SECTIONS)
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(TitleScene)


def test_the_mouse_reaches_what_the_list_does_not_show_at_first(codex: tuple[Hands, CodexScene]) -> None:
    hands, scene = codex
    assert len(scene.leaves) > SEEN
    hands.move((200, 300))
    for _ in range(len(scene.leaves)):
        hands.app.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-1))
    assert scene.first == len(scene.leaves) - SEEN
    hands.click(scene.menu.buttons[-1].rect.center)
    assert scene.shown == len(scene.leaves) - 1
    hands.click(scene.tabs.buttons[-1].rect.center)
    assert scene.section == list(SECTIONS)[-1]


def test_a_long_page_scrolls_to_its_end_and_no_further(codex: tuple[Hands, CodexScene]) -> None:
    hands, scene = codex
    scene.open("people")
    spare = max(0, scene._page().get_height() - scene._room().height)
    for _ in range(30):
        hands.press(pygame.K_PAGEDOWN)
    assert scene.scrolled == spare


def test_the_credits_name_every_library_and_end_on_the_paper() -> None:
    names = " ".join(libraries()).lower()
    for needed in ("pygame-ce", "numpy", "numba", "click", "msgspec"):
        assert needed in names
    hands = Hands(open_title(PlainStage))
    hands.app.push(CreditsScene(hands.app))
    assert len({hands.app.draw().get_at((x, 552))[:3] for x in range(330, 950, 2)}) == 1, "words below the paper"
    hands.press(pygame.K_RETURN)
    assert hands.shows(TitleScene)
