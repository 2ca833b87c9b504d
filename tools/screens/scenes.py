"""Every screen of the game as a person would come to see it, without a window."""

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pygame

from game.campaign.saves import autosave
from game.core.paths import user_dir
from game.rules.components import SQUAD
from game.sim.commander import make_commander
from game.sim.recipe import Recipe
from game.sim.record import read_record
from game.sim.reel import Reel
from game.sim.start import open_match
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from game.ui.codex_pages import SECTIONS
from game.ui.reel.scene import ReelScene
from game.ui.reel.session import BOTH
from game.ui.scenes.ask import AskScene
from game.ui.scenes.brief import BriefScene
from game.ui.scenes.codex import CodexScene
from game.ui.scenes.credits import CreditsScene
from game.ui.scenes.end import EndScene
from game.ui.scenes.first import FirstScene
from game.ui.scenes.handover import HandoverScene
from game.ui.scenes.keys import KeysScene
from game.ui.scenes.load import LoadScene
from game.ui.scenes.missions import MissionsScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.replays import ReplaysScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.settings_pages import PAGES
from game.ui.scenes.skirmish import SkirmishScene
from game.ui.scenes.title import TitleScene
from tools.screens.campaign import CAMPAIGN

REPLAY = Path(__file__).resolve().parents[2] / "tests" / "sim" / "golden" / "breach_veterans.jsonl"
MISSION, SEED, ROUND = "01_breach", 2, 4
FRAME = 1 / 30
DAY = 1_800_000_000  # when the save that is shown was made
Shown = Callable[["Booth"], None]


class Booth:
    """One app of a size; `battle` is the same battle in the middle of things every time it is asked for."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self.app = App(size, Options(MISSION, SEED), warm=False)
        self.app.settings.captions = True
        self._battle: BattleScene | None = None

    @property
    def battle(self) -> BattleScene:
        """Played to the first quiet moment of a later round, at rest, nothing planned."""
        if self._battle is None:
            match = open_match(Recipe(MISSION, SEED, commanders=("human", "veteran")))
            minds = [make_commander("veteran", match.battle, SEED + side) for side in (0, 1)]
            while match.round < ROUND or match.phase_side != SQUAD:
                side = match.phase_side
                match.give(minds[side].choose(match, side))
            self._battle = BattleScene(self.app, match)
        self._battle.session.captions.clear()
        self._battle.planning.cancel()
        self._battle.planning.danger.shown = False
        self._battle.controls.pointer = None
        self.app.show(self._battle)
        self._battle.select(self._battle.session.squad[0])
        return self._battle

    def take_window(self) -> None:
        """There is one window for all: another booth may have given it another size."""
        if self.app.size != self.size:
            self.app.window.resize(self.size)
            self.app.relayout()

    def press(self, key: int) -> None:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            self.app.handle(pygame.event.Event(kind, key=key, mod=0, unicode=""))
        self.app.step(FRAME)

    def over(self, scene: Callable[[], object]) -> None:
        """A screen that lies over the battle."""
        self.battle  # noqa: B018  it is what lies below
        self.app.push(scene())  # type: ignore[arg-type]


def _plain(make: Callable[[App], object], booth: Booth) -> None:
    booth.app.show(make(booth.app))  # type: ignore[arg-type]


def _rest(booth: Booth) -> None:
    """The battle with nothing planned."""
    assert booth.battle is booth.app.scene


def _saves(booth: Booth) -> None:
    saved = autosave(booth.battle.session.match)
    os.utime(saved, (DAY, DAY))
    booth.app.show(LoadScene(booth.app))


def _aim(booth: Booth) -> None:
    """The first of the squad who can shoot, aiming."""
    battle = booth.battle
    for _ in battle.session.squad:
        booth.press(pygame.K_1)
        if battle.planning.order is not None:
            return
        battle.planning.cancel()
        battle.next_unit(1)


def _walk(booth: Booth) -> None:
    battle = booth.battle
    reach = battle.planning.reach
    assert reach is not None
    far = max(zip(*reach.cost.nonzero(), strict=True), key=lambda tile: int(reach.cost[tile]))
    battle.planning.cursor = (int(far[1]), int(far[0]))


def _with(key: int, booth: Booth) -> None:
    booth.battle  # noqa: B018
    booth.press(key)


def _said(booth: Booth) -> None:
    booth.battle.session.captions.append(booth.app.text.get("ui-rewind-tip", left=2) * 3)


def _asked(booth: Booth) -> None:
    text = booth.app.text
    booth.over(lambda: AskScene(booth.app, text.get("ui-idle-units", count=4), "Willow, Faith, Buffy, Tad", list))


def _skirmish(app: App) -> SkirmishScene:
    scene = SkirmishScene(app)
    scene.chosen["seed"] = SEED
    return scene


def _brief(app: App) -> BriefScene:
    brief = BriefScene(app, MISSION)
    while not brief.job.done:
        time.sleep(0.01)
    return brief


def _reel(booth: Booth, place: int = 60, sight: int = SQUAD) -> None:
    """A replay at rest in the middle of things."""
    scene = ReelScene(booth.app, Reel(read_record(REPLAY)))
    booth.app.show(scene)
    scene.paused = True
    scene.look(sight)
    scene.go(place)


def _replays(booth: Booth) -> None:
    """Two that are whole and one that is cut short."""
    content = REPLAY.read_bytes()
    for nth, end in enumerate((len(content), len(content), 900)):
        path = user_dir("replays") / f"2027-01-15-08000{nth}-01_breach-won.jsonl"
        path.write_bytes(content[:end])
        os.utime(path, (DAY - nth, DAY - nth))
    booth.app.show(ReplaysScene(booth.app))


SCREENS: dict[str, Shown] = {
    "first": partial(_plain, FirstScene),
    "title": partial(_plain, TitleScene),
    "brief": partial(_plain, _brief),
    "missions": partial(_plain, MissionsScene),
    "skirmish": partial(_plain, _skirmish),
    "credits": partial(_plain, CreditsScene),
    "keys": partial(_plain, KeysScene),
    "load": _saves,
    "replays": _replays,
    "reel": _reel,
    "reel_both": partial(_reel, place=120, sight=BOTH),
    "handover": partial(_plain, lambda app: HandoverScene(app, SQUAD, list)),
    **{f"settings_{page}": partial(_plain, partial(SettingsScene, page=page)) for page in PAGES},
    **{f"codex_{name}": partial(_plain, partial(CodexScene, section=name)) for name in SECTIONS},
    **{name: partial(_plain, make) for name, make in CAMPAIGN.items()},
    "battle": _rest,
    "walk": _walk,
    "aim": _aim,
    "watch": partial(_with, pygame.K_2),
    "dream": partial(_with, pygame.K_v),
    "danger": partial(_with, pygame.K_COMMA),
    "said": _said,
    "ask": _asked,
    "pause": lambda booth: booth.over(lambda: PauseScene(booth.app, booth.battle.session)),
    "end": lambda booth: booth.over(lambda: EndScene(booth.app, booth.battle.session)),
}
