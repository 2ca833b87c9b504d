"""What may be laid over a plan: each overlay draws on a sheet and says in a legend what its signs mean."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image, ImageDraw

from game.workshop.plan_picture import Chart
from game.workshop.render_page import Entry, font


@dataclass
class Tracing:
    """A plane's picture while it is drawn on; `side` pixels a tile."""

    chart: Chart
    plane: int
    side: int
    picture: Image.Image

    @contextmanager
    def layer(self) -> Iterator[ImageDraw.ImageDraw]:
        """A pen on a clear sheet that is laid over the picture afterwards: so that colours can be see-through."""
        sheet = Image.new("RGBA", self.picture.size)
        yield ImageDraw.Draw(sheet)
        self.picture = Image.alpha_composite(self.picture.convert("RGBA"), sheet).convert("RGB")

    def middle(self, x: float, y: float) -> tuple[int, int]:
        """The pixel in the middle of tile (x, y)."""
        return round((x + 0.5) * self.side), round((y + 0.5) * self.side)

    def box(self, x: int, y: int, width: int = 1, height: int = 1) -> tuple[int, int, int, int]:
        """The pixels of a rectangle of tiles, both ends included."""
        side = self.side
        return x * side, y * side, (x + width) * side - 1, (y + height) * side - 1

    def words(self, pen: ImageDraw.ImageDraw, place: tuple[float, float], text: str, *, anchor: str = "mm",
              fill: str = "white", size: float = 0.42) -> None:  # fmt: skip
        """Text with a dark rim, which reads on any ground; `size` in tiles."""
        pixels = max(10, round(self.side * size))
        pen.text(
            place,
            text,
            fill,
            font(pixels, True),
            anchor=anchor,
            stroke_width=max(1, pixels // 7),
            stroke_fill="#101418",
        )


Overlay = Callable[[Tracing], list[Entry]]
