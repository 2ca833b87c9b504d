"""The campaign's missions after the first, by the names of their maps."""

from tools.make_maps.missions import antechamber, beam, behind, chasm, destruct, six, wall
from tools.make_maps.missions.levels import levelled
from tools.make_maps.sketch import Sketch

MISSIONS: dict[str, Sketch] = {
    key: levelled(key, sketch)
    for key, sketch in {
        "02_chasm": chasm.SKETCH,
        "03_antechamber": antechamber.SKETCH,
        "04_behind_the_dream": behind.SKETCH,
        "05_under_the_beam": beam.SKETCH,
        "06_on_your_six": six.SKETCH,
        "07_self_destruct": destruct.SKETCH,
        "08_garden_wall": wall.SKETCH,
    }.items()
}
