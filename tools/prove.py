"""Prints what each proof shows: how often the ability is used, and what its side wins with and without it.

`python -m tools.prove [NAME ...] [--matches N]`
"""

import argparse

from tests.proving.proofs import PROOFS, uses, wins


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.prove", description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of {', '.join(proof.name for proof in PROOFS)}")
    parser.add_argument("--matches", type=int, default=400)
    options = parser.parse_args()
    for proof in PROOFS:
        if not options.names or proof.name in options.names:
            used = uses(proof, min(200, options.matches))
            given, taken = (wins(proof, options.matches, off=off) for off in (False, True))
            rate = 100 / options.matches
            print(f"{proof.name:<12} used {used:>5}   wins with {given * rate:5.1f} %   without {taken * rate:5.1f} %")


if __name__ == "__main__":
    main()
