"""Replays on screen by posted input: gone through, seen with other eyes, played on from, listed and deleted."""

import statistics
import time
from pathlib import Path

import pygame
import pytest

from game.core.paths import user_dir
from game.rules.components import LGF, PRESENT, SQUAD
from game.sim.archive import kept_files
from game.sim.match import Match
from game.sim.record import read_record, recipe_of
from game.sim.reel import Recorded, Reel
from game.sim.start import open_match
from game.ui.app import App, Options, open_app
from game.ui.battle.scene import BattleScene
from game.ui.reel.scene import SPEEDS, ReelScene
from game.ui.reel.session import BOTH
from game.ui.scenes.ask import AskScene
from game.ui.scenes.replays import ROWS, ReplaysScene
from game.ui.scenes.title import TitleScene
from tests.ui.shell_hands import Hands, open_title
from tests.ui.shell_stage import PlainStage
from tests.ui.virtual_pad import Pad

pytestmark = pytest.mark.ui
GOLDEN = Path(__file__).parents[1] / "sim" / "golden"
BREACH = GOLDEN / "breach_veterans.jsonl"


@pytest.fixture(scope="module")
def reel(jit_off: bool) -> Reel:
    if jit_off:
        pytest.skip("a whole mission as plain Python takes too long")
    return Reel(read_record(BREACH))


@pytest.fixture
def hands(reel: Reel) -> Hands:
    """At the first moment, at rest."""
    hands = Hands(open_title(PlainStage))
    reel.go(0)
    hands.app.show(ReelScene(hands.app, reel))
    hands.press(pygame.K_SPACE)
    scene_of(hands).go(0)
    return hands


def scene_of(hands: Hands) -> ReelScene:
    assert isinstance(hands.app.scene, ReelScene)
    return hands.app.scene


def button(hands: Hands, does: str) -> tuple[int, int]:
    scene = scene_of(hands)
    spot = next(spot for spot in scene.bar.spots(scene.hud.shown) if spot.does == f"reel-{does}")
    return spot.rect.center


def on_line(hands: Hands, place: int) -> tuple[int, int]:
    bar = scene_of(hands).bar
    return bar.left_of(place), bar.track.centery


def stored(name: str, content: bytes | None = None) -> Path:
    path = user_dir("replays") / name
    path.write_bytes(BREACH.read_bytes() if content is None else content)
    return path


def test_from_the_title_to_a_running_replay_and_back(jit_off: bool) -> None:
    if jit_off:
        pytest.skip("a whole mission as plain Python takes too long")
    stored("mine.jsonl")
    hands = Hands(open_title(PlainStage))
    title = hands.app.scene
    assert isinstance(title, TitleScene)
    hands.click(next(one for one in title.menu.buttons if one.label == "Replays").rect.center)
    assert hands.shows(ReplaysScene)
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: hands.shows(ReelScene))
    hands.wait(lambda: scene_of(hands).reel.place > 3)
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(ReplaysScene)
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(TitleScene)


def test_arrows_go_by_order_and_by_round(hands: Hands, reel: Reel) -> None:
    starts = dict(reel.rounds)
    hands.press(pygame.K_DOWN)
    assert reel.place == starts[2]
    hands.press(pygame.K_RIGHT)
    hands.press(pygame.K_RIGHT)
    assert reel.place == starts[2] + 2
    hands.press(pygame.K_LEFT)
    assert reel.place == starts[2] + 1
    hands.press(pygame.K_UP)
    assert reel.place == starts[2]
    hands.press(pygame.K_UP)
    assert reel.place == 0


def test_a_press_on_the_line_and_a_drag_along_it_go_there(hands: Hands, reel: Reel) -> None:
    hands.click(on_line(hands, 100))
    assert reel.place == 100
    start, end = on_line(hands, 40), on_line(hands, 180)
    hands.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=start, button=1))
    assert reel.place == 40
    hands.move((end[0], 10))
    assert reel.place == 180, "a drag holds on above and below the line"
    hands.app.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(end[0], 10), button=1))
    hands.move(start)
    assert reel.place == 180, "let go"


