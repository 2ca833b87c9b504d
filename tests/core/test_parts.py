"""Parts and wholes: what another compiled function calls is only linked; what Python calls is made ready, and kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numba.core.errors import TypingError

from game.core import jit
from game.core.jit import compiled, compiled_apart
from game.core.parts import Need, PartDispatcher
from game.core.wide import WideDispatcher
from game.kernels.flood import begin

pytestmark = pytest.mark.skipif(not jit.ENABLED, reason="the compiler is off")
OPTIONS = {"nopython": True, "nogil": True, "error_model": "python", "no_cfunc_wrapper": True}


@compiled
def third(number: int) -> int:
    if number == 13:
        raise ValueError("not thirteen")
    return number // 3


@compiled
def thirds(numbers: np.ndarray) -> int:
    total = 0
    for number in numbers:
        total += third(number)
    return total


@compiled_apart
def fifth(number: int) -> int:
    if number == 13:
        raise ValueError("not thirteen fifths")
    return number // 5


@compiled
def fifths(numbers: np.ndarray) -> int:
    total = 0
    for number in numbers:
        total += fifth(number) + third(number)
    return total


def ratio(number: int, by: int) -> int:
    return number // by


def test_what_only_compiled_code_calls_is_no_more_than_linked() -> None:
    assert thirds(np.array([3, 9, 10])) == 7
    inner: Any = third
    assert len(inner.overloads) <= 1
    called_before = len(inner.ready)
    assert third(12) == 4
    assert len(inner.ready) == max(1, called_before)


def test_an_error_in_a_part_comes_out_as_the_python_error_it_is() -> None:
    with pytest.raises(ValueError, match="not thirteen"):
        thirds(np.array([13]))
    assert thirds(np.array([6])) == 2


def test_a_whole_from_disk_needs_no_part(tmp_path: Path) -> None:
    first = PartDispatcher.of(ratio, OPTIONS, str(tmp_path))
    assert first(7, 2) == 3
    assert len(first.overloads) == 1
    second = PartDispatcher.of(ratio, OPTIONS, str(tmp_path))
    assert second(-7, 2) == -4
    assert not second.overloads, "it was taken from disk"
    with pytest.raises(ZeroDivisionError):
        second(1, 0)


def test_a_part_from_disk_links_as_a_fresh_one_does(tmp_path: Path) -> None:
    first = PartDispatcher.of(ratio, OPTIONS, str(tmp_path))
    assert first(9, 3) == 3
    for whole in tmp_path.rglob("*.nbi"):
        if "parts" not in whole.parts[-3:]:
            whole.unlink(missing_ok=True)
    second = PartDispatcher.of(ratio, OPTIONS, str(tmp_path))
    assert second(np.int32(9), np.uint8(2)) == 4


def test_files_that_were_removed_are_made_again(tmp_path: Path) -> None:
    PartDispatcher.of(ratio, OPTIONS, str(tmp_path))(7, 2)
    for path in tmp_path.rglob("*.nbc"):
        path.unlink()
    again = PartDispatcher.of(ratio, OPTIONS, str(tmp_path))
    assert again(9, 2) == 4
    for path in tmp_path.rglob("*.nbi"):
        path.unlink()
    assert PartDispatcher.of(ratio, OPTIONS, str(tmp_path))(9, 2) == 4


def test_what_is_on_disk_is_known_before_it_is_loaded(tmp_path: Path) -> None:
    first = PartDispatcher.of(ratio, OPTIONS, str(tmp_path))
    assert not first.is_kept()
    first(7, 2)
    second = PartDispatcher.of(ratio, OPTIONS, str(tmp_path))
    assert second.is_kept()
    assert not second.ready


def doubled(values: np.ndarray) -> np.ndarray:
    return values * 2


def test_a_whole_another_process_made_meanwhile_has_what_its_wrapper_asks_for(tmp_path: Path) -> None:
    """The wrapper of what returns an array asks for its type, which the part alone does not hold."""
    values = np.array([1, 2])
    first = PartDispatcher.of(doubled, OPTIONS, str(tmp_path))
    assert first(values).tolist() == [2, 4]
    (whole,) = first.ready.values()
    whole.environment.consts.clear()  # as it is where only the part was loaded
    second = PartDispatcher.of(doubled, OPTIONS, str(tmp_path))
    assert second(values).tolist() == [2, 4]
    assert not second.overloads, "it was taken from disk"


def test_wrong_types_are_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(TypingError, match="floordiv"):
        PartDispatcher.of(ratio, OPTIONS, str(tmp_path))("seven", 2)


def test_a_function_apart_is_jumped_to() -> None:
    assert fifths(np.array([15, 30])) == 3 + 6 + 5 + 10
    assert fifth(26) == 5
    declared: Any = fifth
    assert len(declared.ready) == 1, "one copy, for Python and for compiled callers"


def test_an_error_in_a_function_apart_comes_out_through_its_caller() -> None:
    with pytest.raises(ValueError, match="not thirteen fifths"):
        fifths(np.array([13]))


def double_fifth(number: int) -> int:
    return 2 * fifth(number)


def test_what_jumps_to_a_function_of_other_types_now_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = PartDispatcher.of(double_fifth, OPTIONS, str(tmp_path))
    assert first(20) == 8
    (need,) = next(iter(first.ready.values())).library.needs
    assert need.is_met()
    assert not need._replace(symbol="of_other_types").is_met()
    second = PartDispatcher.of(double_fifth, OPTIONS, str(tmp_path))
    assert second(20) == 8
    assert not second.overloads, "it was taken from disk"
    monkeypatch.setattr(Need, "is_met", lambda need: False)
    third_time = PartDispatcher.of(double_fifth, OPTIONS, str(tmp_path))
    assert third_time(20) == 8
    assert third_time.overloads, "it was compiled"


@pytest.fixture
def untried(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    jit._dispatcher.cache_clear()
    monkeypatch.setattr(jit, "TRIED", ("0.0.",))
    yield
    jit._dispatcher.cache_clear()


@pytest.mark.usefixtures("untried")
def test_a_compiler_not_tried_yet_works_all_the_same(tmp_path: Path) -> None:
    kind = jit._dispatcher(apart=True)
    assert kind is WideDispatcher
    made = kind.of(ratio, OPTIONS, str(tmp_path))
    assert made(7, 2) == made(np.int16(7), np.uint32(2)) == 3
    assert len(made.overloads) == 1


def test_what_a_checkout_compiled_an_installed_game_finds() -> None:
    ours: Any = begin
    ours.open_files()
    assert Path(ours.wholes._cache_path).name == "game.kernels.flood", "and nothing of where the file lies"
    theirs: Any = third
    theirs.open_files()
    assert "tests.core" not in theirs.wholes._cache_path, "of others the file's place counts"
