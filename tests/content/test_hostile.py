"""Files from strangers: each is answered by a problem that names its place, soon, in little memory."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.content.catalog import Catalog, load_catalog
from game.content.missions import load_mission
from game.content.problems import MOST_PROBLEMS
from game.core.errors import UserError
from game.workshop.check import check_map
from tests.content.desk import copy_maps
from tests.content.hostile import CASES, MAP, Case

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes and links here")
LONGEST_S = 2.0
LARGEST_KIB = 300 << 10
LONGEST_LINE = 1000
MEASURED = (
    "entity bomb", "inflates without end", "layers upon layers", "a million elements", "many attributes",
    "a map that is a pipe", "many templates", "one broken template", "five thousand misspelt objects",
    "a text of calls",
)  # fmt: skip


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hostile_file_is_a_problem_and_never_a_plan(case: Case, tmp_path: Path, catalog: Catalog) -> None:
    path = case.make(copy_maps(tmp_path))
    start = time.process_time()
    lines = [str(problem) for problem in check_map(path, catalog)]
    assert time.process_time() - start < LONGEST_S
    assert any(case.words in line for line in lines), lines[:9]
    assert len(lines) <= MOST_PROBLEMS + 1
    assert all(line.startswith(str(path.parent)) and len(line) < LONGEST_LINE for line in lines)
    with pytest.raises(UserError):
        load_mission(path)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from /proc")
@pytest.mark.parametrize("case", [case for case in CASES if case.name in MEASURED], ids=lambda case: case.name)
def test_the_command_ends_soon_and_in_little_memory(case: Case, tmp_path: Path) -> None:
    path = case.make(copy_maps(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, "maps", "check", str(path)],
        capture_output=True, text=True, timeout=60, check=False, env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
    )  # fmt: skip
    *_, measured = done.stderr.splitlines()
    seconds, peak = measured.split()
    assert done.returncode == 1
    assert case.words in done.stderr
    assert "Traceback" not in done.stderr
    assert float(seconds) < LONGEST_S  # of the processor: others may be at work on the machine
    assert int(peak) < LARGEST_KIB


# Address space is bounded too, so that what is asked for and never touched counts as well.
MEASURE = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from game.cli.main import main
status = main(sys.argv[1:])
with open("/proc/self/status") as lines:
    peak = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
print(time.process_time(), peak, file=sys.stderr)
sys.exit(status)
"""


def test_the_texts_of_another_map_are_not_taken(tmp_path: Path, catalog: Catalog) -> None:
    desk = copy_maps(tmp_path)
    (desk / "skirmish.two.en.ftl").write_bytes(b"\xff")
    assert check_map(desk / MAP, catalog) == []


def test_a_map_may_have_the_signs_of_a_pattern_in_its_name(tmp_path: Path, catalog: Catalog) -> None:
    desk = copy_maps(tmp_path)
    (desk / "skirmish.en.ftl").rename(desk / "a[b]**.en.ftl")
    (desk / MAP).rename(desk / "a[b]**.tmx")
    assert check_map(desk / "a[b]**.tmx", catalog) == []


def test_a_link_within_the_folder_is_followed(tmp_path: Path, catalog: Catalog) -> None:
    desk = copy_maps(tmp_path)
    (desk / "tilesets" / "ship.tsx").rename(desk / "tilesets" / "real.tsx")
    (desk / "tilesets" / "ship.tsx").symlink_to("real.tsx")
    assert check_map(desk / MAP, catalog) == []
