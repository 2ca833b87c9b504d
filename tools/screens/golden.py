"""Small pictures that screens are compared with: the mean of every 16 by 16 pixels."""

from pathlib import Path

import numpy as np
import pygame
from PIL import Image

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "ui" / "golden"
BLOCK = 16
FAR = 4  # levels by which a block may differ: a digit changes its block by more
# Not compared: what is installed differs from machine to machine.
LEFT_OUT = ("credits",)


def means(surface: pygame.Surface) -> np.ndarray:
    """uint8 [H / 16, W / 16, 3]; the size must be a multiple of 16."""
    pixels = pygame.surfarray.array3d(surface).swapaxes(0, 1).astype(np.float64)
    high, wide, _ = pixels.shape
    blocks = pixels.reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK, 3).mean((1, 3))
    return np.asarray(np.rint(blocks), np.uint8)


def keep(name: str, surface: pygame.Surface) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    Image.fromarray(means(surface)).save(FOLDER / f"{name}.png")


def off(name: str, surface: pygame.Surface) -> list[tuple[int, int]]:
    """Columns and rows of the blocks that differ too much from what was kept."""
    kept = np.asarray(Image.open(FOLDER / f"{name}.png").convert("RGB")).astype(int)
    far = np.abs(kept - means(surface).astype(int)).max(2)
    return [(int(column), int(row)) for row, column in np.argwhere(far > FAR)]
