"""What there is to compile, stage by stage from small to whole, so that a progress bar can tell where it is.

A stage compiled early is linked into the later ones, so the last stages are the long ones. The screen warms up the same
way in a process of its own while its title is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.rules.components import LGF, SQUAD
from game.rules.orders import Kind, Order
from game.rules.setup import Battle
from game.sim.choices import Choices
from game.sim.commander import make_commander
from game.sim.match import Match
from game.sim.player import Player
from game.sim.recipe import Recipe, build

MISSION = "01_breach"
PERSONA = "veteran"


@dataclass
class Bench:
    """The battle that the stages are tried on."""

    battle: Battle
    match: Match


@dataclass(frozen=True)
class Stage:
    """`compile` runs the stage's kernels once on real tables."""

    name: str
    compile: Callable[[Bench], object]


def open_bench() -> Bench:
    """Building the battle compiles the sight tables and the start of a round."""
    battle = build(Recipe(MISSION))
    return Bench(battle, Match(battle))


def _legal(bench: Bench) -> None:
    Choices(bench.battle).of_side(bench.match.world, SQUAD)


def _observe(bench: Bench) -> None:
    for side in (SQUAD, LGF):
        bench.match.observe(side)
    bench.match.digest()


def _apply(bench: Bench) -> None:
    bench.match.give(Order(Kind.END_PHASE))


def _choose(bench: Bench) -> None:
    commander = make_commander(PERSONA, bench.battle, 0)
    commander.choose(bench.match, bench.match.phase_side)


def _whole_match(bench: Bench) -> None:
    Player(bench.battle, (PERSONA, PERSONA)).warm()


COMMANDERS = Stage("the commanders", _choose)
STAGES = (
    Stage("what may be ordered", _legal),
    Stage("what a side may know", _observe),
    Stage("the rules", _apply),
    COMMANDERS,
    Stage("the whole match", _whole_match),
)
