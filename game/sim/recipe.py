"""What a match is made of: the few words from which the same battle is built again, anywhere.

A replay, a save, a batch and the screen all start here, so none of them can build a battle in its own way.
"""

import hashlib
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path

import numpy as np

from game.content.catalog import Catalog, load_catalog
from game.content.missions import load_mission, overlay_of
from game.content.plan import MissionPlan
from game.core.errors import UserError
from game.core.reach import reach_hash
from game.rules.setup import Battle, build_battle
from game.sim.forces import set_forces
from game.sim.muster import Muster, mustered

SEED_LIMIT = 1 << 62


@dataclass(frozen=True)
class Recipe:
    """`mission`: a mission's key or a map's path; `seed`: 0 to 2**62 - 1; `commanders`: the squad's, the LGF's.

    `forces`: two keys of forces.toml that take the places of the mission's units, None for the mission as it is.
    `muster`: who comes from a campaign; None for the mission's own people, fresh.
    `overrides`: numbers changed for this match, such as {"weapons.bren.aim": "70"}.
    """

    mission: str
    seed: int = 0
    difficulty: str = "normal"
    commanders: tuple[str, str] = ("human", "veteran")
    forces: tuple[str, str] | None = None
    overrides: dict[str, str] = field(default_factory=dict)
    muster: Muster | None = None


def build(recipe: Recipe) -> Battle:
    """The battle at its first moment; raises UserError for an unknown mission, difficulty, force or number."""
    if not 0 <= recipe.seed < SEED_LIMIT:
        raise UserError("", "seed", f"{recipe.seed} is out of range", f"expected 0 to {SEED_LIMIT - 1}")
    plan = load_mission(recipe.mission)
    catalog = load_catalog(recipe.overrides, overlay=overlay_of(Path(plan.source)) if plan.source else None)
    if recipe.forces is not None:
        plan = set_forces(plan, catalog, recipe.forces)
    if recipe.muster is not None:
        plan = mustered(plan, catalog, recipe.muster)
    if recipe.difficulty not in catalog.difficulties:
        names = ", ".join(catalog.difficulties)
        raise UserError("", "difficulty", f"unknown difficulty {recipe.difficulty!r}", f"expected one of: {names}")
    return build_battle(plan, catalog, recipe.seed, recipe.difficulty)


def rules_hash(catalog: Catalog) -> str:
    """16 hexadecimal digits that change with any number of the data and any line of the rules' code."""
    return hashlib.sha256(
        f"{catalog.hash} {reach_hash('game.rules.step', 'apply', beyond_apart=True)}".encode()
    ).hexdigest()[:16]


def plan_hash(plan: MissionPlan) -> str:
    """16 hexadecimal digits over everything that a map says about play, not over where its file stands."""
    total = hashlib.sha256()
    _feed(total, plan)
    return total.hexdigest()[:16]


_NOT_PLAY = {"source", "extra", "music"}


def _feed(total: "hashlib._Hash", value: object) -> None:
    if isinstance(value, np.ndarray):
        total.update(f"{value.dtype}{value.shape}".encode() + np.ascontiguousarray(value).tobytes())
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            if part.name not in _NOT_PLAY:
                total.update(part.name.encode() + b"=")
                _feed(total, getattr(value, part.name))
    elif isinstance(value, tuple):
        total.update(f"({len(value)}".encode())
        for item in value:
            _feed(total, item)
    else:
        total.update(f"{value!r};".encode())
