"""Pictures to files."""

from pathlib import Path

from PIL import Image

from game.core.errors import UserError


def save_picture(picture: Image.Image, path: Path) -> None:
    """Writes a PNG, with its folder; raises UserError when that cannot be done."""
    if path.suffix.lower() != ".png":
        raise UserError(path, "", "is no name for a picture", "FILE.png")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        picture.save(path, "PNG", optimize=True)
    except OSError as error:
        raise UserError(
            path, "", f"cannot be written ({error.strerror or error})", "a folder that can be written"
        ) from error