def test_it_runs_rests_and_has_its_speeds(hands: Hands, reel: Reel) -> None:
    scene = scene_of(hands)
    hands.press(pygame.K_SPACE)
    hands.wait(lambda: reel.place > 5)
    hands.press(pygame.K_SPACE)
    hands.app.step(1.0)
    place = reel.place
    hands.app.step(1.0)
    assert reel.place == place
    for _ in SPEEDS:
        hands.click(button(hands, "faster"))
    assert scene.speed == SPEEDS[-1] == 8
    for _ in SPEEDS:
        hands.press(pygame.K_MINUS)
    assert scene.speed == SPEEDS[0] == 0.5
    hands.app.step(0.01)
    hands.press(pygame.K_SPACE)
    hands.app.step(0.01)
    assert scene.stage.speed == 0.5


def test_at_its_end_it_rests_and_begins_again(hands: Hands, reel: Reel) -> None:
    hands.click(on_line(hands, len(reel.orders) - 1))
    hands.press(pygame.K_SPACE)
    hands.wait(lambda: scene_of(hands).paused)
    assert reel.at_end
    hands.press(pygame.K_SPACE)
    assert not scene_of(hands).paused
    assert reel.place < 5


def test_each_side_sees_its_own_and_both_see_all(hands: Hands, reel: Reel) -> None:
    scene = scene_of(hands)
    scene.go(dict(reel.rounds)[2])
    world = reel.match.world

    def shown(side: int) -> int:
        """How many of the side are known to be there."""
        view, units = scene.session.view, len(world.identity)
        known = scene.session.side != side
        return sum(
            view.identity.side[unit] == side
            and view.identity.presence[unit] == PRESENT
            and (not known or bool(view.memory.known[scene.session.side * units + unit]))
            for unit in range(units)
        )

    present = world.identity.presence == PRESENT
    everybody = [int((present & (world.identity.side == side)).sum()) for side in (SQUAD, LGF)]
    assert shown(SQUAD) == everybody[SQUAD]
    assert shown(LGF) < everybody[LGF], "some are in the fog"
    hands.press(pygame.K_TAB)
    assert scene.session.side == LGF
    assert shown(LGF) == everybody[LGF]
    hands.click(button(hands, "both"))
    assert scene.session.sight == BOTH
    assert scene.stage.lit
    assert (shown(SQUAD), shown(LGF)) == tuple(everybody)
    hands.click(button(hands, "squad"))
    assert (scene.session.side, scene.stage.lit) == (SQUAD, False)


def test_the_other_sides_orders_are_not_told(hands: Hands, reel: Reel) -> None:
    scene = scene_of(hands)
    place = next(nth for nth, moment in enumerate(reel.moments) if moment.side == LGF) + 1
    assert reel.moments[place].side == LGF
    scene.go(place)
    assert scene.session.told() == "The LGF move"
    hands.click(button(hands, "lgf"))
    assert scene.session.told().startswith("Warrior")
    seen = [line.words for line in scene.session.log]
    hands.click(button(hands, "squad"))
    assert [line.words for line in scene.session.log] != seen


def test_played_on_from_a_moment(hands: Hands, reel: Reel) -> None:
    place = dict(reel.rounds)[4]
    hands.click(on_line(hands, place))
    assert reel.place == place
    digest = reel.match.digest()
    hands.click(button(hands, "branch"))
    assert hands.shows(AskScene)
    hands.press(pygame.K_ESCAPE)
    assert hands.shows(ReelScene)
    hands.press(pygame.K_e)
    hands.press(pygame.K_RETURN)
    hands.wait(lambda: type(hands.app.scene) is BattleScene)
    match = hands.battle.session.match
    assert match.commanders is not None
    assert [commander.name for commander in match.commanders] == ["human", "veteran"]
    assert (match.round, match.digest()) == (4, digest)
    assert hands.battle.session.is_players_turn
    hands.press(pygame.K_e)
    hands.press(pygame.K_RETURN)
    assert len(match.orders) > place, "the turn was ended by hand"


def test_over_is_over(hands: Hands, reel: Reel) -> None:
    hands.click(on_line(hands, len(reel.orders)))
    hands.click(button(hands, "branch"))
    assert hands.shows(ReelScene)
    hands.app.draw()
    assert "over" in scene_of(hands).hud.shown.tip


def test_with_a_gamepad_alone(hands: Hands, reel: Reel) -> None:
    with Pad(hands.app) as pad:
        pad.press("dpdown")
        assert reel.place == dict(reel.rounds)[2]
        pad.press("dpright")
        assert reel.place == dict(reel.rounds)[2] + 1
        pad.press("rightshoulder")
        assert scene_of(hands).session.side == LGF
        pad.press("x")
        assert scene_of(hands).speed == 2
        pad.press("y")
        assert hands.shows(AskScene)
        pad.press("b")
        pad.press("b")
        assert hands.shows(ReplaysScene)


