"""From keys, buttons and sticks to what a person wants: the only place that reads them."""

from game.ui.input.acts import ACT, is_act, is_let_go, is_pressed
from game.ui.input.reader import Input

__all__ = ["ACT", "Input", "is_act", "is_let_go", "is_pressed"]
