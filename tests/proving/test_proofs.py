"""On every proving ground personas use what it proves, and the side that has it wins more often with it than without.

The seeds are the same with and without, so the difference is the ability's alone.
"""

import os

import pytest

from game.core.jit import ENABLED
from tests.proving.proofs import PROOFS, Proof, uses, wins
from tests.sim.make_golden import GOLDEN

MATCHES = 1000
FULL = os.environ.get("CAPTAIN_RED_PROFILE") == "full"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not ENABLED, reason="many matches: only with compiled rules")]


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.name)
def test_the_persona_uses_it(proof: Proof) -> None:
    assert uses(proof, 40) > 0


@pytest.mark.skipif(not FULL, reason="a thousand matches a proof: only in the full profile, or by tools.prove")
@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.name)
def test_it_is_worth_having(proof: Proof) -> None:
    assert wins(proof, MATCHES, off=False).sum() > wins(proof, MATCHES, off=True).sum()


def test_every_ground_has_a_golden_replay() -> None:
    assert {proof.ground for proof in PROOFS} <= {recipe.mission.partition("/")[2] for recipe in GOLDEN.values()}
