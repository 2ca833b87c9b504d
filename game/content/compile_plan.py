"""From a checked drawing to the plain tables of a mission. Everything here may trust the schema."""

import numpy as np

from game.content.compile_logic import Logic, entry, index
from game.content.grounds import Craft, Exit, Fire, Front, Platform, Point, Sphere
from game.content.plan import (
    Door,
    Goal,
    MissionPlan,
    Objective,
    Route,
    Spawn,
    Terrain,
    Wave,
    Zone,
)
from game.content.schema import (
    TILE_LAYERS,
)
from game.content.tiled import Drawing, Thing


def compile_plan(drawing: Drawing, extra: dict[str, str]) -> MissionPlan:
    """The plan of a drawing that `check_values` found nothing wrong with; `extra` is the map's own text by locale."""
    return _Compiler(drawing).plan(extra)


class _Compiler(Logic):
    """The rest of what the map holds."""

    def plan(self, extra: dict[str, str]) -> MissionPlan:
        values = self.drawing.values
        triggers = tuple(self.trigger(thing) for thing in self._all("Trigger"))
        return MissionPlan(
            key=self.drawing.path.stem,
            title=str(values["title"]),
            brief=str(values["brief"]),
            win_text=str(values["win_text"]),
            loss_text=str(values["loss_text"]),
            width=self.drawing.width,
            height=self.drawing.height,
            planes=self.planes,
            terrain=build_terrain(self.drawing, self.planes),
            round_limit=int(values["round_limit"]),
            round_limit_winner=index("Winner", values["round_limit_winner"]),
            spawns=tuple(self._spawn(thing) for thing in self._all("Spawn")),
            routes=tuple(self._route(thing) for thing in self._all("Route")),
            doors=tuple(self._door(thing) for thing in self._all("Door")),
            zones=tuple(self._zone(thing) for thing in self._all("Zone")),
            objectives=tuple(self._objective(thing) for thing in self._all("Objective")),
            waves=tuple(self._wave(thing) for thing in self._all("Wave")),
            triggers=triggers,
            platforms=tuple(self._platform(thing) for thing in self._all("Platform")),
            fronts=tuple(self._front(thing) for thing in self._all("Front")),
            fires=tuple(self._fire(thing) for thing in self._all("Fire")),
            exits=tuple(self._exit(thing) for thing in self._all("Zone") if thing.values.get("leaves")),
            crafts=tuple(self._craft(thing) for thing in self._all("Craft")),
            points=tuple(self._point(thing) for thing in self._all("Point")),
            spheres=tuple(self._sphere(thing) for thing in self._all("Sphere")),
            machine=max((int(thing.values["work"]) for thing in self._all("Machine")), default=0),
            integrity=int(values["integrity"]),
            integrity_whole=int(values["integrity_whole"]),
            memories=int(values["memories"]),
            sick=int(values["sick"]),
            texts=tuple(self.texts),
            switches=tuple(self.switches),
            counters=tuple(self.counters),
            speakers=tuple(self.speakers),
            cues=tuple(self.cues),
            tide=int(values["tide"]),
            music=str(values["music"]),
            source=str(self.drawing.path),
            extra=extra,
        )

    def _plane(self, thing: Thing) -> int:
        return self.planes.index(thing.plane)

    def _spawn(self, thing: Thing) -> Spawn:
        values = thing.values
        return Spawn(
            thing.ref,
            self._plane(thing),
            thing.x,
            thing.y,
            index("Heading", values["facing"]),
            index("Side", values["side"]),
            str(values["unit"]),
            self._link(thing, "wave"),
            bool(values["fallen"]),
            int(values["bleeding"]),
            bool(values["grave"]),
            int(values["tides"]),
            bool(values["hanging"]),
            self._link(thing, "holds"),
            self._link(thing, "route"),
            bool(values["weak"]),
            index("Level", values["least"]),
            index("Level", values["most"]),
        )

    def _route(self, thing: Thing) -> Route:
        key = str(thing.values["key"] or thing.name)
        return Route(thing.ref, key, self._plane(thing), thing.points, thing.closed, bool(thing.values["anywhere"]))

    def _door(self, thing: Thing) -> Door:
        # The board's door states count from 1; 0 is no door.
        state = 1 + index("DoorState", thing.values["state"])
        return Door(thing.ref, self._plane(thing), thing.x, thing.y, state)

    def _zone(self, thing: Thing) -> Zone:
        key = str(thing.values["key"] or thing.name)
        exposure = int(thing.values.get("exposure", 0))  # an exit has none
        return Zone(thing.ref, key, self._plane(thing), thing.x, thing.y, thing.width, thing.height, exposure)

    def _box(self, thing: Thing) -> tuple[int, int, int, int, int]:
        return self._plane(thing), thing.x, thing.y, thing.width, thing.height

    def _platform(self, thing: Thing) -> Platform:
        values, key = thing.values, str(thing.values["key"] or thing.name)
        return Platform(thing.ref, key, *self._box(thing), int(values["limit"]), int(values["strength"]))

    def _front(self, thing: Thing) -> Front:
        values, key = thing.values, str(thing.values["key"] or thing.name)
        way = index("Way", values["way"])
        return Front(thing.ref, key, *self._box(thing), way, int(values["round"]), int(values["speed"]))

    def _fire(self, thing: Thing) -> Fire:
        return Fire(thing.ref, *self._box(thing), int(thing.values["round"]))

    def _exit(self, thing: Thing) -> Exit:
        values = thing.values
        return Exit(
            zone=self.number[thing.ref],
            side=index("AnySide", values["side"]) - 1,
            opens=int(values["opens"]),
            closes=int(values["closes"]),
            switch=entry(self.switches, str(values["switch"])) if values["switch"] else -1,
            safe=int(values["safe"]),
        )

    def _craft(self, thing: Thing) -> Craft:
        key, way = str(thing.values["key"] or thing.name), index("Heading", thing.values["way"])
        return Craft(thing.ref, key, *self._box(thing), way)

    def _point(self, thing: Thing) -> Point:
        return Point(thing.ref, self._plane(thing), thing.x, thing.y, int(thing.values["grip"]))

    def _sphere(self, thing: Thing) -> Sphere:
        return Sphere(thing.ref, str(thing.values["tint"]), *self._box(thing))

    def _wave(self, thing: Thing) -> Wave:
        values = thing.values
        key = str(values["key"] or thing.name)
        return Wave(thing.ref, key, index("Side", values["side"]), str(values["text"]))

    def _objective(self, thing: Thing) -> Objective:
        values = thing.values
        return Objective(
            ref=thing.ref,
            kind=Goal[str(values["kind"]).upper()],
            text=str(values["text"]),
            side=index("Side", values["side"]),
            zone=self._link(thing, "zone"),
            count=int(values["at_least"]),
            turn=int(values["round"]),
            spawn=self._link(thing, "spawn"),
            required=bool(values["required"]),
            hidden=bool(values["hidden"]),
        )


