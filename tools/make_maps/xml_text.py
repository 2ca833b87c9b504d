"""Writes XML the way Tiled 1.8 does: one space an indent, double quotes, a line end at the end."""

import xml.etree.ElementTree as ET
from pathlib import Path

TILED = {"version": "1.8", "tiledversion": "1.8.2"}


def write_xml(path: Path, node: ET.Element) -> None:
    """Writes `node` as a whole document."""
    ET.indent(node, " ")
    text = ET.tostring(node, encoding="unicode", short_empty_elements=True).replace(" />", "/>")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('<?xml version="1.0" encoding="UTF-8"?>\n' + text + "\n", "utf-8", newline="\n")
