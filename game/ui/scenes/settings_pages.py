"""The settings screen's pages and what stands on each: the one list of what a person can set."""

from typing import Any, NamedTuple

from game.ui.settings import DEAD_ZONES, LOUDEST, PACES, PALETTES, REPEATS, SCALES

SWITCH = ((False, True), ("ui-off", "ui-on"))

LEVELS = tuple(range(LOUDEST + 1))


class Entry(NamedTuple):
    """`field`: of Settings, named by the text ui-setting-FIELD and told by ui-setting-FIELD-about.

    `names`: ids of texts, or plain numbers, one for each of the `values`.
    """

    field: str
    values: tuple[Any, ...]
    names: tuple[str | int, ...]


# What is asked for before the game is played for the first time.
FIRST = ("palette", "contrast", "scale", "still", "captions", "volume")

# A page's heading is the text ui-settings-PAGE.
PAGES: dict[str, tuple[Entry, ...]] = {
    "play": (Entry("pace", tuple(PACES), tuple(f"ui-setting-pace-{name}" for name in PACES)),),
    "picture": (
        Entry("palette", PALETTES, tuple(f"ui-setting-palette-{name}" for name in PALETTES)),
        Entry("contrast", *SWITCH),
        Entry("still", *SWITCH),
        Entry("shake", *SWITCH),
        Entry("fullscreen", *SWITCH),
        Entry("scale", tuple(SCALES), tuple(f"ui-setting-scale-{name}" for name in SCALES)),
    ),
    "sound": (
        *(Entry(field, LEVELS, LEVELS) for field in ("volume", "music", "effects", "voices", "surroundings")),
        Entry("mono", *SWITCH),
        Entry("captions", *SWITCH),
    ),
    "controls": (
        Entry("toggle", *SWITCH),
        Entry("repeat", REPEATS, tuple(f"ui-setting-repeat-{round(seconds * 100)}" for seconds in REPEATS)),
        Entry("dead_zone", DEAD_ZONES, tuple(f"ui-setting-dead_zone-{round(share * 100)}" for share in DEAD_ZONES)),
    ),
}
