"""Every sound by name: how it is made, how loud, and whether it is a loop."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tools.sound import beds, effects, music, voices
from tools.sound.tones import Maker, Sound, finished

LOUD, BED = 0.8, 0.6


@dataclass(frozen=True)
class Piece:
    """`peak`: of the finished samples; `quality`: of the file, 0 to 1, higher is larger."""

    make: Callable[[Maker], Sound]
    peak: float = LOUD
    loop: bool = False
    quality: float = 0.45


def _several(name: str, count: int, make: Callable[[Maker], Sound], peak: float = LOUD) -> dict[str, Piece]:
    return {f"{name}_{nth}": Piece(make, peak) for nth in range(1, count + 1)}


def _effects() -> dict[str, Piece]:
    found: dict[str, Piece] = {}
    for name, count, make, peak in (
        ("carbine", 3, partial(effects.gun, weight=1.0, sharp=1.0), LOUD),
        ("rifle", 3, partial(effects.gun, weight=1.35, sharp=0.85), LOUD),
        ("bren", 3, partial(effects.gun, weight=1.6, sharp=0.7), LOUD),
        ("pistol", 2, partial(effects.gun, weight=0.75, sharp=1.2), LOUD),
        ("burst", 2, partial(effects.burst, weight=1.4, sharp=0.75), LOUD),
        ("skewer", 2, effects.skewer, 0.7), ("blade", 3, effects.blade, 0.7), ("punch", 3, effects.punch, LOUD),
        ("ricochet", 3, effects.ricochet, 0.5), ("slam", 2, effects.slam, LOUD), ("fall", 2, effects.fall, 0.7),
        ("reload", 2, effects.reload, 0.5), ("step_metal", 4, effects.step_metal, 0.4),
        ("step_gravel", 4, effects.step_gravel, 0.4), ("step_snow", 4, effects.step_snow, 0.4),
        ("step_ice", 4, effects.step_ice, 0.4), ("door", 2, effects.door, 0.6), ("grapple", 2, effects.grapple, LOUD),
        ("choke", 2, effects.choke, 0.7), ("throw", 2, effects.throw, 0.7), ("shift", 2, effects.shift, LOUD),
        ("ripple", 2, effects.ripple, 0.6), ("link", 1, effects.link, 0.6), ("crack", 3, effects.crack, LOUD),
        ("collapse", 2, effects.collapse, LOUD), ("crash", 1, effects.crash, LOUD), ("flames", 2, effects.flames, 0.6),
        ("dress", 2, effects.dress, 0.5),
        ("good", 1, partial(effects.sign, first=440.0, second=587.3), 0.4),
        ("bad", 1, partial(effects.sign, first=349.2, second=277.2), 0.45),
        ("news", 1, partial(effects.sign, first=587.3, second=880.0, bright=0.6), 0.4),
        ("focus", 1, partial(effects.tick, pitch=1320.0, length=0.03), 0.2),
        ("press", 1, partial(effects.tick, pitch=880.0, length=0.07), 0.35),
        ("refuse", 1, partial(effects.tick, pitch=196.0, length=0.14), 0.4),
    ):  # fmt: skip
        found |= _several(name, count, make, peak)
    return found


def _voices() -> dict[str, Piece]:
    found: dict[str, Piece] = {}
    for person in voices.PEOPLE:
        for way, make, count in (("say", voices.say, 2), ("hurt", voices.hurt, 2), ("call", voices.call, 1)):
            found |= _several(f"{person}_{way}", count, partial(make, person=person), 0.6)
    return found


PIECES: dict[str, Piece] = {
    **_effects(),
    **_voices(),
    **{f"bed_{name}": Piece(make, BED, loop=True, quality=0.3)
       for name, make in (("hum", beds.hum), ("wind", beds.wind), ("tide", beds.tide), ("fire", beds.fire))},
    **{f"music_{name}": Piece(make, LOUD, loop=True, quality=0.35)
       for name, make in (("title", music.title), ("calm", music.calm), ("danger", music.danger),
                          ("dream", music.dream), ("loss", music.loss), ("end", music.end))},
}  # fmt: skip


def made(name: str) -> Sound:
    """A sound as it is before it is written, float32 [N] or [N, 2]; raises KeyError for an unknown name."""
    piece = PIECES[name]
    return finished(piece.make(Maker(name)), piece.peak, piece.loop)
