"""A whole plane of a map as the game draws it, at the battle's first moment, everything lit: for pictures in files."""

import pygame

from game.core.errors import UserError
from game.core.paths import assets_dir
from game.rules.components import IN_SIGHT
from game.rules.setup import Battle
from game.ui.sprites import SpriteBook
from game.ui.stage.camera import RISE, TILE_HEIGHT, TILE_WIDTH
from game.ui.stage.overlay import Overlay
from game.ui.stage.stage import Stage

LONGEST = 6000  # pixels: larger maps are drawn smaller
PERCENTS = (100, 75, 50, 25)  # those at which floors come out in whole pixels
BORDER = 2 * RISE  # room for what stands on the outermost tiles


def paint_planes(battle: Battle, planes: list[int]) -> tuple[tuple[int, int], bytes]:
    """Width and height, and rows of RGB, of the planes one below the other; opens and closes a display of its own.

    Raises UserError for a map too large for a picture.
    """
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1, 1))
    pictures = [_paint(battle, plane) for plane in planes]
    size = (pictures[0].get_width(), sum(picture.get_height() for picture in pictures))
    rows = b"".join(pygame.image.tobytes(picture, "RGB") for picture in pictures)
    pygame.display.quit()
    return size, rows


def _paint(battle: Battle, plane: int) -> pygame.Surface:
    plan = battle.plan
    around = plan.width + plan.height
    percent = next((step for step in PERCENTS if around * TILE_WIDTH // 2 * step // 100 <= LONGEST), None)
    if percent is None:
        raise UserError(
            plan.source, "", f"{plan.width}x{plan.height} tiles are too many for one picture", "--style plan"
        )
    wide, high = around * TILE_WIDTH // 2, around * TILE_HEIGHT // 2 + 2 * BORDER
    size = (wide * percent // 100, high * percent // 100)
    stage = Stage(battle, SpriteBook(assets_dir() / "sprites"), size)
    view = battle.copy_world()
    view.memory.known[:] = IN_SIGHT
    stage.camera.zoom = percent / 100
    stage.camera.centre_on((plan.width - 1) / 2, (plan.height - 1) / 2)
    stage.show(view, plane)
    stage.light_all()
    picture = pygame.Surface(size)
    stage.draw(picture, Overlay(), 0)
    return picture
