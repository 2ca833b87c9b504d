"""Struck loose: three ledges for two each; who is lifted over the chasm has a friend at hand who can stop it."""

from tools.make_maps.proving.lanes import lanes
from tools.make_maps.proving.throw import LEDGE

NAME = "loose"
SKETCH = lanes(NAME, LEDGE, (("gunner", "medic"),) * 3, ((8, 1), (10, 1)), through=5)
