"""Sounds: each is there and sound, each event has one or is silent on purpose, volumes count, captions tell."""

import numpy as np
import pygame
import pytest

from game.core.paths import assets_dir
from game.rules.components import IN_SIGHT
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.ui.settings import Settings
from game.ui.sound.board import files_of, load_board
from game.ui.sound.mixer import BEDS, CHANNELS, FADE, FIRST, MUSIC, RATE, STEP_APART, Mixer
from tests.ui.shell_hands import Hands
from tests.ui.test_shell_battle import begin

pytestmark = pytest.mark.ui
FOLDER = assets_dir() / "sounds"
LOOPS = [path.stem for path in sorted(FOLDER.glob("*.ogg")) if path.stem.startswith(("bed_", "music_"))]
SHORT = [path.stem for path in sorted(FOLDER.glob("*.ogg")) if path.stem not in LOOPS]
LONGEST, MOST_BYTES = 1.6, 6 << 20


@pytest.fixture
def mixer() -> Mixer:
    made = Mixer(Settings())
    made.play("press")
    assert made.ready
    return made


def samples(name: str) -> np.ndarray:
    """float64 [N, 2], -1 to 1."""
    return pygame.sndarray.array(pygame.mixer.Sound(FOLDER / f"{name}.ogg")).astype(np.float64) / 32768


def event(kind: Ev, actor: int = -1, target: int = -1, **more: int) -> Event:
    given = {"a": 0, "b": 0, "c": 0, "d": 0, "turn": 1, "plane": 0, "x": 0, "y": 0, "seen_by": 3} | more
    return Event(kind=kind, actor=actor, target=target, **given)


def test_every_event_has_a_sound_or_is_silent_on_purpose() -> None:
    board = load_board()
    assert not set(board.events) & set(board.silent)
    assert set(board.events) | set(board.silent) == {kind.name for kind in Ev}


def test_whatever_the_table_names_is_there() -> None:
    board = load_board()
    named = {cue.sound for cue in board.events.values()} - {"weapon", "surface"}
    named |= {*board.weapons.values(), *board.surfaces.values(), "focus", "press", "refuse", "ricochet"}
    ways = {sound.removeprefix("voice_") for sound in named if sound.startswith("voice_")}
    named = {sound for sound in named if not sound.startswith("voice_")}
    named |= {f"{voice}_{way}" for voice in board.voices.values() for way in ways}
    assert not [name for name in named if not files_of(name)]
    known = named | {path.stem.rpartition("_")[0] for path in FOLDER.glob("*.ogg")} | set(LOOPS)
    assert not [name for name in (*board.volume, *board.rank) if name not in known]


def test_all_of_it_is_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.ogg")) < MOST_BYTES


def test_what_is_short_is_loud_enough_and_ends_in_silence(mixer: Mixer) -> None:
    for name in SHORT:
        heard = samples(name)
        assert len(heard) / RATE <= LONGEST, name
        assert 0.1 <= np.abs(heard).max() <= 1.0, name
        assert np.abs(heard[-40:]).max() < 0.05, f"{name} breaks off"
        assert abs(heard.mean()) < 0.02, name


def test_a_loop_goes_on_without_a_step(mixer: Mixer) -> None:
    for name in LOOPS:
        heard = samples(name)
        steps = np.abs(np.diff(heard, axis=0)).max(1)
        assert np.abs(heard[0] - heard[-1]).max() <= max(0.03, float(np.quantile(steps, 0.999))), name
        assert np.abs(heard).max() <= 1.0


def test_a_volume_of_nothing_is_silence_and_voices_have_their_own(mixer: Mixer) -> None:
    pygame.mixer.stop()
    mixer.settings.voices = 0
    mixer.step(1)
    mixer.play("willow_say")
    assert not pygame.mixer.get_busy()
    mixer.play("door")
    assert pygame.mixer.get_busy()
    assert mixer.volume("voices") == 0 < mixer.volume("effects")
    mixer.settings.volume = 0
    assert mixer.volume("effects") == 0


def test_what_comes_late_comes_when_it_is_due(mixer: Mixer) -> None:
    pygame.mixer.stop()
    mixer.play("crash", late=0.5)
    mixer.step(0.3)
    assert not pygame.mixer.get_busy()
    mixer.step(0.3)
    assert pygame.mixer.get_busy()


def test_with_every_channel_taken_what_matters_more_is_heard(mixer: Mixer) -> None:
    pygame.mixer.stop()
    for _ in range(CHANNELS):
        mixer.play("collapse")
        mixer.step(STEP_APART)
    busy = [number for number in range(CHANNELS) if pygame.mixer.Channel(number).get_busy()]
    assert busy == list(range(FIRST, CHANNELS))
    before = list(mixer._ranks.values())
    mixer.play("step_metal")
    assert list(mixer._ranks.values()) == before
    mixer.play("crack")
    assert sorted(mixer._ranks.values()) == sorted([*before[1:], mixer.board.rank_of("crack")])


def wait_for_music(mixer: Mixer) -> None:
    for _ in range(400):
        mixer.step(0.01)
        if pygame.mixer.Channel(MUSIC[mixer._turn]).get_busy():
            return
        pygame.time.wait(5)
    raise AssertionError("no music")


