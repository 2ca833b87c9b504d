"""The hand-made mission by name."""

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
