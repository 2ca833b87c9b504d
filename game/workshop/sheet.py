"""What every rule of the checker looks at: the drawing, its plan, the data and the words, and where findings go."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.content.catalog import Catalog
from game.content.plan import MissionPlan
from game.content.problems import Findings
from game.content.text import Text
from game.content.tiled import Drawing, Thing


@dataclass(frozen=True)
class Sheet:
    """One map under examination."""

    drawing: Drawing
    plan: MissionPlan
    catalog: Catalog
    text: Text
    findings: Findings

    def note(self, rule: str, ref: int | None, message: str, expected: str = "") -> None:
        """Adds a problem at the object `ref`, or of the map itself when it is None."""
        thing = None if ref is None else self.drawing.things[ref]
        self.findings.add(
            message,
            expected,
            rule=rule,
            layer=thing.layer if thing else None,
            thing=(thing.ref, thing.name) if thing else None,
            tile=thing.tile if thing else None,
        )

    def note_tile(self, rule: str, layer: str, tile: tuple[int, int] | None, message: str, expected: str = "") -> None:
        """Adds a problem of a tile, or of a whole layer when it is None."""
        self.findings.add(message, expected, rule=rule, layer=layer, tile=tile)

    def things(self, *kinds: str) -> list[Thing]:
        """The objects of these classes, in the map's order."""
        return [thing for thing in self.drawing.things.values() if thing.kind in kinds]

    def is_inside(self, thing: Thing) -> bool:
        """Whether the whole object lies on the map."""
        right, bottom = thing.x + thing.width, thing.y + thing.height
        return thing.x >= 0 and thing.y >= 0 and right <= self.plan.width and bottom <= self.plan.height

    def open_tiles(self) -> np.ndarray:
        """bool [plane, y, x]: tiles that may be walked, doors aside."""
        return np.asarray(self.plan.terrain.move_cost > 0)

    @cached_property
    def is_dragging(self) -> bool:
        """Whether the dream ever drags somebody across."""
        return self.highest_tide() > 0 and len(self.plan.planes) > 1

    def highest_tide(self) -> int:
        """The strongest the dream ever pulls."""
        effects = [thing for thing in self.things("Effect") if thing.values["kind"] == "tide"]
        return max([self.plan.tide, *(int(thing.values["tide"]) for thing in effects)])
