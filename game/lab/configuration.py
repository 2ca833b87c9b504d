"""All that can change a match but its seed and seats, as one hash: matches of equal hash may stand in one sample."""

import hashlib
import json
from typing import Annotated

import msgspec

import game
from game.content.plan import MissionPlan
from game.core.reach import reach_hash
from game.rules.setup import Battle
from game.sim.recipe import Recipe, plan_hash, rules_hash

Word = Annotated[str, msgspec.Meta(max_length=4096)]
Small = Annotated[int, msgspec.Meta(ge=0, le=65535)]


class Configuration(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A row of `runs` in full, with the names that the rows of its matches refer to."""

    run: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{16}$")]
    mission: Word
    map: Word
    rules: Word
    mind: Word  # hash of the commanders' code
    version: Word
    difficulty: Word
    commanders: tuple[Word, Word]
    forces: tuple[Word, Word] | None
    overrides: dict[Word, Word]
    planes: tuple[Word, ...]
    width: Small
    height: Small
    units: tuple[tuple[Word, Small], ...]  # key and side of each row of the battle
    weapons: tuple[Word, ...]
    objectives: tuple[Word, ...]

    @property
    def changed(self) -> str:
        """The changed numbers in one line."""
        return " ".join(f"{key}={value}" for key, value in self.overrides.items())

    def recipe(self, seed: int, seats: int) -> Recipe:
        """What plays this match again."""
        first, second = self.commanders
        chosen = (second, first) if seats else (first, second)
        return Recipe(self.mission, seed, self.difficulty, chosen, self.forces, dict(self.overrides))


def configuration_of(recipe: Recipe, battle: Battle) -> Configuration:
    """`battle`: built from `recipe`."""
    rules, map_hash = rules_hash(battle.catalog), plan_hash(battle.plan)
    mind = reach_hash("game.ai.match_kernel", "play_match", beyond_apart=True)
    words = [rules, map_hash, mind, recipe.difficulty, recipe.commanders, recipe.forces]
    return Configuration(
        run=hashlib.sha256(json.dumps(words).encode()).hexdigest()[:16],
        mission=recipe.mission,
        map=map_hash,
        rules=rules,
        mind=mind,
        version=game.__version__,
        difficulty=recipe.difficulty,
        commanders=recipe.commanders,
        forces=recipe.forces,
        overrides=recipe.overrides,
        planes=battle.plan.planes,
        width=battle.plan.width,
        height=battle.plan.height,
        units=_units(battle),
        weapons=battle.weapons,
        objectives=_objectives(battle.plan),
    )


def _units(battle: Battle) -> tuple[tuple[str, int], ...]:
    rows = battle.world.identity
    return tuple((battle.kinds[int(row.kind)], int(row.side)) for row in rows)


def _objectives(plan: MissionPlan) -> tuple[str, ...]:
    return tuple(objective.text for objective in plan.objectives)
