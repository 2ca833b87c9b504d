"""Maps under the figures of a report: those that were played, and no others."""

import base64
from io import BytesIO

import msgspec
from PIL import Image

from game.cli.drawn import SIDE, drawn_planes
from game.lab.configuration import configuration_of
from game.sim.recipe import Recipe, build


def test_the_planes_of_the_map_that_was_played() -> None:
    recipe = Recipe("01_breach", 1, commanders=("veteran", "veteran"))
    known = configuration_of(recipe, build(recipe))
    planes = drawn_planes(known)
    assert list(planes) == list(known.planes)
    for data in planes.values():
        head, _, content = data.partition(",")
        assert head == "data:image/webp;base64"
        with Image.open(BytesIO(base64.b64decode(content))) as picture:
            assert picture.size == (known.width * SIDE, known.height * SIDE)
            assert len(picture.convert("L").getcolors() or []) > 20, "something is on it"
    assert sum(map(len, planes.values())) < 100_000
    assert drawn_planes(msgspec.structs.replace(known, map="0" * 16)) == {}, "another map than today's"
    assert drawn_planes(msgspec.structs.replace(known, mission="gone")) == {}
