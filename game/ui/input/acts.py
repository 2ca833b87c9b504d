"""The one kind of event that screens and widgets hear of keyboard and gamepad: which actions were asked for."""

from collections.abc import Iterable

import pygame

ACT = pygame.event.custom_type()
Way = tuple[int, int]


def act(names: Iterable[str], down: bool = True, on: bool = True, way: Way | None = None) -> pygame.event.Event:
    """`names`: all actions that the key or button stands for; a screen looks for those it knows.

    `down`: pressed, or repeated; else let go. `on`: whether an action that lasts holds from now on. `way`: where a
    stick is pushed, right and down, each -1 to 1.
    """
    return pygame.event.Event(ACT, names=frozenset(names), down=down, on=on, way=way)


def is_act(event: pygame.event.Event, *names: str) -> bool:
    """Whether it is about one of these actions, pressed or let go."""
    return event.type == ACT and not event.names.isdisjoint(names)


def is_pressed(event: pygame.event.Event, *names: str) -> bool:
    """Whether one of these actions was asked for."""
    return is_act(event, *names) and bool(event.down)


def is_let_go(event: pygame.event.Event, *names: str) -> bool:
    """Whether the key or button of one of these actions was let go."""
    return is_act(event, *names) and not event.down
