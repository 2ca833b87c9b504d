"""The page around a plan: a title, coordinates at the border every five tiles, the map, and a legend beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

from PIL import Image, ImageDraw, ImageFont

Box = tuple[int, int, int, int]
Paint = Callable[[ImageDraw.ImageDraw, Box], None]

PAPER, INK, DIM, GRID = "#f4f1ea", "#1c2126", "#5b646c", (255, 255, 255, 34)
EVERY = 5  # tiles between coordinates
LEGEND_WIDTH = 300
SWATCH = 26
LINE = 22
EDGE = 14
_FACES = {False: "Manrope-Medium.ttf", True: "Manrope-Bold.ttf"}


@dataclass(frozen=True)
class Entry:
    """A line of a legend: a sign painted into a box and its meaning; a heading when there is no sign."""

    text: str
    paint: Paint | None = None
    is_heading: bool = False


@cache
def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The game's plain face."""
    with as_file(files("font_manrope") / "files" / _FACES[bold]) as path:
        return ImageFont.truetype(path, size)


def heading(text: str) -> Entry:
    return Entry(text, is_heading=True)


def make_page(title: str, picture: Image.Image, side: int, legend: Sequence[Entry]) -> Image.Image:
    """The finished page; `picture` shows the map with `side` pixels a tile."""
    left, top = 2 * EDGE + 14, 3 * EDGE + 22
    legend_lines = [line for entry in legend for line in _wrapped(entry)]
    beside = LEGEND_WIDTH if legend else 0
    width = left + picture.width + 2 * EDGE + beside
    needed = max(width, EDGE * 2 + int(font(17, True).getlength(title)))
    height = max(top + picture.height, top + LINE * len(legend_lines)) + 2 * EDGE
    page = Image.new("RGB", (needed, height), PAPER)
    pen = ImageDraw.Draw(page)
    pen.text((left, EDGE), title, INK, font(17, True))
    page.paste(_with_grid(picture, side), (left, top))
    _number_border(pen, (left, top, left + picture.width, top + picture.height), side)
    _write_legend(pen, legend_lines, left + picture.width + 2 * EDGE, top)
    return page


def stack(pages: Sequence[Image.Image]) -> Image.Image:
    """Pages one below the other."""
    whole = Image.new("RGB", (max(page.width for page in pages), sum(page.height for page in pages)), PAPER)
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    return whole


def _with_grid(picture: Image.Image, side: int) -> Image.Image:
    lines = Image.new("RGBA", picture.size)
    pen = ImageDraw.Draw(lines)
    for x in range(EVERY * side, picture.width, EVERY * side):
        pen.line((x, 0, x, picture.height), GRID)
    for y in range(EVERY * side, picture.height, EVERY * side):
        pen.line((0, y, picture.width, y), GRID)
    return Image.alpha_composite(picture.convert("RGBA"), lines).convert("RGB")


def _number_border(pen: ImageDraw.ImageDraw, box: Box, side: int) -> None:
    left, top, right, bottom = box
    pen.rectangle((left - 1, top - 1, right, bottom), outline=INK)
    for x in range((right - left) // side):
        length = 6 if x % EVERY == 0 else 3
        middle = left + x * side + side // 2
        pen.line((middle, top - length, middle, top - 2), INK)
        if x % EVERY == 0:
            pen.text((middle, top - 8), str(x), INK, font(12), anchor="mb")
    for y in range((bottom - top) // side):
        length = 6 if y % EVERY == 0 else 3
        middle = top + y * side + side // 2
        pen.line((left - length, middle, left - 2, middle), INK)
        if y % EVERY == 0:
            pen.text((left - 9, middle), str(y), INK, font(12), anchor="rm")


def _write_legend(pen: ImageDraw.ImageDraw, lines: Sequence[Entry], left: int, top: int) -> None:
    for line in lines:
        if line.is_heading:
            pen.text((left, top + LINE // 2), line.text, INK, font(14, True), anchor="lm")
        else:
            pen.text((left + SWATCH + 8, top + LINE // 2), line.text, INK, font(13), anchor="lm")
            if line.paint:
                line.paint(pen, (left, top + 2, left + SWATCH, top + LINE - 2))
        top += LINE


def _wrapped(entry: Entry) -> list[Entry]:
    """The entry as lines that fit; only the first has the sign."""
    face = font(14, True) if entry.is_heading else font(13)
    room = LEGEND_WIDTH - EDGE - (0 if entry.is_heading else SWATCH + 8)
    lines, line = [], ""
    for word in entry.text.split(" "):
        longer = f"{line} {word}".strip()
        if line and face.getlength(longer) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    return [Entry(text, None if number else entry.paint, entry.is_heading) for number, text in enumerate(lines)]


def filled(colour: str | tuple[int, ...]) -> Paint:
    """A sign: a box of this colour."""
    return lambda pen, box: pen.rectangle(box, fill=colour, outline=INK)


def stroke(colour: str, width: int) -> Paint:
    """A sign: a line."""
    return lambda pen, box: pen.line((box[0], (box[1] + box[3]) // 2, box[2], (box[1] + box[3]) // 2), colour, width)
