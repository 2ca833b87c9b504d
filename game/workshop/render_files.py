"""Pictures to files."""

from pathlib import Path

from PIL import Image

from game.core.errors import UserError

SMALL = 4_000_000  # pixels


def save_picture(picture: Image.Image, path: Path) -> None:
    """Writes a PNG, with its folder; raises UserError when that cannot be done."""
    if path.suffix.lower() != ".png":
        raise UserError(path, "", "is no name for a picture", "FILE.png")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Trying hard to pack a large picture takes ten seconds for a tenth of its size.
        picture.save(path, "PNG", optimize=picture.width * picture.height < SMALL)
    except OSError as error:
        raise UserError(
            path, "", f"cannot be written ({error.strerror or error})", "a folder that can be written"
        ) from error
