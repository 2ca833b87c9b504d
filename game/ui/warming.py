"""`python -m game.ui.warming`: compiles what a battle on screen needs; a line "done total stage" before each stage."""

from game.sim.warm import STAGES
from game.sim.warm_beside import compile_stages

# The last stage, the whole match, is for batches; nobody at the screen should wait for it.
ON_SCREEN = STAGES[:-1]


def main() -> None:
    compile_stages(ON_SCREEN, lambda done, name: print(done, len(ON_SCREEN) + 1, name, flush=True))


if __name__ == "__main__":
    main()
