"""Proving grounds: a small map for each family of rules, on which personas use it and gain by it."""

from tools.make_maps.proving import (
    ankle,
    arms,
    bravado,
    chasm,
    collapse,
    companion,
    craft,
    dream,
    escort,
    grip,
    people,
    sphere,
    stealth,
    triage,
)

PROVING = {
    "proving/ankle": ankle.SKETCH,
    "proving/bravado": bravado.SKETCH,
    "proving/arms": arms.SKETCH,
    "proving/chasm": chasm.SKETCH,
    "proving/collapse": collapse.SKETCH,
    "proving/craft": craft.SKETCH,
    "proving/dream": dream.SKETCH,
    "proving/escort": escort.SKETCH,
    "proving/grip": grip.SKETCH,
    "proving/people": people.SKETCH,
    "proving/sphere": sphere.SKETCH,
    "proving/triage": triage.SKETCH,
    "proving/stealth": stealth.SKETCH,
    "proving/companion": companion.SKETCH,
}
