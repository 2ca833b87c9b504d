"""The sign over a head for each thing that people do to one another besides fighting."""

from game.rules.events import Ev
from game.ui.stage.signs import GREEN, GREY, LILAC, RED, Maker, sign

DEED_SIGNS: dict[int, Maker] = {
    Ev.UNIT_CALLED: sign("call", GREEN),
    Ev.RIPPLE_SHOWN: sign("shift", LILAC),
    Ev.PANIC_CHANGED: sign("panic", RED),
    Ev.UNIT_RALLIED: sign("rally", GREEN),
    Ev.UNIT_ORDERED: sign("order", GREEN),
    Ev.UNIT_BLUFFED: sign("bluff", GREY),
    Ev.SUPPORT_CHANGED: sign("support", GREY),
    Ev.UNIT_SPRINTED: sign("sprint", GREEN),
    Ev.UNIT_SHIELDED: sign("shield", GREEN),
    Ev.UNIT_FAINTED: sign("prone", RED),
    Ev.PULSE_FELT: sign("pulse", GREY),
    Ev.UNIT_TREATED: sign("dress", GREEN),
}
