"""Runs the program as `python -m game`."""

import sys

from game.cli.main import main

# Worker processes started by spawn import this module again: they must not run the program.
if __name__ == "__main__":
    sys.exit(main())
