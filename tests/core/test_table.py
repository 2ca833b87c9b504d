"""Tables in one buffer: every field reachable, nothing shared, nothing left over; names that numpy does not use."""

import importlib
import pkgutil

import numpy as np
import pytest

from game.core.table import Shape, carve, fields, record_table

PAIR = fields("left", "right")


def test_carved_tables_write_through_to_the_buffer() -> None:
    buffer = np.zeros(10, np.int32)
    tables = carve(buffer, {"pair": Shape(PAIR, (2,)), "grid": Shape(None, (2, 3))})
    tables["pair"].right[1] = 7
    tables["grid"][1, 2] = 9
    assert buffer.tolist() == [0, 0, 0, 7, 0, 0, 0, 0, 0, 9]


def test_carving_fills_the_buffer_exactly() -> None:
    shapes = {"pair": Shape(PAIR, (2,))}
    for cells in (3, 5):
        with pytest.raises(ValueError, match=r"tables take|cannot|size|shape"):
            carve(np.zeros(cells, np.int32), shapes)


def test_cells_count_fields_and_places() -> None:
    assert Shape(PAIR, (5,)).cells == 10
    assert Shape(None, (2, 3, 4)).cells == 24


def test_a_table_of_its_own_is_zero() -> None:
    table = record_table(PAIR, 3)
    assert table.left.tolist() == table.right.tolist() == [0, 0, 0]


@pytest.mark.parametrize("name", ["min", "max", "copy", "size", "shape", "fill", "sort", "field", "real", "T"])
def test_a_name_of_numpys_own_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        fields("left", name)


def all_records() -> dict[str, np.dtype]:
    """Every record type of the rules and the AI, by module and name."""
    found: dict[str, np.dtype] = {}
    for package in ("game.rules", "game.ai"):
        for info in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
            module = importlib.import_module(info.name)
            records = {name: value for name, value in vars(module).items() if isinstance(value, np.dtype)}
            found |= {f"{info.name}.{name}": value for name, value in records.items() if value.names}
    return found


def test_no_field_of_the_game_hides_a_method_of_numpys() -> None:
    records = all_records()
    assert len(records) > 20
    for where, record in records.items():
        for name in record.names or ():
            assert not hasattr(np.recarray, name), f"{where}.{name}"
            assert not hasattr(np.int32(0), name), f"{where}.{name}"
            assert record[name] == np.int32, f"{where}.{name} is no 32-bit whole number"
