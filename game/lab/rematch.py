"""A match of a store played again from its row, step by step, and compared with what the row says."""

from pathlib import Path

from game.core.errors import UserError
from game.core.paths import user_dir
from game.lab.configuration import Configuration, configuration_of
from game.lab.store import Store
from game.rules.setup import Battle
from game.sim.replay import save
from game.sim.start import open_match


def one_run(store: Store, run: str | None) -> Configuration:
    """The configuration whose hash begins with `run`; None: the only one. Raises UserError."""
    known = store.configurations()
    found = [configuration for key, configuration in known.items() if key.startswith(run or "")]
    if len(found) == 1:
        return found[0]
    choice = "; ".join(f"{key} ({value.mission} {value.changed})".replace(" )", ")") for key, value in known.items())
    wrong = f"{run!r} names {len(found)} of {len(known)}" if run else f"holds {len(known)} configurations"
    raise UserError(store.path, "run", wrong, f"expected the beginning of one of: {choice}")


def rematch(store: Store, seed: int, run: str | None, seats: int, target: Path | None = None) -> Path:
    """Writes the match's replay to `target` (None: among the person's replays) and gives where.

    Raises UserError when there is no such match, or it comes out differently than then.
    """
    known = one_run(store, run)
    rows = store.rows("SELECT digest FROM matches WHERE run = ? AND seed = ? AND seats = ?", known.run, seed, seats)
    if not len(rows["digest"]):
        raise UserError(store.path, f"seed {seed}", f"no such match of run {known.run}", "expected a seed of `matches`")
    match = open_match(known.recipe(seed, seats))
    match.play()
    then, now = int(rows["digest"][0]) % (1 << 64), match.digest()
    if f"{then:016x}" != now:
        raise UserError(
            store.path, f"seed {seed}", f"ends in {now}", f"expected {then:016x}{_why(known, match.battle)}"
        )
    path = target or user_dir("replays") / f"{Path(known.mission).stem}-{known.run}-{seed}-{seats}.jsonl"
    save(match, path)
    return path


def _why(known: Configuration, battle: Battle) -> str:
    now = configuration_of(known.recipe(0, 0), battle)
    parts = [name for name in ("map", "rules", "mind") if getattr(now, name) != getattr(known, name)]
    names = {"map": "the map", "rules": "rules or data", "mind": "the commanders' code"}
    return f"; changed since: {', '.join(names[part] for part in parts)}" if parts else ""
