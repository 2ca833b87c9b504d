"""Snatch: the rooms of the rescue, little work, and no time for it: the way back closes early."""

from tools.make_maps.proving.pieces import lgf
from tools.make_maps.proving.rescue import ground

NAME = "snatch"
SKETCH = ground(
    NAME, rounds=6, work=6,
    first=(lgf("first warrior", "warrior", 26, 1), lgf("second warrior", "warrior", 26, 9)),
    later=(lgf("third warrior", "warrior", 27, 1, wave="hunters"), lgf("lancer", "lancer", 27, 9, wave="hunters")),
    turn=2,
)  # fmt: skip
