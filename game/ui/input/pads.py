"""Gamepads: found when they are plugged in, and their sticks and triggers read as buttons."""

from contextlib import suppress

import pygame
from pygame._sdl2 import controller

from game.ui.input.names import AXES, BUTTONS, TRIGGERS

FULL = 32767
LET_GO = 0.7  # share of the dead zone below which a stick counts as let go, so that it does not flutter
STAYS = 1.3  # times as far the other axis must be pushed before the stick counts as pushed along that one
SLANT = 0.41  # tangent of 22.5 degrees: a stick pushed within that of an axis is pushed along it

# A joystick that SDL knows no gamepad's layout of: the order that most of them have; any of it can be bound anew.
PLAIN_BUTTONS = (
    "a", "b", "x", "y", "leftshoulder", "rightshoulder", "back", "start", "leftstick", "rightstick", "guide", "misc1",
    "paddle1", "paddle2", "paddle3", "paddle4",
)  # fmt: skip
PLAIN_AXES = AXES[:4]
HAT = {"dpleft": (0, -1), "dpright": (0, 1), "dpdown": (1, -1), "dpup": (1, 1)}  # axis of the hat, and which way

Change = tuple[str, bool, tuple[int, int] | None]  # a button's name, whether it went down, where the stick points


class Pads:
    """`dead`: share of the way that a stick must be pushed to count, 0 to 1."""

    def __init__(self, dead: float) -> None:
        self.dead = dead
        self._open: dict[int, controller.Controller] = {}
        self._plain: dict[int, pygame.joystick.JoystickType] = {}
        self._axes: dict[str, float] = {}
        self._down: dict[str, tuple[int, int] | None] = {}
        with suppress(pygame.error):  # a machine that has no such thing is played without
            pygame.joystick.init()
            controller.init()

    @property
    def names(self) -> list[str]:
        """Of those that are plugged in."""
        return [pad.name for pad in self._open.values()] + [stick.get_name() for stick in self._plain.values()]

    def share(self, name: str) -> float:
        """How far a stick or trigger is pushed that way, 0 to 1; 1 for a button."""
        axis = name.rstrip("+-")
        return 1.0 if axis not in AXES else min(1.0, abs(self._axes.get(axis, 0.0)))

    def read(self, event: pygame.event.Event) -> list[Change] | None:
        """What an event changed; None when it is no gamepad's."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._plug(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            return self._unplug(event.instance_id)
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            return self._push(BUTTONS, event.button, event.type == pygame.CONTROLLERBUTTONDOWN)
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._axis(AXES, event.axis, event.value / FULL)
        else:
            return self._read_plain(event)
        return []

    def _read_plain(self, event: pygame.event.Event) -> list[Change] | None:
        """Of joysticks without a known layout; those with one speak twice, and are heard above."""
        if event.type == pygame.JOYDEVICEADDED:
            self._plug_plain(event.device_index)
        elif event.type == pygame.JOYDEVICEREMOVED:
            return self._unplug(event.instance_id) if self._plain.pop(event.instance_id, None) is not None else []
        elif getattr(event, "instance_id", None) not in self._plain:
            return None
        elif event.type in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP):
            return self._push(PLAIN_BUTTONS, event.button, event.type == pygame.JOYBUTTONDOWN)
        elif event.type == pygame.JOYAXISMOTION:
            return self._axis(PLAIN_AXES, event.axis, event.value)
        elif event.type == pygame.JOYHATMOTION:
            wanted = {name: None for name, (axis, way) in HAT.items() if event.value[axis] == way}
            return self._turn(dict(wanted), set(HAT))
        return []

    def _plug_plain(self, index: int) -> None:
        with suppress(pygame.error):
            if not controller.is_controller(index):
                stick = pygame.joystick.Joystick(index)
                self._plain[stick.get_instance_id()] = stick

    def _plug(self, index: int) -> None:
        with suppress(pygame.error):  # it may be gone again
            pad = controller.Controller(index)
            self._open[pad.id] = pad

    def _unplug(self, instance: int) -> list[Change]:
        self._open.pop(instance, None)
        self._axes.clear()
        let_go: list[Change] = [(name, False, None) for name in self._down]
        self._down.clear()
        return let_go

    def _push(self, buttons: tuple[str, ...], row: int, down: bool) -> list[Change]:
        if row >= len(buttons):
            return []
        return self._turn({buttons[row]: None} if down else {}, {buttons[row]})

    def _axis(self, axes: tuple[str, ...], row: int, value: float) -> list[Change]:
        if row >= len(axes):
            return []
        name = axes[row]
        self._axes[name] = max(-1.0, value)
        if name in TRIGGERS:
            return self._turn({name: None} if self._far(self._axes[name], name) else {}, {name})
        return self._stick(name[:-1])

    def _far(self, value: float, *names: str) -> bool:
        """Pushed far enough to count; once it counts, a little less is enough."""
        held = any(name in self._down for name in names)
        return value > self.dead * (LET_GO if held else 1.0)

    def _stick(self, stick: str) -> list[Change]:
        """The left one along the axis it is pushed along most, the right one along both."""
        x, y = (self._axes.get(f"{stick}{axis}", 0.0) for axis in "xy")
        ways = {f"{stick}{axis}{sign}": value for axis, value in (("x", x), ("y", y)) for sign, value in
                (("-", -value), ("+", value))}  # fmt: skip
        wanted = {name: value for name, value in ways.items() if self._far(value, *ways)}
        if stick == "left" and wanted:
            held = {name: STAYS if name in self._down else 1.0 for name in wanted}
            wanted = {max(wanted, key=lambda name: wanted[name] * held[name]): 1.0}
        way = (_sign(x, y), _sign(y, x))
        return self._turn(dict.fromkeys(wanted, way), set(ways))

    def _turn(self, wanted: dict[str, tuple[int, int] | None], among: set[str]) -> list[Change]:
        """From what is down among these to what shall be; a stick that turns without being let go is pressed anew."""
        up: list[Change] = [(name, False, None) for name in self._down if name in among and name not in wanted]
        down: list[Change] = [
            (name, True, way) for name, way in wanted.items() if name not in self._down or self._down[name] != way
        ]
        for name, _, _ in up:
            del self._down[name]
        self._down.update(wanted)
        return up + down


def _sign(along: float, across: float) -> int:
    if abs(along) < SLANT * abs(across):
        return 0
    return (along > 0) - (along < 0)