def test_a_moment_is_reached_at_once(jit_off: bool) -> None:
    """In the mission that changes its ground most, with the real picture; 100 ms are meant, here with room for CI."""
    if jit_off:
        pytest.skip("a whole mission as plain Python takes too long")
    app = App((1280, 720), Options(), warm=False)
    scene = ReelScene(app, Reel(read_record(GOLDEN / "mission_05.jsonl")))
    app.show(scene)
    scene.paused = True
    taken = []
    for place in range(len(scene.reel.orders), 0, -5):
        began = time.perf_counter()
        scene.go(place)
        taken.append(time.perf_counter() - began)
    assert statistics.median(taken) < 0.1


def test_a_replay_is_deleted_when_asked_twice() -> None:
    path = stored("mine.jsonl")
    hands = Hands(open_title(PlainStage))
    hands.app.show(ReplaysScene(hands.app))
    hands.press(pygame.K_RIGHT)
    hands.press(pygame.K_RETURN)
    assert hands.shows(AskScene)
    hands.press(pygame.K_ESCAPE)
    assert path.exists()
    hands.press(pygame.K_RETURN)
    hands.press(pygame.K_RETURN)
    assert hands.shows(ReplaysScene)
    assert not path.exists()
    scene = hands.app.scene
    assert isinstance(scene, ReplaysScene)
    assert [one.label for one in scene.menu.buttons] == ["Back"]


def test_a_damaged_one_is_named_with_its_reason() -> None:
    stored("broken.jsonl", BREACH.read_bytes()[:700])
    hands = Hands(open_title(PlainStage))
    hands.app.show(ReplaysScene(hands.app))
    scene = hands.app.scene
    assert isinstance(scene, ReplaysScene)
    first = scene.menu.buttons[0]
    assert first.label == "broken.jsonl: cannot be read"
    assert "broken.jsonl" in first.why
    hands.press(pygame.K_RETURN)
    assert hands.shows(ReplaysScene), "it does nothing"
    assert hands.app.draw().get_size() == (1280, 720)


def test_many_go_page_by_page() -> None:
    for nth in range(ROWS + 2):
        stored(f"{nth}.jsonl")
    hands = Hands(open_title(PlainStage))
    scene = ReplaysScene(hands.app)
    hands.app.show(scene)
    assert len(scene.shown) == ROWS
    assert "The breach · Normal · won, 17 rounds" in scene.menu.buttons[0].label
    hands.press(pygame.K_PAGEDOWN)
    assert len(scene.shown) == 2


def test_a_battle_that_ends_is_kept_once(reel: Reel) -> None:
    match = _all_but_the_last(reel)
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, match, watching=True))
    hands.wait(lambda: hands.ended)
    (path,) = kept_files()
    assert path.name == hands.battle.session.replay
    assert path.name.endswith("-01_breach-won.jsonl")
    assert [line for _, line in read_record(path).lines] == [line for _, line in reel.record.lines]
    hands.battle.session.keep()
    assert len(kept_files()) == 1


def test_where_no_replay_can_be_kept_it_is_said(reel: Reel, home: Path) -> None:
    home.write_text("a file where the folder should be")
    hands = Hands(open_title(PlainStage))
    hands.app.show(BattleScene(hands.app, _all_but_the_last(reel), watching=True))
    hands.wait(lambda: hands.ended)
    assert "No replay was kept" in hands.app.notice.words


def _all_but_the_last(reel: Reel) -> Match:
    """The same battle with nothing left but its last order."""
    match = open_match(recipe_of(reel.record.header))
    for order in reel.orders[:-1]:
        match.give(order)
    match.commanders = (Recorded(reel.orders), Recorded(reel.orders))
    return match


def test_the_command_line_opens_the_same(jit_off: bool) -> None:
    if jit_off:
        pytest.skip("a whole mission as plain Python takes too long")
    app = open_app((1280, 720), Options(), replay=BREACH)
    hands = Hands(app)
    hands.wait(lambda: hands.shows(ReelScene), 300)
    assert scene_of(hands).reel.record.source == str(BREACH)
    if app.warming is not None:
        app.warming.stop()
