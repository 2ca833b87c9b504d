"""Gentle: the rooms of the rescue, little work and some time, but hunters so near that she will need her health."""

from tools.make_maps.proving.pieces import lgf
from tools.make_maps.proving.rescue import ground

NAME = "gentle"
SKETCH = ground(
    NAME, rounds=8, work=6,
    first=(lgf("first warrior", "warrior", 16, 2), lgf("second warrior", "warrior", 16, 8)),
    later=(lgf("third warrior", "warrior", 12, 1, wave="hunters"), lgf("lancer", "lancer", 13, 9, wave="hunters")),
    turn=2,
)  # fmt: skip
