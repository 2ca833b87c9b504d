"""What the player plans, drawn over the battle."""

from dataclasses import dataclass, field

Tile = tuple[int, int]
Area = tuple[frozenset[Tile], str]  # tiles and their kind
Announced = tuple[tuple[Tile, ...], str, int, Tile]  # tiles in order, kind, number or -1, where the sign hangs


@dataclass
class Overlay:
    """Everything is optional; tiles are on the plane shown."""

    one_action: frozenset[Tile] = frozenset()
    two_actions: frozenset[Tile] = frozenset()
    path: list[Tile] = field(default_factory=list)
    later: list[Tile] = field(default_factory=list)  # where the path leads on in later turns
    cursor: Tile | None = None
    shields: tuple[int, int, int, int] = (0, 0, 0, 0)  # cover at the cursor: east, south, west, north
    threats: list[tuple[int, int]] = field(default_factory=list)  # enemy row, its chance at the cursor
    target: int | None = None
    zones: list[Area] = field(default_factory=list)  # kind: "objective" or "wave"
    landings: list[tuple[int, int, int, int]] = field(default_factory=list)  # unit, plane, x, y
    notes: list[tuple[int, int, int, str]] = field(default_factory=list)  # plane, x, y, words over that tile
    danger: tuple[frozenset[Tile], frozenset[Tile]] = (frozenset(), frozenset())  # of one enemy, of more
    pinned: frozenset[int] = frozenset()  # enemies whose reach alone is shown
    watched: frozenset[Tile] = frozenset()  # by the watch that is planned
    hiding: frozenset[Tile] = frozenset()  # places to hide in
    selected: int | None = None
    ground: list[Area] = field(default_factory=list)  # "burning", "burnt", "haze" or "hull"
    announced: list[Announced] = field(default_factory=list)
