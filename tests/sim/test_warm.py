"""Compiling in two processes: who helps, when, and what the progress bar is told."""

import os
import subprocess
import sys

import pytest

from game.ai.choose import choose
from game.core import jit
from game.core.jit import is_kept
from game.sim import warm_beside
from game.sim.warm import STAGES
from game.sim.warm_beside import compile_stages

pytestmark = pytest.mark.skipif(not jit.ENABLED, reason="the compiler is off")


def test_progress_counts_the_first_map_and_every_stage() -> None:
    heard: list[tuple[int, str]] = []
    compile_stages(STAGES, lambda done, name: heard.append((done, name)))
    assert [done for done, _ in heard] == list(range(len(STAGES) + 1))
    assert [name for _, name in heard[1:]] == [stage.name for stage in STAGES]
    assert is_kept(choose), "the commanders are on disk afterwards"


def test_the_process_beside_finishes_by_itself() -> None:
    compile_stages(STAGES)
    command = [sys.executable, "-m", "game.sim.warm_beside"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.wait(60) == 0, process.stderr


def test_the_process_beside_leaves_with_the_one_that_began_it() -> None:
    command = [sys.executable, "-m", "game.sim.warm_beside"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) in (0, 1), "it may have been finished before it saw"


def test_nobody_is_asked_where_nothing_is_to_be_gained(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(subprocess, "Popen", lambda *words, **more: started.append(words))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(warm_beside, "is_kept", lambda function: True)
    compile_stages(STAGES[:1])
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    monkeypatch.setattr(warm_beside, "is_kept", lambda function: False)
    compile_stages(STAGES[:1])
    assert not started