def test_one_piece_of_music_fades_into_the_next(mixer: Mixer) -> None:
    mixer.play_music("calm")
    wait_for_music(mixer)
    mixer.step(FADE)
    first = pygame.mixer.Channel(MUSIC[mixer._turn])
    assert first.get_volume() == pytest.approx(mixer.volume("music"), abs=0.02)
    mixer.play_music("danger")
    wait_for_music(mixer)
    mixer.step(FADE / 2)
    second = pygame.mixer.Channel(MUSIC[mixer._turn])
    assert 0 < first.get_volume() < mixer.volume("music")
    assert 0 < second.get_volume() < mixer.volume("music")
    mixer.step(FADE)
    assert not first.get_busy()
    assert second.get_busy()


def test_beds_swell_and_go(mixer: Mixer) -> None:
    mixer.bed("tide", 0.5)
    for _ in range(400):
        mixer.step(0.01)
        if pygame.mixer.Channel(BEDS[0]).get_busy():
            break
        pygame.time.wait(5)
    mixer.step(2)
    assert pygame.mixer.Channel(BEDS[0]).get_volume() == pytest.approx(0.5 * mixer.volume("surroundings"), abs=0.02)
    mixer.still()
    mixer.step(2)
    assert not pygame.mixer.Channel(BEDS[0]).get_busy()


def test_without_a_device_all_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    mixer = Mixer(Settings())
    mixer.play("door")
    mixer.play_music("calm")
    mixer.bed("wind", 1)
    mixer.step(1)
    mixer.close()
    assert mixer.ready is False


def test_one_channel_for_both_ears(mixer: Mixer) -> None:
    mixer.play_music("calm")
    mixer.settings.mono = True
    mixer.reopen()
    mixer.play("door")
    assert (pygame.mixer.get_init() or ())[2:] == (1,)
    assert pygame.mixer.get_busy()
    assert not mixer.music
    mixer.settings.mono = False
    mixer.reopen()
    mixer.play("door")
    assert (pygame.mixer.get_init() or ())[2:] == (2,)


@pytest.fixture
def hands() -> Hands:
    return begin()


def heard_of(hands: Hands, happened: Event) -> list[str]:
    """The names of the sounds that an event asks for."""
    names: list[str] = []
    ears = hands.battle.ears
    ears.mixer.play = lambda name, side=0.0, late=0.0: names.append(name)  # type: ignore[method-assign]
    ears.hear(happened)
    return names


def test_weapon_surface_and_voice_are_those_of_who_did_it(hands: Hands) -> None:
    session = hands.battle.session
    squad = {session.kind_of(unit): unit for unit in session.squad}
    place = session.view.place[squad["willow"]]
    x, y = int(place.x), int(place.y)
    assert heard_of(hands, event(Ev.UNIT_SHOT, squad["faith"], c=1, x=x, y=y)) == ["bren"]
    assert heard_of(hands, event(Ev.UNIT_SHOT, squad["willow"], c=0, x=x, y=y)) == ["carbine", "ricochet"]
    assert heard_of(hands, event(Ev.UNIT_STEPPED, squad["willow"], x=x, y=y)) == ["step_metal"]
    assert heard_of(hands, event(Ev.UNIT_STEPPED, squad["willow"], plane=1, x=x, y=y))[0] in (
        "step_gravel", "step_snow", "step_ice",
    )  # fmt: skip
    assert heard_of(hands, event(Ev.DAMAGE_TAKEN, -1, squad["buffy"], x=x, y=y)) == ["buffy_hurt"]
    assert heard_of(hands, event(Ev.DRIFT_CHANGED, -1, 0)) == []


def test_captions_tell_what_is_heard_and_from_which_side(hands: Hands) -> None:
    ears, text = hands.battle.ears, hands.app.text
    hands.battle.stage.camera.centre_on(10, 10)
    ears.hear(event(Ev.DOOR_CHANGED, x=20, y=0))
    assert not ears.captions
    hands.app.settings.captions = True
    before = hands.app.draw().copy()
    ears.hear(event(Ev.DOOR_CHANGED, x=20, y=0))
    ears.hear(event(Ev.DOOR_CHANGED, x=0, y=20))
    door = text.get("caption-door")
    assert [words for words, _ in ears.captions] == [
        text.get("caption-right", what=door), text.get("caption-left", what=door),
    ]  # fmt: skip
    assert hands.app.draw().get_buffer().raw != before.get_buffer().raw
    hands.app.step(0.1)
    ears.step(10)
    assert not ears.captions


def test_music_follows_what_is_in_sight(hands: Hands) -> None:
    scene = hands.battle
    assert scene.music == "calm"
    scene.stage.plane = 1
    assert scene.music == "dream"
    view = scene.session.view
    foe = next(unit for unit in range(len(view.identity)) if scene.planning.is_enemy(unit))
    view.memory.known[foe] = IN_SIGHT
    scene.session.revision += 1
    assert scene.music == "danger"


def test_the_tool_makes_the_same_sounds_again() -> None:
    pytest.importorskip("soundfile")
    from tools.sound.__main__ import CHECKED, check

    assert check(CHECKED) == 0
    assert check(["punch_1"]) == 0
