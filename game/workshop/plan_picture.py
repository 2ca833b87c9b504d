"""A plane of a map from above, as Tiled shows it: the tile layers with the tilesets' own pictures, and the doors."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, UnidentifiedImageError

from game.content.catalog import Catalog, load_catalog
from game.content.compile_plan import compile_plan
from game.content.gate import Node, Refused, decode_cells, find_inside, read_xml
from game.content.missions import all_texts, allowed_roots, find_map, read_drawing
from game.content.plan import MissionPlan
from game.content.resolve import TILE
from game.content.schema import TILE_LAYERS
from game.content.suggest import expected_one_of
from game.content.tiled import Drawing
from game.content.tilesets import Tileset, read_tileset
from game.core.errors import UserError

VOID = (17, 19, 24)
OPEN, CLOSED = 1, 2
DOOR_COLOURS = {OPEN: "#ffd24a", CLOSED: "#ffb000", 3: "#e0453a"}


@dataclass(frozen=True)
class Chart:
    """A map with all that pictures of it are made from.

    `cells[layer]`: the file's own tile numbers row by row, and `tiles[number]` a tile's picture, 32 pixels a side. The
    drawing's numbers are the parser's and will not do.
    """

    path: Path
    drawing: Drawing
    plan: MissionPlan
    catalog: Catalog
    cells: dict[str, list[int]]
    tiles: dict[int, Image.Image]

    def plane_number(self, name: str) -> int:
        """The number of the plane of that name; raises UserError with the names there are."""
        if name not in self.plan.planes:
            raise UserError(self.path, "plane", f"there is no plane {name!r}", expected_one_of(name, self.plan.planes))
        return self.plan.planes.index(name)


def read_chart(name_or_path: str | Path) -> Chart:
    """Reads a map by its name or path; raises UserError, MapProblems when its form is wrong."""
    path = find_map(name_or_path)
    drawing, findings = read_drawing(path)
    findings.stop_if_any()
    assert drawing is not None
    plan = compile_plan(drawing, all_texts(path))
    try:
        root = read_xml(path, "map")
        cells = _layer_cells(root, plan.width * plan.height)
        return Chart(path, drawing, plan, load_catalog(), cells, _tile_pictures(root, path))
    except Refused as error:
        raise UserError(path, "", error.problem, error.expected) from error


def draw_plan(chart: Chart, plane: int, side: int) -> Image.Image:
    """The plane from above as RGB, `side` pixels a tile; what lies outside is dark."""
    plan, name = chart.plan, chart.plan.planes[plane]
    picture = Image.new("RGBA", (plan.width * side, plan.height * side), VOID)
    scaled: dict[int, Image.Image] = {}
    for layer in TILE_LAYERS:
        for place, gid in enumerate(chart.cells.get(f"{name}_{layer}", ())):
            if gid in chart.tiles:
                if gid not in scaled:
                    scaled[gid] = chart.tiles[gid].resize((side, side), Image.Resampling.LANCZOS)
                picture.alpha_composite(scaled[gid], (place % plan.width * side, place // plan.width * side))
    _draw_doors(picture, plan, plane, side)
    return picture.convert("RGB")


def _draw_doors(picture: Image.Image, plan: MissionPlan, plane: int, side: int) -> None:
    """A bar across the way; an open door is hollow, a sealed one red."""
    pen, blocked = ImageDraw.Draw(picture), plan.terrain.move_cost[plane] == 0
    thin = max(1, side // 16)
    for door in plan.doors:
        if door.plane != plane:
            continue
        upright = not (0 < door.x < plan.width - 1 and blocked[door.y, door.x - 1] and blocked[door.y, door.x + 1])
        wide, high = (side // 4, side - 2) if upright else (side - 2, side // 4)
        left, top = door.x * side + (side - wide) // 2, door.y * side + (side - high) // 2
        colour = DOOR_COLOURS[door.state]
        fill = None if door.state == OPEN else colour
        pen.rectangle((left, top, left + wide, top + high), fill=fill, outline="black" if fill else colour, width=thin)


def _layer_cells(root: Node, count: int) -> dict[str, list[int]]:
    layers = {node.get("name", ""): node.find("data") for node in root.iter("layer")}
    return {name: decode_cells(data, count) for name, data in layers.items() if data is not None}


def _tile_pictures(root: Node, path: Path) -> dict[int, Image.Image]:
    roots = allowed_roots(path)
    tiles: dict[int, Image.Image] = {}
    for reference in root.findall("tileset"):
        tiles |= _cut_tiles(read_tileset(reference, path.parent, roots), roots)
    return tiles


def _cut_tiles(tileset: Tileset, roots: tuple[Path, ...]) -> dict[int, Image.Image]:
    image = tileset.node.find("image")
    assert image is not None  # the gate lets no tileset through without one
    file = find_inside(roots, tileset.path.parent, image.get("source", ""))
    try:
        with Image.open(file, formats=("PNG",)) as opened:
            sheet = opened.convert("RGBA")
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError) as error:
        raise UserError(file, "", f"the picture cannot be read ({error})", "a PNG") from error
    margin, spacing = (_pixels(tileset, name) for name in ("margin", "spacing"))
    step, across = TILE + spacing, sheet.width - 2 * margin + spacing
    columns = max(1, across // step)
    tiles = {}
    for number in range(tileset.count):
        left, top = margin + number % columns * step, margin + number // columns * step
        tiles[tileset.first + number] = sheet.crop((left, top, left + TILE, top + TILE))
    return tiles


def _pixels(tileset: Tileset, name: str) -> int:
    text = tileset.node.get(name, "0")
    return int(text[:4]) if text.isascii() and text.isdigit() else 0
