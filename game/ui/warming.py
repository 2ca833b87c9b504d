"""`python -m game.ui.warming`: compiles everything, one line "done total stage" before each stage and at the end."""

from game.sim.warm import STAGES, open_bench


def main() -> None:
    print(0, len(STAGES) + 1, "the first map", flush=True)
    bench = open_bench()
    for row, stage in enumerate(STAGES, 1):
        print(row, len(STAGES) + 1, stage.name, flush=True)
        stage.compile(bench)


if __name__ == "__main__":
    main()
