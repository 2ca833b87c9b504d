"""The isometric picture of a battle."""

from game.ui.stage.camera import Camera
from game.ui.stage.overlay import Overlay
from game.ui.stage.stage import Stage

__all__ = ["Camera", "Overlay", "Stage"]
