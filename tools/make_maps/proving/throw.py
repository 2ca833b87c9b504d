"""The throw: three ledges over a chasm; whoever is thrown off one hangs, and nobody is there to pull him up."""

from tools.make_maps.proving.lanes import lanes

LEDGE = """
#.....#vvvvvvvvvvvvv.#
#.....D..............E
#.....#vvvvvvvvvvvvv.#
""".strip("\n").split("\n")

NAME = "throw"
SKETCH = lanes(NAME, LEDGE, (("gunner",), ("gunner",), ("gunner",)), ((8, 1),), through=2)
