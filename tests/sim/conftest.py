"""The hand-made mission by name, so that recipes, replays and saves can be tried on it quickly."""

import pytest

import game.sim.recipe
from game.content.missions import load_mission
from game.content.plan import MissionPlan
from tests.sim.arena import arena


@pytest.fixture(autouse=True)
def known_arena(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> MissionPlan:
        return arena() if name == "arena" else load_mission(name)

    monkeypatch.setattr(game.sim.recipe, "load_mission", load)


@pytest.fixture(scope="session")
def few(profile: str, jit_off: bool) -> bool:
    """Whether a test should be content with few matches: the rules run as plain Python."""
    return jit_off and profile != "full"


@pytest.fixture(scope="session")
def thorough(profile: str, jit_off: bool) -> bool:
    """Whether a test should play as many matches as it can think of: as plain Python that would take days."""
    return profile == "full" and not jit_off
