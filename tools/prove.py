"""Prints what each proof shows: how often the ability is used, and what its side wins with and without it.

`python -m tools.prove [NAME ...] [--matches N] [--seed S]`

The difference is of pairs: the same seed with and without. Its interval is the normal one of the mean of the pairs'
differences, which are -1, 0 or 1.
"""

import argparse

import numpy as np

from tests.proving.proofs import PROOFS, Proof, uses, wins

SURE = 1.96  # standard errors to either side that hold 95 of 100


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.prove", description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of {', '.join(proof.name for proof in PROOFS)}")
    parser.add_argument("--matches", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1, help="of the first match; the others follow it")
    options = parser.parse_args()
    for proof in PROOFS:
        if not options.names or proof.name in options.names:
            print(line(proof, options.matches, options.seed), flush=True)


def line(proof: Proof, matches: int, seed: int) -> str:
    used = uses(proof, min(200, matches))
    given, taken = (wins(proof, matches, off=off, seed=seed) for off in (False, True))
    pairs = 100 * (given.astype(float) - taken)
    spread = SURE * float(np.std(pairs)) / matches**0.5
    return (
        f"{proof.name:<16} used {used:>5}   wins with {100 * given.mean():5.1f} %   without {100 * taken.mean():5.1f} %"
        f"   {pairs.mean():+6.1f} ± {spread:.1f}"
    )


if __name__ == "__main__":
    main()
