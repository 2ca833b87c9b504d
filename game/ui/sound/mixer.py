"""The mixer: sounds at their volumes, one piece of music fading into the next, beds that rise and fall.

Where there is no sound device everything here does nothing. Nothing is opened or read before it is first heard, and
what is long is read beside the screen.
"""

import os
import random
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame

from game.ui.settings import LOUDEST, Settings
from game.ui.sound.board import files_of, load_board

RATE, BUFFER = 44_100, 512
CHANNELS = 24
MUSIC, BEDS = (0, 1), (2, 3, 4, 5)  # channels that are kept for them
FIRST = len(MUSIC) + len(BEDS)  # of the channels for all else
FADE = 1.6  # seconds from one piece of music to the next
SWELL = 1.0  # seconds for a bed to go from nothing to full
WIDE = 0.75  # how far to one side a sound may be
STEP_APART = 0.05  # seconds within which the same sound is not begun twice


class Mixer:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.board = load_board()
        self.ready: bool | None = None  # None: not tried yet
        self.music = ""
        self._kept: dict[str, list[pygame.mixer.Sound]] = {}
        self._long: dict[str, pygame.mixer.Sound | None] = {}
        self._late: list[tuple[float, str, float]] = []
        self._levels = [0.0, 0.0]  # of the two pieces of music
        self._turn = 0  # which of the two channels the music now has
        self._beds: dict[str, list[float]] = {}  # channel, level now, level wanted
        self._now, self._begun = 0.0, dict[str, float]()
        self._ranks: dict[int, int] = {}  # of what each channel plays
        self._dice = random.Random(5)

    def play(self, name: str, side: float = 0.0, late: float = 0.0) -> None:
        """A sound of the board, `late` seconds from now; `side`: -1 left .. 1 right."""
        if late > 0:
            self._late.append((self._now + late, name, side))
        elif self._open() and self._now - self._begun.get(name, -1.0) >= STEP_APART:
            self._begun[name] = self._now
            self._sound(name, side)

    def play_music(self, name: str) -> None:
        """This piece from now on, "" none; the one before fades away."""
        if name == self.music or not self._open():
            return
        self.music, self._turn = name, 1 - self._turn
        channel = pygame.mixer.Channel(MUSIC[self._turn])
        channel.stop()
        self._levels[self._turn] = 0.0
        if name:
            self._read(f"music_{name}")

    def bed(self, name: str, level: float) -> None:
        """How loud a bed shall be, 0 to 1."""
        if name not in self._beds:
            if level <= 0 or len(self._beds) == len(BEDS) or not self._open():
                return
            self._beds[name] = [BEDS[len(self._beds)], 0.0, level]
            self._read(f"bed_{name}")
        self._beds[name][2] = level

    def still(self) -> None:
        """No bed any more, and nothing that was still to come."""
        self._late.clear()
        for bed in self._beds.values():
            bed[2] = 0.0

    def step(self, dt: float) -> None:
        """`dt`: seconds."""
        self._now += dt
        due = [entry for entry in self._late if entry[0] <= self._now]
        self._late = [entry for entry in self._late if entry[0] > self._now]
        for _, name, side in due:
            self.play(name, side)
        if self.ready:
            self._fade_music(dt)
            self._swell_beds(dt)

    def reopen(self) -> None:
        """With one channel or two, as is set now; what was playing begins again."""
        self.close()
        self.ready = None
        for kept in (self._kept, self._long, self._beds, self._late, self._ranks):
            kept.clear()
        self.music, self._levels = "", [0.0, 0.0]

    def close(self) -> None:
        if self.ready:
            pygame.mixer.quit()

    def volume(self, group: str) -> float:
        """0 to 1, as a person has set it for this group and for everything."""
        of_group = self.settings.effects if group == "interface" else getattr(self.settings, group)
        return float(of_group / LOUDEST * self.settings.volume / LOUDEST)

    def _open(self) -> bool:
        """Opens the device when something is first to be heard."""
        if self.ready is None:
            try:
                with _quietly():
                    pygame.mixer.init(RATE, -16, 1 if self.settings.mono else 2, BUFFER, allowedchanges=0)
                pygame.mixer.set_num_channels(CHANNELS)
                self.ready = True
            except pygame.error:
                self.ready = False
        return self.ready

    def _sound(self, name: str, side: float) -> None:
        volume = self.volume(self.board.group_of(name)) * self.board.loudness(name)
        variants = self._variants(name)
        if not variants or volume <= 0:
            return
        rank = self.board.rank_of(name)
        number = self._free(rank)
        if number is None:
            return
        self._ranks[number] = rank
        channel = pygame.mixer.Channel(number)
        channel.play(self._dice.choice(variants))
        lean = max(-WIDE, min(WIDE, side))
        channel.set_volume(volume * min(1.0, 1 - lean), volume * min(1.0, 1 + lean))

    def _free(self, rank: int) -> int | None:
        """A channel with nothing on it, or else one with something of lower rank."""
        for number in range(FIRST, CHANNELS):
            if not pygame.mixer.Channel(number).get_busy():
                return number
        least = min(range(FIRST, CHANNELS), key=lambda number: self._ranks.get(number, 0))
        return least if self._ranks.get(least, 0) < rank else None

    def _variants(self, name: str) -> list[pygame.mixer.Sound]:
        if name not in self._kept:
            self._kept[name] = [pygame.mixer.Sound(path) for path in files_of(name)]
        return self._kept[name]

    def _read(self, name: str) -> None:
        """Beside the screen: decoding half a minute takes longer than a frame."""
        if name in self._long:
            return
        self._long[name] = None
        for path in files_of(name):
            threading.Thread(target=self._decode, args=(name, path), daemon=True).start()

    def _decode(self, name: str, path: Path) -> None:
        self._long[name] = pygame.mixer.Sound(path)

    def _fade_music(self, dt: float) -> None:
        for nth, number in enumerate(MUSIC):
            channel = pygame.mixer.Channel(number)
            wanted = 1.0 if nth == self._turn and self.music else 0.0
            if wanted and not channel.get_busy():
                self._start(channel, f"music_{self.music}")
            self._levels[nth] = _towards(self._levels[nth], wanted, dt / FADE) if channel.get_busy() else 0.0
            channel.set_volume(self._levels[nth] * self.volume("music"))
            if not wanted and not self._levels[nth]:
                channel.stop()

    def _swell_beds(self, dt: float) -> None:
        for name, bed in self._beds.items():
            channel = pygame.mixer.Channel(int(bed[0]))
            bed[1] = _towards(bed[1], bed[2], dt / SWELL)
            if bed[1] and not channel.get_busy():
                self._start(channel, f"bed_{name}")
            channel.set_volume(bed[1] * self.volume("surroundings"))
            if not bed[1]:
                channel.stop()

    def _start(self, channel: pygame.mixer.Channel, name: str) -> None:
        sound = self._long.get(name)
        if sound is not None:
            channel.play(sound, loops=-1)


@contextmanager
def _quietly() -> Iterator[None]:
    """Some systems' sound libraries write pages onto the error stream where there is no sound card."""
    sys.stderr.flush()
    try:
        before, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except OSError:  # nothing is open there
        yield
        return
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(before, 2)
        os.close(before)
        os.close(nothing)


def _towards(level: float, wanted: float, step: float) -> float:
    return min(wanted, level + step) if level < wanted else max(wanted, level - step)
