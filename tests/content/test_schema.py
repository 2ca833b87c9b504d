"""The schema agrees with itself, with the plan's enums, and with what pytmx allows."""

import pytest
import pytmx

from game.content.plan import DOOR_STATES, SIDE_NAMES, Cond, Effect, Goal
from game.content.schema import CLASSES, ENUMS, NEEDS


def test_no_property_has_a_name_that_pytmx_uses() -> None:
    node = pytmx.TiledMap()
    shapes = (pytmx.TiledObject, pytmx.TiledObjectGroup, pytmx.TiledTileLayer, pytmx.TiledTileset, pytmx.TiledMap)
    taken = {name for shape in shapes for name in dir(shape)} | set(vars(node))
    taken |= {"id", "name", "type", "x", "y", "width", "height", "rotation", "gid", "visible", "closed", "template"}
    taken |= {"frames", "image", "points", "source", "parent", "data", "opacity", "color", "draworder"}
    for item in CLASSES.values():
        for member in item.members:
            assert member.name not in taken, f"{item.name}.{member.name}"


def test_names_are_unique_and_defaults_fit() -> None:
    kinds = {"string": str, "int": int, "object": int, "bool": bool}
    for item in CLASSES.values():
        names = [member.name for member in item.members]
        assert len(names) == len(set(names))
        for member in item.members:
            assert type(member.default) is kinds[member.kind]
            assert not member.enum or member.default in ENUMS[member.enum]
            assert all(target in CLASSES for target in member.points_at)


def test_enums_follow_the_plan() -> None:
    assert ENUMS["Side"] == SIDE_NAMES
    assert ("", *ENUMS["DoorState"]) == DOOR_STATES
    for name, kinds in (("Condition", Cond), ("Effect", Effect), ("Objective", Goal)):
        assert set(NEEDS[name]) == {kind.name.lower() for kind in kinds}


@pytest.mark.parametrize("name", sorted(NEEDS))
def test_what_a_kind_needs_is_a_property(name: str) -> None:
    for needs in NEEDS[name].values():
        assert all(CLASSES[name].member(need) for need in needs)
