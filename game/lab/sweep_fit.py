"""The fit of a sweep, and how it is kept: STORE/sweeps/NAME.json, which a report draws.

    {"format": 1, "name": "0123456789abcdef",
     "grounds": [{"mission": "01_breach", "difficulty": "normal"}], "commanders": ["veteran", "veteran"],
     "seed": 1, "matches": 500,
     "axes": [{"key": "weapons.bren.aim", "values": ["-5", "0", "5"], "today": 0}],
     "today": {"run", "runs", "win_rate": E},
     "points": [{"run", "runs", "overrides": {KEY: VALUE}, "win_rate": E, "difference": E, "p", "q",
                 "saved_by_pairing"}],
     "curves": [{"key", "held": {KEY: NUMBER}, "values": [NUMBER], "rate": [0..1], "low": [0..1], "high": [0..1]}],
     "interactions": [{"keys": [KEY, KEY], "effect": E, "p", "q"}]}

E is {"value", "low", "high", "matches"}: a figure with its 95% interval. A curve is the win rate over one number, the
others held; its four lists are of one length. `curves` is empty where a number is a word, or no model fits. Effects of
interactions are log odds over whole ranges, the clearest first; `q` is p adjusted for how many pairs there are.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from game.core.errors import UserError
from game.lab.compare import told
from game.lab.compare_legs import Group
from game.lab.datasets import today_value
from game.lab.statistics.surface import Surface, held_at
from game.lab.store import Store
from game.lab.sweep import Axis
from game.sim.files import read_limited, write_whole

FORMAT = 1


def fit(axes: Sequence[Axis], samples: Sequence[tuple[dict[str, str], Group]]) -> dict[str, Any]:
    """`curves` and `interactions`, as the module tells."""
    try:
        coded = np.array([[float(overrides[axis.key]) for axis in axes] for overrides, _ in samples])
        surface, numbers = _surface(coded, samples)
    except ValueError:
        return {"curves": [], "interactions": []}
    now = [today_value(axis.key) for axis in axes]
    held = held_at(numbers, [float(one) if isinstance(one, int) else None for one in now])
    keys = [axis.key for axis in axes]
    return {
        "curves": [_curve(surface, nth, held, keys) for nth in range(len(axes))],
        "interactions": [
            {"keys": [keys[one.first], keys[one.second]], "effect": told(one.effect), "p": one.p, "q": one.q}
            for one in surface.interactions()
        ],
    }


def _surface(coded: np.ndarray, samples: Sequence[tuple[dict[str, str], Group]]) -> tuple[Surface, np.ndarray]:
    """Raises ValueError where none fits."""
    if not len(coded) or (coded.min(axis=0) == coded.max(axis=0)).any():
        raise ValueError("a number does not vary")
    rows = [(nth, sample.matches()) for nth, (_, group) in enumerate(samples) for sample in group]
    numbers = np.concatenate([np.tile(coded[nth], (len(matches["seed"]), 1)) for nth, matches in rows])
    won = np.concatenate([matches["won"] for _, matches in rows]).astype(bool)
    seeds = np.concatenate([matches["seed"] for _, matches in rows])
    return Surface(numbers, won, seeds), coded


def _curve(surface: Surface, nth: int, held: np.ndarray, keys: list[str]) -> dict[str, Any]:
    curve = surface.curve(nth, held)
    lists = {name: [round(float(one), 5) for one in getattr(curve, name)] for name in ("values", "rate", "low", "high")}
    others = {key: float(held[at]) for at, key in enumerate(keys) if at != nth}
    return {"key": keys[nth], "held": others, **lists}


def save_sweep(store: Store, axes: Sequence[Axis], today: Group, seed: int, matches: int, found: dict[str, Any]) -> str:
    """Keeps what a sweep found beside its matches and gives its name; the same sweep again replaces it."""
    known = [sample.configuration for sample in today]
    content = {
        "grounds": [{"mission": one.mission, "difficulty": one.difficulty} for one in known],
        "commanders": known[0].commanders, "seed": seed, "matches": matches,
        "axes": [{"key": axis.key, "values": axis.values, "today": today_value(axis.key)} for axis in axes],
        **found,
    }  # fmt: skip
    words = [one.run for one in known] + [f"{point['overrides']}" for point in found["points"]]
    name = hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]
    write_whole(store.path / "sweeps" / f"{name}.json", json.dumps({"format": FORMAT, "name": name, **content}) + "\n")
    return name


def read_sweeps(store: Store) -> list[dict[str, Any]]:
    """Every sweep of the store, as the module tells, by name; raises UserError for a damaged one."""
    found = []
    for path in sorted((store.path / "sweeps").glob("*.json")):
        try:
            content = msgspec.json.decode(read_limited(path), type=dict[str, Any])
        except msgspec.DecodeError as error:
            raise UserError(path, "", str(error), "expected a sweep of a store") from error
        if content.get("format") != FORMAT:
            raise UserError(path, "format", "is unknown to this version", f"expected {FORMAT}")
        found.append(content)
    return found
