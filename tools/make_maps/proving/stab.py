"""The stab: two wide halls, where nothing stops a flight near by and the skewer does more than a throw."""

from tools.make_maps.proving.lanes import lanes

WALL = "#.....#..............#"
HALL = [*[WALL] * 5, "#.....D..............E", *[WALL] * 5]

NAME = "stab"
SKETCH = lanes(NAME, HALL, (("faith",), ("buffy",)), ((8, 5),), through=2)
