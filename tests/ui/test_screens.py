"""Every screen looks as it did, and its words can be read: nothing cut, nothing over another, contrast of 4.5 to 1."""

import numpy as np
import pygame
import pytest

from tools.screens.__main__ import SIZES, shown
from tools.screens.golden import LEFT_OUT, off
from tools.screens.reading import Text, problems, texts_of
from tools.screens.scenes import SCREENS, Booth

pytestmark = [pytest.mark.ui, pytest.mark.xdist_group("screens")]
WIDE = ("title", "brief", "aim", "watch", "danger", "settings_picture", "codex_people", "pause")
FEWEST = {"handover": 2}  # texts


@pytest.fixture(scope="module")
def booth() -> Booth:
    return Booth(SIZES[0])


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_can_be_read_and_looks_as_it_did(booth: Booth, name: str) -> None:
    picture = shown(booth, name)
    _, texts = texts_of(booth.app.scene)
    assert len(texts) >= FEWEST.get(name, 3)
    assert not problems(booth.app.size, texts)
    if name not in LEFT_OUT:
        assert not off(name, picture), "see tools/screens: --golden keeps what is shown now"


@pytest.mark.parametrize(("size", "palette"), [(SIZES[1], "deuteranopia"), (SIZES[2], "tritanopia")])
def test_the_same_in_other_sizes_and_colours(size: tuple[int, int], palette: str) -> None:
    booth = Booth(size)
    booth.app.settings.palette = palette  # type: ignore[assignment]
    booth.app.settings.contrast = size == SIZES[1]
    booth.app.apply("palette")
    for name in WIDE:
        shown(booth, name)
        assert not problems(size, texts_of(booth.app.scene)[1]), name
    booth.app.settings.palette = "usual"
    booth.app.settings.contrast = False
    booth.app.apply("palette")


def text(words: str, left: int, top: int, wide: int, behind: int) -> Text:
    """Pale words on a grey of that level."""
    pixels = np.full((wide, 14, 3), behind, np.uint8)
    return Text(words, pygame.Rect(left, top, wide, 14), (219, 232, 239), pixels)


def test_what_cannot_be_read_is_told() -> None:
    fine = text("fine", 100, 100, 80, 20)
    assert problems((640, 360), [fine]) == []
    assert "leaves the screen" in problems((640, 360), [text("out", 600, 100, 80, 20)])[0]
    assert "stands out" in problems((640, 360), [text("pale", 100, 100, 80, 200)])[0]
    assert "over one another" in problems((640, 360), [fine, text("over", 140, 104, 80, 20)])[0]


def test_another_digit_is_seen(booth: Booth) -> None:
    picture = shown(booth, "battle").copy()
    assert not off("battle", picture)
    label = booth.app.theme.text("7", 13)
    pygame.draw.rect(picture, "#000000", (400, 96, *label.get_size()))
    picture.blit(label, (400, 96))
    assert off("battle", picture)
