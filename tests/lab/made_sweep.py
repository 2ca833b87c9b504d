"""A sweep out of thin air, of the form that `game.lab.sweep_fit` keeps."""

from typing import Any


def share(value: float, matches: int = 100) -> dict[str, float | int]:
    return {"value": value, "low": value - 0.05, "high": value + 0.05, "matches": matches}


def point(aim: int, hp: int, value: float, q: float) -> dict[str, Any]:
    overrides = {"weapons.bren.aim": str(aim), "units.x.hp": str(hp)}
    return {
        "run": f"{aim + 100:08d}{hp:08d}", "runs": [], "overrides": overrides,
        "win_rate": share(value), "difference": share(value - 0.5), "p": q, "q": q, "saved_by_pairing": 0.2,
    }  # fmt: skip


def curve(key: str, values: list[float]) -> dict[str, Any]:
    rates = [0.3 + 0.1 * nth for nth in range(len(values))]
    edges = {"low": [rate - 0.04 for rate in rates], "high": [rate + 0.04 for rate in rates]}
    return {"key": key, "held": {"units.x.hp": 10.0}, "values": values, "rate": rates, **edges}


SWEEP: dict[str, Any] = {
    "format": 1, "name": "0123456789abcdef", "grounds": [{"mission": "arena", "difficulty": "normal"}],
    "commanders": ["veteran", "rookie"], "seed": 1, "matches": 100,
    "axes": [{"key": "weapons.bren.aim", "values": ["-5", "5"], "today": 0},
             {"key": "units.x.hp", "values": ["8", "12"], "today": 10}],
    "today": {"run": "0" * 16, "runs": [], "win_rate": share(0.5)},
    "points": [point(-5, 8, 0.41, 0.01), point(-5, 12, 0.3, 0.001), point(5, 8, 0.72, 0.0), point(5, 12, 0.5, 0.9)],
    "curves": [curve("weapons.bren.aim", [-5.0, 0.0, 5.0]), curve("units.x.hp", [8.0, 9.5, 12.0])],
    "interactions": [{"keys": ["weapons.bren.aim", "units.x.hp"], "effect": share(0.4), "p": 0.02, "q": 0.02}],
}  # fmt: skip
