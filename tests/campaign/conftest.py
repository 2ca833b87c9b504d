"""The hand-made mission by name, as the tests of the engine have it."""

from tests.sim.conftest import known_arena

__all__ = ["known_arena"]
