"""Personas as data: every weight named, nothing unknown."""

from dataclasses import replace

import pytest

from game.ai.weights import WEIGHT, persona_weights
from game.core.errors import UserError
from tests.rules.boards import CATALOG


@pytest.mark.parametrize("name", ["veteran", "rookie", "random"])
def test_a_persona_is_a_row_of_its_numbers(name: str) -> None:
    row = persona_weights(CATALOG, name)
    assert {key: int(row[key][0]) for key in WEIGHT.names or ()} == CATALOG.personas[name]


def test_a_persona_nobody_wrote_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UserError, match="veteran, rookie, random"):
        persona_weights(CATALOG, "nobody")


@pytest.mark.parametrize(("change", "word"), [({"caution": None}, "missing"), ({"bravery": 3}, "unknown")])
def test_a_weight_too_few_or_too_many_is_named(change: dict[str, int | None], word: str) -> None:
    row = {key: value for key, value in {**CATALOG.personas["veteran"], **change}.items() if value is not None}
    catalog = replace(CATALOG, personas={"veteran": row})
    with pytest.raises(UserError, match=word):
        persona_weights(catalog, "veteran")
