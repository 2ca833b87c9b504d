"""Makes the golden replays again, after a meant change of play: `python -m tests.sim.make_golden`.

Look at the difference before committing it: every changed digest should be one you can explain.
"""

from pathlib import Path

from game.sim.recipe import Recipe
from game.sim.replay import save
from game.sim.start import open_match

FOLDER = Path(__file__).parent / "golden"
GOLDEN = {
    "breach_veterans": Recipe("01_breach", 1, "normal", ("veteran", "veteran")),
    "breach_hard": Recipe("01_breach", 2, "hard", ("veteran", "rookie")),
    "breach_story": Recipe("01_breach", 3, "story", ("rookie", "rookie")),
    "breach_random": Recipe("01_breach", 4, "nightmare", ("random", "random")),
    "mission_02": Recipe("02_chasm", 1, "normal", ("veteran", "veteran")),
    "mission_03": Recipe("03_antechamber", 3, "normal", ("veteran", "veteran")),
    "mission_04": Recipe("04_behind_the_dream", 1, "normal", ("veteran", "veteran")),
    "mission_05": Recipe("05_under_the_beam", 1, "normal", ("veteran", "veteran")),
    "mission_06": Recipe("06_on_your_six", 1, "normal", ("veteran", "veteran")),
    "mission_07": Recipe("07_self_destruct", 3, "normal", ("veteran", "veteran")),
    "mission_08": Recipe("08_garden_wall", 1, "normal", ("veteran", "veteran")),
    "skirmish_rookies": Recipe("skirmish", 5, "normal", ("rookie", "veteran"), ("strike_team", "hunters")),
    "proving_chasm": Recipe("proving/chasm", 1, "normal", ("veteran", "veteran")),
    "proving_collapse": Recipe("proving/collapse", 1, "normal", ("veteran", "veteran")),
    "proving_arms": Recipe("proving/arms", 1, "normal", ("veteran", "veteran")),
    "proving_watch": Recipe("proving/watch", 1, "normal", ("veteran", "veteran")),
    "proving_story": Recipe("proving/story", 1, "normal", ("veteran", "veteran")),
    "proving_between": Recipe("proving/between", 1, "normal", ("veteran", "veteran")),
    "proving_dive": Recipe("proving/dive", 1, "normal", ("veteran", "veteran")),
    "proving_escort": Recipe("proving/escort", 1, "normal", ("veteran", "veteran")),
    "proving_people": Recipe("proving/people", 1, "normal", ("veteran", "veteran")),
    "proving_red": Recipe("proving/red", 1, "normal", ("veteran", "veteran")),
    "proving_rescue": Recipe("proving/rescue", 1, "normal", ("veteran", "veteran")),
    "proving_snatch": Recipe("proving/snatch", 1, "normal", ("veteran", "veteran")),
    "proving_sphere": Recipe("proving/sphere", 1, "normal", ("veteran", "veteran")),
    "proving_ankle": Recipe("proving/ankle", 1, "normal", ("veteran", "veteran")),
    "proving_bravado": Recipe("proving/bravado", 1, "normal", ("veteran", "veteran")),
    "proving_companion": Recipe("proving/companion", 1, "normal", ("veteran", "veteran")),
    "proving_stand": Recipe("proving/stand", 1, "normal", ("veteran", "veteran")),
    "proving_stealth": Recipe("proving/stealth", 1, "normal", ("veteran", "veteran")),
    "proving_triage": Recipe("proving/triage", 1, "normal", ("veteran", "veteran")),
    "proving_vigil": Recipe("proving/vigil", 1, "normal", ("veteran", "veteran")),
    "proving_craft": Recipe("proving/craft", 1, "normal", ("veteran", "rookie")),
    "proving_gentle": Recipe("proving/gentle", 1, "normal", ("veteran", "veteran")),
    "proving_grip": Recipe("proving/grip", 1, "normal", ("veteran", "veteran")),
    "proving_loose": Recipe("proving/loose", 1, "normal", ("veteran", "veteran")),
    "proving_stab": Recipe("proving/stab", 1, "normal", ("veteran", "veteran")),
    "proving_throw": Recipe("proving/throw", 1, "normal", ("veteran", "veteran")),
    "proving_dream": Recipe("proving/dream", 1, "normal", ("veteran", "veteran")),
}


def make() -> None:
    for name, recipe in GOLDEN.items():
        match = open_match(recipe)
        match.play()
        save(match, FOLDER / f"{name}.jsonl")


if __name__ == "__main__":
    make()
