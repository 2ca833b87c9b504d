"""The table of everything a person can do, with the keys and buttons it comes with: assets/data/controls.toml."""

import tomllib
from functools import lru_cache

import msgspec

from game.core.errors import UserError
from game.core.paths import assets_dir
from game.ui.input.names import is_key, is_pad


class Action(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """See the head of the file for what each field means."""

    group: str
    keys: tuple[str, ...]
    pad: tuple[str, ...]
    repeats: bool = False
    held: bool = False
    needed: bool = False


class Controls(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`groups`: each with those that are heard together with it."""

    groups: dict[str, tuple[str, ...]]
    actions: dict[str, Action]

    def meet(self, one: str, other: str) -> bool:
        """Whether two actions may be heard at once, so that they cannot share a key."""
        return self.actions[other].group in self.groups[self.actions[one].group]


@lru_cache(maxsize=1)
def load_controls() -> Controls:
    """Raises UserError, which names the place, for a file that is not as its head says."""
    path = assets_dir() / "data" / "controls.toml"
    try:
        controls = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Controls)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise UserError(path, "", str(error), "groups and actions as the file's head tells") from error
    for name, action in controls.actions.items():
        if action.group not in controls.groups:
            raise UserError(path, name, f"there is no group {action.group!r}", f"one of {', '.join(controls.groups)}")
        wrong = [key for key in action.keys if not is_key(key)] + [key for key in action.pad if not is_pad(key)]
        if wrong:
            raise UserError(path, name, f"there is no key or button {wrong[0]!r}", "names as the file's head tells")
    return controls
