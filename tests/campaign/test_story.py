"""The story: every text is there, every way leads to one ending, every ending is reached, no scene is empty."""

from itertools import product
from pathlib import Path

import pytest

from game.campaign.data import load_campaign_data
from game.content.story import Scene, load_story
from game.content.text import Text
from game.core.errors import UserError

STORY = load_story()


def _texts(scene: Scene) -> list[str]:
    asked = scene.choice.options if scene.choice else ()
    found = [line.text for line in scene.lines] + [option.text for option in asked] + [option.hint for option in asked]
    return [text for text in (*found, scene.journal, scene.choice.text if scene.choice else "") if text]


def test_every_text_of_the_story_is_there() -> None:
    words = Text()
    for scene in STORY.scenes:
        assert all(words.get(text) for text in _texts(scene))
    assert all(words.get(ending.title) for ending in STORY.endings)


def test_every_mission_has_its_scenes() -> None:
    for stage in load_campaign_data().missions:
        number = stage.key.partition("_")[0]
        won = frozenset({f"campaign_won_{number}"})
        assert STORY.scenes_for(stage.key, "before", frozenset())
        assert STORY.scenes_for(stage.key, "after", won)


def _flag_sets() -> list[frozenset[str]]:
    """Every combination of the flags that endings look at."""
    names = sorted({need.removeprefix("-") for ending in STORY.endings for need in ending.when})
    return [
        frozenset(name for name, on in zip(names, given, strict=True) if on)
        for given in product((False, True), repeat=len(names))
    ]


def test_every_way_leads_to_an_ending_and_every_ending_is_reached() -> None:
    reached = set()
    for flags in _flag_sets():
        ending = STORY.ending_for(flags)
        reached.add(ending.key)
        assert STORY.scene(ending.scene).lines_for(flags)
    assert reached == {ending.key for ending in STORY.endings}
    assert len({ending.scene for ending in STORY.endings}) >= 4


def test_a_question_always_has_an_answer() -> None:
    for scene in STORY.scenes:
        if scene.choice is not None:
            needs = sorted({need.removeprefix("-") for option in scene.choice.options for need in option.when})
            for given in product((False, True), repeat=len(needs)):
                flags = frozenset(name for name, on in zip(needs, given, strict=True) if on)
                assert scene.choice.options_for(flags)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[story]\nscenes = []\nendings = []\n", "at least 1|length"),
        ('[[story.scenes]]\nkey = "a"\nplace = "ending"\nlines = [{ text = "x" }]\n'
         '[[story.endings]]\nkey = "e"\ntitle = "t"\nscene = "b"\n', "no scene 'b'"),
        ('[[story.scenes]]\nkey = "a"\nplace = "ending"\nlines = [{ text = "x", mood = "cross" }]\n'
         '[[story.endings]]\nkey = "e"\ntitle = "t"\nscene = "a"\n', "cross"),
        ('[[story.scenes]]\nkey = "a"\nplace = "ending"\nlines = [{ text = "x" }]\n'
         '[[story.endings]]\nkey = "e"\ntitle = "t"\nscene = "a"\nwhen = ["campaign_x"]\n', "last ending"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_file_is_named(tmp_path: Path, text: str, expected: str) -> None:
    (tmp_path / "story.toml").write_text(text)
    with pytest.raises(UserError, match=expected):
        load_story(tmp_path)
