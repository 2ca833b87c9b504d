"""Proving grounds: a small map for each family of rules, on which personas use it and gain by it."""

from tools.make_maps.proving import (
    arms,
    chasm,
    collapse,
    companion,
    craft,
    dream,
    escort,
    grip,
    people,
    red,
    rescue,
    snatch,
    sphere,
    stealth,
    triage,
    vigil,
)

PROVING = {
    "proving/arms": arms.SKETCH,
    "proving/chasm": chasm.SKETCH,
    "proving/collapse": collapse.SKETCH,
    "proving/craft": craft.SKETCH,
    "proving/dream": dream.SKETCH,
    "proving/escort": escort.SKETCH,
    "proving/grip": grip.SKETCH,
    "proving/people": people.SKETCH,
    "proving/red": red.SKETCH,
    "proving/rescue": rescue.SKETCH,
    "proving/snatch": snatch.SKETCH,
    "proving/sphere": sphere.SKETCH,
    "proving/triage": triage.SKETCH,
    "proving/vigil": vigil.SKETCH,
    "proving/stealth": stealth.SKETCH,
    "proving/companion": companion.SKETCH,
}
