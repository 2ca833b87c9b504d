"""Numbers that put missions into their bands with the smallest change from today.

Candidates come from Optuna's sampler (TPE, J. Bergstra et al., NIPS 2011), the numbers of today first. Each is played
in steps of more and more matches of the same seeds and given up as soon as it is clear, at 95%, that it misses its
bands by more than the best so far. The best are made smaller, number by number, and then played on seeds that the
search has never seen: only what holds there is given.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from game.lab.engine import need
from game.lab.gate import judge
from game.lab.statistics.intervals import Estimate
from game.lab.targets import Ground, Wins

STEPS = (1 / 8, 1 / 4, 1 / 2, 1)  # of a candidate's matches
MARGIN = 0.01  # of the win rate: the search aims so far inside of a band
# A point of the win rate outside of its band weighs as much as moving a number over all that it may be.
POINT = 100.0
VERIFIED = 5  # candidates at most that are played on fresh seeds
FRESH = 1_000_000  # seeds apart


class Axis(NamedTuple):
    """A number that may be changed, by `step`, from `low` to `high`; `today` need not be on a step."""

    key: str
    low: int
    high: int
    step: int
    today: int

    def moved(self, value: int) -> float:
        """How far from today, as a share of all it may be."""
        return abs(value - self.today) / max(1, self.high - self.low)


class Trial(NamedTuple):
    """Numbers that were tried. `matches`: on each ground; `loss`: how bad they are, `POINT` and all."""

    numbers: dict[str, int]
    rates: tuple[Estimate, ...]
    loss: float
    whole: bool  # all its matches were played

    @property
    def matches(self) -> int:
        return self.rates[0].matches


class Found(NamedTuple):
    """`verdict` of `rates`, the win rates on fresh seeds, against the bands."""

    numbers: dict[str, int]
    rates: tuple[Estimate, ...]
    verdicts: tuple[Literal["holds", "undecided", "fails"], ...]
    reached: bool
    trials: int
    played: int  # matches, of search and verification together


class Search:
    """`wins`: plays; `budget`: matches that the search may play, verification apart."""

    def __init__(
        self, axes: Sequence[Axis], grounds: Sequence[Ground], wins: Wins, each: int, seed: int, budget: int
    ) -> None:
        self.axes, self.grounds = list(axes), list(grounds)
        self.each, self.seed, self.budget = each, seed, budget
        self.trials: list[Trial] = []
        self.played = 0
        self._wins = wins
        self._known: dict[tuple[tuple[str, int], ...], Trial] = {}

    def run(self, tell: Callable[["Search"], None] = lambda search: None) -> None:
        """Searches until the budget is spent or nothing new comes; `tell` hears after every trial."""
        study = _study(self.seed)
        study.enqueue_trial({axis.key: axis.today for axis in self.axes if _fits(axis)})
        stale = 0
        while self.played < self.budget and stale < 50:
            asked = study.ask()
            numbers = {axis.key: self._suggest(asked, axis) for axis in self.axes}
            before = self.played
            trial = self.try_out(numbers)
            study.tell(asked, trial.loss)
            stale = stale + 1 if self.played == before else 0
            tell(self)

    def _suggest(self, asked: Any, axis: Axis) -> int:
        return int(asked.suggest_int(axis.key, axis.low, axis.high, step=axis.step))

    def try_out(self, numbers: Mapping[str, int]) -> Trial:
        """Plays numbers step by step, if they are not known; gives them up once the best is surely better."""
        changed = {axis.key: numbers[axis.key] for axis in self.axes if numbers[axis.key] != axis.today}
        name = tuple(sorted(changed.items()))
        if name not in self._known:
            self._known[name] = self._race(changed)
            self.trials.append(self._known[name])
        return self._known[name]

    def _race(self, changed: dict[str, int]) -> Trial:
        done = 0
        for share in STEPS:
            count = max(2, round(self.each * share))
            rates = self._rates(changed, self.seed, count)
            self.played += (count - done) * len(self.grounds)
            done = count
            if share < 1 and self._least(changed, rates) > self.best_loss:
                return Trial(changed, rates, self._loss(changed, rates), False)
        return Trial(changed, rates, self._loss(changed, rates), True)

    def _rates(self, changed: Mapping[str, int], seed: int, count: int) -> tuple[Estimate, ...]:
        return tuple(ground.estimate(self._wins(ground.recipe(changed, seed), count)) for ground in self.grounds)

    def _loss(self, changed: Mapping[str, int], rates: Sequence[Estimate]) -> float:
        missed = sum(ground.target.miss(one.value, MARGIN) for ground, one in zip(self.grounds, rates, strict=True))
        return POINT * missed + self.size(changed)

    def _least(self, changed: Mapping[str, int], rates: Sequence[Estimate]) -> float:
        """The loss if every win rate lay where its interval allows the best."""
        missed = 0.0
        for ground, one in zip(self.grounds, rates, strict=True):
            middle = (ground.target.low + ground.target.high) / 2
            missed += ground.target.miss(min(max(middle, one.low), one.high))
        return POINT * missed + self.size(changed)

    def size(self, changed: Mapping[str, int]) -> float:
        """How much is changed: the root of the squares of each number's move."""
        return float(sum(axis.moved(changed.get(axis.key, axis.today)) ** 2 for axis in self.axes) ** 0.5)

    @property
    def best_loss(self) -> float:
        return min((trial.loss for trial in self.trials if trial.whole), default=float("inf"))

    def best(self) -> list[Trial]:
        """Those that were played in full, the best first."""
        return sorted((trial for trial in self.trials if trial.whole), key=lambda trial: trial.loss)

    def lessen(self, trial: Trial) -> Trial:
        """The trial with each number that it does not need put back to today's, the smallest move first."""
        for axis in sorted(self.axes, key=lambda axis: axis.moved(trial.numbers.get(axis.key, axis.today))):
            if axis.key in trial.numbers:
                fewer = {one.key: trial.numbers.get(one.key, one.today) for one in self.axes} | {axis.key: axis.today}
                tried = self.try_out(fewer)
                trial = tried if tried.whole and tried.loss < trial.loss else trial
        return trial

    def verify(self, matches: int) -> Found:
        """Plays the best on fresh seeds until one lies in every band; else gives the nearest of them."""
        nearest: Found | None = None
        tried: list[dict[str, int]] = []
        for trial in self.best()[:VERIFIED]:
            numbers = self.lessen(trial).numbers
            if numbers in tried:
                continue
            tried.append(numbers)
            found = self._verified(numbers, matches)
            if nearest is None or self._missed(found.rates) < self._missed(nearest.rates):
                nearest = found
            if found.reached:
                break
        assert nearest is not None, "today's numbers were played at least"
        return nearest._replace(trials=len(self.trials), played=self.played)

    def _verified(self, numbers: dict[str, int], matches: int) -> Found:
        rates = self._rates(numbers, self.seed + FRESH, matches)
        self.played += matches * len(self.grounds)
        bands = [(ground.target.low, ground.target.high) for ground in self.grounds]
        verdicts = tuple(judge(one, band) for one, band in zip(rates, bands, strict=True))
        return Found(numbers, rates, verdicts, self._missed(rates) == 0, 0, 0)

    def _missed(self, rates: Sequence[Estimate]) -> float:
        return sum(ground.target.miss(one.value) for ground, one in zip(self.grounds, rates, strict=True))


def _fits(axis: Axis) -> bool:
    return axis.low <= axis.today <= axis.high and (axis.today - axis.low) % axis.step == 0


def _study(seed: int) -> Any:
    optuna = need("optuna")
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    sampler = optuna.samplers.TPESampler(seed=seed % (1 << 32), n_startup_trials=8)
    return optuna.create_study(sampler=sampler)