def build_terrain(drawing: Drawing, planes: tuple[str, ...]) -> Terrain:
    """Joins the tile layers of each plane: what blocks in one layer blocks, the highest cover counts.

    A tile without a floor is outside: it blocks moves and sight, and gives no cover.
    """
    shape = (len(planes), drawing.height, drawing.width)
    looks = [""]
    drawn = {layer: np.zeros(shape, np.int32) for layer in TILE_LAYERS}
    cost, opaque, height = np.ones(shape, np.int32), np.zeros(shape, np.int32), np.zeros(shape, np.int32)
    blocked = np.zeros(shape, bool)
    chasm, burnable, hides = (np.zeros(shape, np.int32) for _ in range(3))
    for plane, name in enumerate(planes):
        for layer in TILE_LAYERS:
            cells = np.array(drawing.cells.get(f"{name}_{layer}") or np.zeros(shape[1:]), np.int64)
            for gid in np.unique(cells[cells > 0]):
                tile, where = drawing.tiles[int(gid)], cells == gid
                drawn[layer][plane][where] = entry(looks, str(tile["key"]))
                cost[plane][where] = np.maximum(cost[plane][where], int(tile["move_cost"]))
                blocked[plane][where] |= bool(tile["blocks_move"]) or bool(tile["chasm"])
                chasm[plane][where] |= int(bool(tile["chasm"]))
                burnable[plane][where] |= int(bool(tile["burnable"]))
                hides[plane][where] |= int(bool(tile["hides"]))
                opaque[plane][where] |= int(bool(tile["blocks_sight"]))
                height[plane][where] = np.maximum(height[plane][where], index("Cover", tile["cover"]))
    outside = drawn["floor"] == 0
    cost[blocked | outside] = 0
    opaque[outside] = 1
    return Terrain(
        cost, opaque, height, drawn["floor"], drawn["structure"], drawn["decor"], tuple(looks), chasm, burnable, hides
    )
