"""A colour for every share from 0 to 1, even steps of which look like even steps, and darker means less.

The anchors are twelve even samples of viridis (van der Walt and Smith, public domain), which also reads in grey and for
the colour-blind.
"""

ANCHORS = (
    (68, 1, 84), (72, 33, 115), (67, 62, 133), (56, 88, 140), (45, 112, 142), (37, 133, 142),
    (30, 155, 138), (42, 176, 127), (82, 197, 105), (134, 213, 73), (194, 223, 35), (253, 231, 37),
)  # fmt: skip


def colour_of(share: float) -> tuple[int, int, int]:
    """Red, green and blue; shares outside 0 to 1 take the nearest end."""
    place = min(max(share, 0.0), 1.0) * (len(ANCHORS) - 1)
    low = min(int(place), len(ANCHORS) - 2)
    part = place - low
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(ANCHORS[low], ANCHORS[low + 1], strict=True))
    return red, green, blue
