"""The story: its table is strict, every text is there, every flag means something, every ending can be reached."""

import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from game.campaign.data import load_campaign_data
from game.campaign.tally import person_of
from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.content.plan import FROM_CAMPAIGN
from game.content.story import Ending, Flags, Scene, Story, holds, load_story
from game.content.text import Text
from game.core.errors import UserError
from game.core.paths import assets_dir

STORY = load_story()
SCENES = {scene.key: scene for scene in STORY.scenes}
MISSIONS = [stage.key for stage in load_campaign_data().missions]
MOST_FLAGS = 13  # asked for by one scene, or by the endings: all their combinations are tried
SCENE = '[[story.scenes]]\nkey = "one"\nmission = "01_breach"\nplace = "before"\nlines = [{ text = "a" }]\n'
LAST = '[[story.endings]]\nkey = "end"\ntitle = "t"\nscene = "one"\n'


def needs_of(scene: Scene) -> set[str]:
    """Every flag that decides what is told in it."""
    options = scene.choice.options if scene.choice else ()
    asked = [scene.when, *(line.when for line in scene.lines), *(option.when for option in options)]
    return {need.removeprefix("-") for when in asked for need in when}


def combinations(flags: set[str]) -> list[Flags]:
    names = sorted(flags)
    assert len(names) <= MOST_FLAGS
    return [frozenset(n for n, on in zip(names, row, strict=True) if on) for row in product((0, 1), repeat=len(names))]


def written(tmp_path: Path, words: str) -> Story:
    (tmp_path / "story.toml").write_text(words, "utf-8")
    return load_story(tmp_path)


@pytest.mark.parametrize("key", SCENES)
def test_whatever_has_happened_somebody_says_something_and_may_answer(key: str) -> None:
    scene = SCENES[key]
    for flags in combinations(needs_of(scene)):
        if not holds(scene.when, flags):
            continue
        assert scene.lines_for(flags), sorted(flags)
        if scene.choice is not None:
            assert scene.choice.options_for(flags), sorted(flags)


@cache
def units_of(mission: str) -> set[str]:
    return {spawn.unit for spawn in load_mission(mission).spawns}


def mortal_by(scene: Scene) -> set[str]:
    """Who may be dead when it is told: whoever has been in a battle by then, but for those without whom it is over."""
    if scene.place == "ending":
        fought = MISSIONS
    else:
        fought = MISSIONS[: MISSIONS.index(scene.mission) + (scene.place == "after")]
    fighters = {person_of(unit) for key in fought for unit in units_of(key)}
    return fighters & set(load_campaign_data().people) - set(load_campaign_data().vital)


@pytest.mark.parametrize("key", SCENES)
def test_the_dead_say_nothing(key: str) -> None:
    scene = SCENES[key]
    mortal = mortal_by(scene)
    for line in scene.lines:
        if line.speaker in mortal:
            dead = f"{FROM_CAMPAIGN}{line.speaker}_dead"
            assert f"-{dead}" in (*scene.when, *line.when), f"{line.text}: {line.speaker} may be dead"


def test_every_text_is_there_and_every_speaker_is_known() -> None:
    text, units = Text(), load_catalog().units
    for scene in STORY.scenes:
        assert scene.journal, f"{scene.key} is not remembered"
        options = scene.choice.options if scene.choice else ()
        asked = [scene.choice.text] if scene.choice else []
        ids = [scene.journal, *asked, *(line.text for line in scene.lines), *(option.text for option in options)]
        ids += [option.hint for option in options if option.hint]
        for text_id in ids:
            assert text.get(text_id).strip()
        assert all(line.speaker in units for line in scene.lines if line.speaker)
    assert all(text.get(ending.title) for ending in STORY.endings)


def test_no_text_of_the_story_is_left_over() -> None:
    told = "\n".join(repr(scene) for scene in STORY.scenes) + repr(STORY.endings)
    used = set(re.findall(r"'(story-[\w-]+)'", told))
    path = assets_dir() / "text" / "en" / "story.ftl"
    assert set(re.findall(r"^(story-[\w-]+) =", path.read_text("utf-8"), re.MULTILINE)) == used


def test_every_mission_has_its_scenes() -> None:
    for mission in MISSIONS:
        for place in ("before", "after"):
            assert any((scene.mission, scene.place) == (mission, place) for scene in STORY.scenes), f"{mission} {place}"
    assert {scene.mission for scene in STORY.scenes if scene.mission} == set(MISSIONS)


def answered() -> set[str]:
    """Flags that an answer sets."""
    return {flag for scene in STORY.scenes if scene.choice for option in scene.choice.options for flag in option.sets}


def asked_by_maps() -> dict[str, set[str]]:
    """The switches between the maps and the campaign, by mission."""
    found = {key: load_mission(key).switches for key in MISSIONS}
    return {key: {name for name in names if name.startswith(FROM_CAMPAIGN)} for key, names in found.items()}


