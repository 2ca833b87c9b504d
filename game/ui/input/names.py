"""Names of keys and of gamepad buttons: the same in the table, in the settings file and here."""

import re

import pygame

# Keys by the name of pygame's constant; one without a constant, as on keyboards of other languages, is "key233".
_CODES: dict[str, int] = {
    name[2:].lower(): code
    for name, code in vars(pygame).items()
    if name.startswith("K_") and name not in ("K_UNKNOWN", "K_KP_0", "K_KP_1", "K_KP_2", "K_KP_3", "K_KP_4", "K_KP_5",
                                              "K_KP_6", "K_KP_7", "K_KP_8", "K_KP_9")
}  # fmt: skip
_NAMES = {code: name for name, code in reversed(_CODES.items())}
_UNNAMED = re.compile(r"key(\d{1,10})")
_MODIFIERS = (("ctrl", pygame.KMOD_CTRL), ("shift", pygame.KMOD_SHIFT), ("alt", pygame.KMOD_LALT | pygame.KMOD_RALT))
MODIFIER_KEYS = frozenset({"lctrl", "rctrl", "lshift", "rshift", "lalt", "ralt", "lmeta", "rmeta", "mode"})

# In SDL's order of a game controller's buttons, which is what its events number.
BUTTONS = (
    "a", "b", "x", "y", "back", "guide", "start", "leftstick", "rightstick", "leftshoulder", "rightshoulder",
    "dpup", "dpdown", "dpleft", "dpright", "misc1", "paddle1", "paddle2", "paddle3", "paddle4", "touchpad",
)  # fmt: skip
AXES = ("leftx", "lefty", "rightx", "righty", "lefttrigger", "righttrigger")
TRIGGERS = AXES[4:]
PAD_NAMES = (*BUTTONS, *TRIGGERS, *(f"{axis}{way}" for axis in AXES[:4] for way in "-+"))


def key_name(code: int) -> str:
    """Of a key alone."""
    return _NAMES.get(code, f"key{code}")


def chord_name(code: int, mod: int) -> str:
    """Of a key with the modifiers that are held; a modifier itself is named alone."""
    name = key_name(code)
    if name in MODIFIER_KEYS:
        return name
    return "+".join([word for word, mask in _MODIFIERS if mod & mask] + [name])


def key_code(name: str) -> int | None:
    """Of a key named alone; None for no key."""
    unnamed = _UNNAMED.fullmatch(name)
    return int(unnamed[1]) if unnamed else _CODES.get(name)


def is_key(chord: str) -> bool:
    """Whether it names a key, alone or with modifiers in our order."""
    *held, name = chord.split("+")
    known = [word for word, _ in _MODIFIERS]
    return key_code(name) is not None and held == [word for word in known if word in held]


def is_pad(name: str) -> bool:
    """Whether it names a button, a trigger, or one way of a stick."""
    return name in PAD_NAMES
