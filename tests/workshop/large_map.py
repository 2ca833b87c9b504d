"""A valid map of 128x128 tiles on two planes with 499 objects, grown from the base map."""

from pathlib import Path
from random import Random

from tests.workshop.easel import WALL, Easel

SIDE, ROOM = 128, 8
DREAM_WALL = 16
FLOORS = {"ship": 1, "dream": 13}
WALLS = {"ship": WALL, "dream": DREAM_WALL}


def large_map(folder: Path) -> Path:
    """Rooms of 7x7 tiles with doorways to all sides, 200 LGF more, 60 zones with their triggers, and 40 doors."""
    easel = Easel(folder)
    for name in ("width", "height"):
        easel.root.set(name, str(SIDE))
    for plane in FLOORS:
        draw_plane(easel, plane)
    easel.place("door", ROOM, 4)
    easel.place("hall", ROOM + 1, 1)
    easel.place("gate", SIDE - 7, SIDE - 7)
    easel.put_map(round_limit=40)
    fill(easel, Random(4))
    return easel.save()


def draw_plane(easel: Easel, plane: str) -> None:
    for part in ("floor", "structure", "decor"):
        layer = easel.layer(f"{plane}_{part}")
        for name in ("width", "height"):
            layer.set(name, str(SIDE))
        data = layer.find("data")
        assert data is not None
        rows = ([str(cell(plane, part, x, y)) for x in range(SIDE)] for y in range(SIDE))
        data.text = ",\n".join(",".join(row) for row in rows)


def cell(plane: str, part: str, x: int, y: int) -> int:
    if part == "floor":
        return FLOORS[plane]
    edge = 0 in (x, y) or SIDE - 1 in (x, y)
    between = (x % ROOM == 0 and y % ROOM != 4) or (y % ROOM == 0 and x % ROOM != 4)
    return WALLS[plane] if part == "structure" and (edge or between) else 0


def fill(easel: Easel, random: Random) -> None:
    free = [(x, y) for x in range(17, SIDE - 1) for y in range(17, SIDE - 1) if x % ROOM and y % ROOM]
    random.shuffle(free)
    for number in range(200):
        layer = ("ship_entities", "dream_entities")[number % 2]
        easel.add(layer, "Spawn", f"lgf {number}", free.pop(), unit=random.choice(("warrior", "lancer")), side="lgf")
    for number in range(60):
        easel.add("ship_zones", "Zone", f"zone {number}", free.pop(), key=f"zone_{number}")
        easel.add("mission", "Condition", f"if {number}", kind="zone", zone=f"@zone {number}")
        easel.add("mission", "Effect", f"then {number}", kind="message", text="base-cue")
        easel.add("mission", "Trigger", f"on {number}", if_1=f"@if {number}", then_1=f"@then {number}")
    for number in range(40):
        place = (ROOM * (1 + number % 10), ROOM * (2 + number // 10) + 4)
        easel.add("ship_entities", "Door", f"door {number}", place)