def test_every_flag_that_is_asked_for_can_come_about() -> None:
    data = load_campaign_data()
    known = answered() | set().union(*asked_by_maps().values()) | {f"{FROM_CAMPAIGN}finished"}
    for key in MISSIONS:
        known |= {f"{FROM_CAMPAIGN}{result}_{key[:2]}" for result in ("won", "lost")}
    for unit in data.people:
        known |= {f"{FROM_CAMPAIGN}{unit}_dead", f"{FROM_CAMPAIGN}left_{unit}"}
    asked = set().union(*(needs_of(scene) for scene in STORY.scenes))
    asked |= {need.removeprefix("-") for ending in STORY.endings for need in ending.when}
    assert asked <= known


def test_every_answer_changes_something_later() -> None:
    """In a line, an ending or a battle: a choice that nothing remembers is none."""
    asked = set().union(*(needs_of(scene) for scene in STORY.scenes), *asked_by_maps().values())
    asked |= {need.removeprefix("-") for ending in STORY.endings for need in ending.when}
    for scene in STORY.scenes:
        for option in scene.choice.options if scene.choice else ():
            others = scene.choice.options if scene.choice else ()
            told_apart = {flag for one in others for flag in one.sets if flag in asked}
            assert told_apart, f"{scene.key} leads nowhere"
            assert option.sets, f"{option.text} sets nothing"


def test_every_ending_is_reached_by_some_flags_and_each_set_of_flags_by_one() -> None:
    flags = {need.removeprefix("-") for ending in STORY.endings for need in ending.when}
    reached: set[str] = set()
    for row in combinations(flags):
        fitting = [ending for ending in STORY.endings if holds(ending.when, row)]
        assert STORY.ending_for(row) is fitting[0]
        reached.add(fitting[0].key)
    assert reached == {ending.key for ending in STORY.endings}
    assert len({ending.scene for ending in STORY.endings}) >= 5
    assert all(SCENES[ending.scene].place == "ending" for ending in STORY.endings)


@pytest.mark.parametrize(
    ("flags", "scene"),
    [
        ("finished cat_found", "end_garden"),
        ("finished", "end_nocat"),
        ("finished buffy_dead carried_buffy cat_found", "end_forgiven"),
        ("finished buffy_dead cat_found", "end_coat"),
        ("finished cherry_dead", "end_cost"),
        ("finished buffy_dead left_buffy", "end_long_way"),
        ("lost_04", "end_chair"),
        ("lost_04 trusted_voice told_to_trust", "end_red"),
        ("lost_06 trusted_voice", "end_red"),
        ("finished willow_dead cat_found", "end_captain"),
        ("lost_07", "end_ship"),
        ("lost_02", "end_silence"),
    ],
)
def test_what_happened_decides_the_ending(flags: str, scene: str) -> None:
    assert ending_with(flags).scene == scene


def ending_with(flags: str) -> Ending:
    return STORY.ending_for(frozenset(f"{FROM_CAMPAIGN}{name}" for name in flags.split()))


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("story = [", "story.toml"),
        (SCENE, "endings"),
        (SCENE + SCENE + LAST, "two scenes have this key"),
        (SCENE + LAST.replace('"one"', '"two"'), "no scene 'two'"),
        (SCENE.replace("before", "during") + LAST, "during"),
        (SCENE.replace("before", "ending") + LAST, "place ending, mission '01_breach'"),
        (SCENE.replace('mission = "01_breach"\n', "") + LAST, "place before, mission ''"),
        (SCENE.replace("lines = [{", 'lines = [{ mood = "glad",') + LAST, "glad"),
        (SCENE.replace("lines = [{", 'lines = [{ said = "x",') + LAST, "said"),
        (SCENE + 'when = ["won_01"]\n' + LAST, "when"),
        (SCENE + LAST + 'when = ["campaign_won_01"]\n', "the last ending has conditions"),
        (SCENE.replace('[{ text = "a" }]', "[]") + LAST, "length"),
    ],
)
def test_a_broken_table_is_told_in_words(tmp_path: Path, words: str, problem: str) -> None:
    with pytest.raises(UserError) as told:
        written(tmp_path, words)
    assert problem in str(told.value)
    assert str(tmp_path / "story.toml") in str(told.value)


def test_what_has_to_be_and_what_must_not(tmp_path: Path) -> None:
    lines = 'lines = [{ text = "a", when = ["campaign_x", "-campaign_y"] }]'
    story = written(tmp_path, SCENE.replace('lines = [{ text = "a" }]', lines) + LAST)
    x, y = "campaign_x", "campaign_y"
    assert story.scenes_for("01_breach", "before", frozenset({x})) == story.scenes
    assert story.scenes_for("01_breach", "before", frozenset({x, y})) == ()
    assert story.scenes_for("01_breach", "before", frozenset()) == ()
    assert story.scenes_for("01_breach", "after", frozenset({x})) == ()
    with pytest.raises(KeyError):
        story.scene("two")
