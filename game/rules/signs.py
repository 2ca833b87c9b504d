"""What a mark on the map says of something announced."""

from dataclasses import dataclass

Tile = tuple[int, int]


@dataclass(frozen=True)
class Telegraph:
    """`kind` names the text (`telegraph-KIND`), the sign and the colour of the mark; `unit`: who does it, -1 unknown.

    `tiles`: (x, y) on `plane`, in order where there is one. `count`: a number to show, such as rounds left, -1 none.
    """

    kind: str
    plane: int
    tiles: tuple[Tile, ...]
    unit: int = -1
    count: int = -1
