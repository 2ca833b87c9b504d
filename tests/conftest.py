"""What every test shares: hypothesis profiles, a home of its own for each test, and a cache that outlives them."""

import os
from pathlib import Path

import hypothesis
import pytest

from game.core.paths import user_path

JIT_OFF = os.environ.get("NUMBA_DISABLE_JIT", "0") not in ("", "0")
# Rules as plain Python are a thousand times slower; the ci profile then tries fewer examples.
hypothesis.settings.register_profile("ci", max_examples=8 if JIT_OFF else 50, deadline=None)
hypothesis.settings.register_profile("full", max_examples=100 if JIT_OFF else 1000, deadline=None)
PROFILE = os.environ.get("CAPTAIN_RED_PROFILE", "ci")
hypothesis.settings.load_profile(PROFILE)

# Compiling everything takes a minute, so compiled code is shared with play and with earlier runs.
os.environ.setdefault("CAPTAIN_RED_CACHE", str(user_path("cache")))
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
# A text id that no message has is a mistake of ours; a person would see the bare id.
os.environ.setdefault("CAPTAIN_RED_STRICT_TEXT", "1")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty CAPTAIN_RED_HOME, so that no test sees another's saves, nor touches the person's own."""
    path = tmp_path / "home"
    monkeypatch.setenv("CAPTAIN_RED_HOME", str(path))
    return path


@pytest.fixture(scope="session")
def profile() -> str:
    """The chosen profile, `ci` or `full`: how many matches and examples a test may afford."""
    return PROFILE


@pytest.fixture(scope="session")
def jit_off() -> bool:
    """Whether the rules run as plain Python in this session."""
    return JIT_OFF
