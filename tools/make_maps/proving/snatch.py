"""Snatch: the same rooms as those of the rescue, and no time: hunters all about, and a way back that closes early."""

from tools.make_maps.proving.pieces import lgf
from tools.make_maps.proving.rescue import ground

NAME = "snatch"
SKETCH = ground(
    NAME, rounds=7, work=10,
    first=(
        lgf("first warrior", "warrior", 16, 2), lgf("second warrior", "warrior", 16, 8),
    ),
    later=(lgf("third warrior", "warrior", 12, 1, wave="hunters"), lgf("lancer", "lancer", 13, 9, wave="hunters")),
    turn=2,
)  # fmt: skip
