"""A report's words: what the figures say, and what to look at next."""

from game.lab.findings import Findings
from game.lab.statistics.differences import pairs_needed

WIDE = 0.04
ONE_SIDED = 0.85
CLOCK = 0.33
RARE = 0.02


def summary(found: Findings) -> str:
    """Two or three sentences."""
    squad, known = found.wins["squad"], found.configuration
    if not found.matches:
        return "No match has been played."
    median = _median(found)
    lean = "the squad is ahead" if squad.low > 0.5 else "the LGF is ahead" if squad.high < 0.5 else "neither is ahead"
    text = (
        f"In {found.matches:,} matches of {known.mission} ({known.difficulty}; {_who(found)}) "
        f"the squad won {squad.value:.1%} (95% interval {squad.low:.1%} to "
        f"{squad.high:.1%}): {lean}. Half of the matches end by round {median}."
    )
    if found.left:
        text += (
            f" {found.left['squad'].value:.1f} of the squad and {found.left['lgf'].value:.1f} of the LGF still stand."
        )
    return text


def _who(found: Findings) -> str:
    first, second = found.configuration.commanders
    if not found.seated:
        return f"{first} leads the squad, {second} the LGF"
    won = found.seated[0].won
    return (
        f"{first} and {second} in both seats, of which {first} won {won.value:.1%}, interval {won.low:.1%} to "
        f"{won.high:.1%}"
    )


def next_steps(found: Findings) -> list[str]:
    """What deserves a look, the most pressing first; never empty."""
    squad = found.wins["squad"]
    steps = []
    if squad.high - squad.low > WIDE:
        steps.append(
            f"The interval is {squad.high - squad.low:.1%} wide: play more matches (to tell 3% apart takes up to "
            f"{pairs_needed(0.03):,} pairs)."
        )
    if max(squad.low, 1 - squad.high) > ONE_SIDED:
        steps.append("The mission is one-sided: a change of numbers will hardly show in who wins; look at losses.")
    by_clock = sum(count for _, reason, count in found.ends if reason == "clock")
    if found.matches and by_clock / found.matches > CLOCK:
        steps.append(f"{by_clock / found.matches:.0%} of the matches run out of rounds.")
    steps += _of_means(found)
    return steps or ["Nothing stands out."]


def _of_means(found: Findings) -> list[str]:
    carried = {arm.name for arm in found.arms}
    idle = [name for name in found.configuration.weapons if name not in carried]
    rare = [f"{use.name} ({use.side})" for use in found.uses if use.used.value < RARE]
    told = [
        f"{use.name} ({use.side}, {use.gain.value:+.1%})"
        for use in found.uses
        if use.gain.is_real and min(use.used.value, 1 - use.used.value) > 0.05
    ]
    steps = []
    if idle:
        steps.append(f"Weapons nobody used: {', '.join(idle)}.")
    if rare:
        steps.append(f"Orders given in fewer than {RARE:.0%} of the matches: {', '.join(rare)}.")
    if told:
        steps.append(
            f"Orders that go with winning or losing (not proof that they bring it about): {', '.join(told)}. "
            "Test one with captain-red compare."
        )
    return steps


def _median(found: Findings) -> int:
    total = 0
    for rounds, count in found.rounds.items():
        total += count
        if 2 * total >= found.matches:
            return rounds
    return 0
