"""`python -m game.ui.warming`: compiles what a battle on screen needs; a line "done total stage" before each stage."""

from game.sim.warm import STAGES, open_bench

# The last stage, the whole match, is for batches; nobody at the screen should wait for it.
ON_SCREEN = STAGES[:-1]


def main() -> None:
    print(0, len(ON_SCREEN) + 1, "the first map", flush=True)
    bench = open_bench()
    for row, stage in enumerate(ON_SCREEN, 1):
        print(row, len(ON_SCREEN) + 1, stage.name, flush=True)
        stage.compile(bench)


if __name__ == "__main__":
    main()
