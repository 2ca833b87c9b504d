"""A match that ends its process, for workers of a pool: they find functions by their module."""

import os

from game.lab.executors.portion import Answer, Portion, play_portion

DEADLY = 5


def play_deadly(order: bytes, portion: Portion) -> Answer:
    if portion.first <= DEADLY < portion.first + portion.matches:
        os._exit(1)
    return play_portion(order, portion)
