"""Light rigs and colour conversion. Directions point from the scene to the light; colours are linear."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

F32 = npt.NDArray[np.float32]
Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Rig:
    """One plane's light: a key with shadows, hemispheric sky and ground, a fill, and a rim at grazing angles."""

    key: Colour
    key_colour: Colour
    sky: Colour
    ground: Colour
    fill_colour: Colour
    rim: Colour
    fill: Colour = (0.9, -0.1, 0.25)


KEY = (-0.38, 0.52, 0.76)
SHIP = Rig(KEY, (1.18, 1.10, 1.0), (0.30, 0.38, 0.48), (0.16, 0.13, 0.14), (0.10, 0.20, 0.28), (0.25, 0.55, 0.65))
DREAM = Rig(KEY, (1.06, 1.08, 1.16), (0.48, 0.54, 0.66), (0.30, 0.32, 0.40), (0.26, 0.18, 0.34), (0.70, 0.62, 0.95))
# Units are lit once and tinted on screen, so their rig is warm enough for skin and keeps a cool edge for both planes.
PEOPLE = Rig(KEY, (1.22, 1.13, 1.02), (0.36, 0.42, 0.52), (0.20, 0.17, 0.19), (0.14, 0.19, 0.30), (0.40, 0.56, 0.76))
PORTRAIT = Rig(
    (-0.05, 0.75, 0.62),
    (1.25, 1.10, 0.94),
    (0.26, 0.31, 0.42),
    (0.15, 0.12, 0.15),
    (0.16, 0.26, 0.42),
    (0.45, 0.62, 0.9),
    fill=(0.8, -0.6, 0.1),
)
PORTRAIT_LGF = Rig(
    (-0.05, 0.75, 0.62),
    (1.0, 1.0, 0.95),
    (0.22, 0.26, 0.34),
    (0.12, 0.10, 0.16),
    (0.34, 0.14, 0.46),
    (0.62, 0.40, 0.95),
    fill=(0.8, -0.6, 0.1),
)


def unit(vector: Colour) -> F32:
    """The vector scaled to length one."""
    v = np.array(vector, np.float32)
    return np.asarray(v / np.linalg.norm(v), np.float32)


def srgb(text: str) -> F32:
    """'#rrggbb' as three numbers 0..1 as they are stored in a picture."""
    digits = text.lstrip("#")
    return np.array([int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)], np.float32)


def linear(text: str) -> F32:
    """'#rrggbb' as three linear numbers 0..1."""
    return np.asarray(srgb(text) ** 2.2, np.float32)


def tone(colour: F32) -> F32:
    """Linear light to picture values 0..1 with a soft shoulder; the last axis is the channel."""
    c = np.clip(colour, 0, None)
    c = c * (1 + c / 9) / (1 + c * 0.55)
    return np.asarray(np.clip(c * 1.25, 0, 1) ** (1 / 2.2), np.float32)
