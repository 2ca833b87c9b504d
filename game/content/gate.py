"""The gate for files made outside: nothing is decoded, opened or allocated before its size and place are checked.

A file from a stranger may try to exhaust memory (entity bombs, compressed layers, huge pictures), to hang the reader
(pipes) or to read elsewhere (paths). `Refused` says what was wrong; the caller adds where.
"""

import base64
import binascii
import errno
import os
import stat
import struct
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from xml.parsers import expat

LARGEST_FILE = 4 << 20
DEEPEST = 32
MOST_ELEMENTS = 60_000
MOST_ATTRIBUTES = 64
LONGEST_TEXT = 4096  # characters of an attribute or a property
LONGEST_PATH = 250
LARGEST_SIDE = 256
MOST_OBJECTS = 5000
LARGEST_PICTURE = 4096
BASE64_PER_CELL = 6  # four bytes as base64 text, rounded up
TEXT_PER_CELL = 12  # ten digits, a comma and a line end
LONGEST_NUMBER = 10  # digits of 32 bits
PNG_HEADER = struct.Struct(">8s4x4sII")


class Refused(Exception):
    """Something the gate does not let in: `problem`, what was `expected`, and the `line` if known.

    `rule`: the key of the rule it breaks; empty where the caller knows better.
    """

    def __init__(self, problem: str, expected: str = "", line: int | None = None, rule: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.expected = expected
        self.line = line
        self.rule = rule


class Node(ET.Element):
    """An XML element that knows its line."""

    line: int = 0


def read_bytes(path: Path, most: int = LARGEST_FILE) -> bytes:
    """The content of a regular file of at most `most` bytes; raises Refused."""
    data = _read_head(path, most + 1, most)
    if len(data) > most:
        raise Refused("grew while it was read", f"at most {most} bytes", rule="file")
    return data


def _read_head(path: Path, length: int, most: int | None = None) -> bytes:
    """The first `length` bytes of a regular file that has at most `most`; never waits for a pipe or a device."""
    try:
        _check_regular(path.stat(), most)
        with open(path, "rb", opener=_open_without_waiting) as file:
            # Once more: the name may have come to mean something else in between.
            _check_regular(os.fstat(file.fileno()), most)
            return file.read(length)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Refused(f"cannot be read ({reason})", "a file that is there and may be read", rule="file") from error


def _check_regular(status: os.stat_result, most: int | None) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Refused("is not a regular file", "a file", rule="file")
    if most is not None and status.st_size > most:
        raise Refused(f"has {status.st_size} bytes", f"at most {most}", rule="file")


def _open_without_waiting(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def read_xml(path: Path, root_tag: str, most: int = MOST_ELEMENTS) -> Node:
    """The tree of a UTF-8 file whose root is `root_tag`; raises Refused.

    No DTD, no entities, at most 32 levels, `most` elements, 64 attributes each of at most 4096 characters.
    """
    data = read_bytes(path)
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused("is not UTF-8", "text in UTF-8", line, "xml") from error
    parser = expat.ParserCreate()
    parser.buffer_text = True
    tree = _listen(parser, most)
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        where = getattr(error, "lineno", None)
        raise Refused(f"is not well-formed XML ({error})", line=where, rule="xml") from error
    root = tree()
    if root.tag != root_tag:
        raise Refused(f"the root element is <{root.tag}>", f"<{root_tag}>", line=root.line, rule="xml")
    return root


def _listen(parser: expat.XMLParserType, most: int) -> Callable[[], Node]:
    builder = ET.TreeBuilder(element_factory=Node)
    depth = count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST:
            raise Refused(
                "XML is nested too deeply", f"at most {DEEPEST} levels", parser.CurrentLineNumber, "xml-unsafe"
            )
        if count > most:
            raise Refused("has too many elements", f"at most {most}", parser.CurrentLineNumber, "xml-unsafe")
        _check_attributes(tag, attributes, parser.CurrentLineNumber)
        node = builder.start(tag, attributes)
        assert isinstance(node, Node)
        node.line = parser.CurrentLineNumber

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag)

    def declaration(*_: object) -> None:
        raise Refused(
            "DTD and entity declarations are not allowed", "plain XML", parser.CurrentLineNumber, "xml-unsafe"
        )

    def encoded(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() != "utf-8":
            raise Refused(f"the encoding is {encoding[:20]!r}", "UTF-8", parser.CurrentLineNumber, "xml")

    def closed() -> Node:
        root = builder.close()
        assert isinstance(root, Node)
        return root

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = declaration
    parser.EntityDeclHandler = declaration
    parser.XmlDeclHandler = encoded
    return closed


def _check_attributes(tag: str, attributes: dict[str, str], line: int) -> None:
    if len(attributes) > MOST_ATTRIBUTES:
        raise Refused(
            f"<{tag[:20]}> has {len(attributes)} attributes", f"at most {MOST_ATTRIBUTES}", line, "xml-unsafe"
        )
    for name, value in attributes.items():
        if len(value) > LONGEST_TEXT:
            what = f"{name[:20]} of <{tag[:20]}> is {len(value)} long"
            raise Refused(what, f"at most {LONGEST_TEXT}", line, "xml-unsafe")


def find_inside(roots: Iterable[Path], base: Path, relative: str) -> Path:
    """The file that `relative` names from the folder `base`; it must lie inside one of `roots`. Raises Refused."""
    if len(relative) > LONGEST_PATH:
        raise Refused(f"path {relative[:20]!r}... is {len(relative)} long", f"at most {LONGEST_PATH}", rule="path")
    if not relative or os.path.isabs(relative) or "\\" in relative or ":" in relative or "\0" in relative:
        raise Refused(f"path {relative!r} is not allowed", "a relative path with /", rule="path")
    full = Path(os.path.realpath(base / relative))
    if not is_inside(roots, full):
        raise Refused(f"path {relative!r} leaves the maps folder", "a file of the project or of the game", rule="path")
    try:
        status = full.stat()
    except OSError as error:
        is_missing = error.errno in (errno.ENOENT, errno.ENOTDIR)
        problem = "is missing" if is_missing else f"cannot be followed ({error.strerror})"
        raise Refused(f"file {relative!r} {problem}", "a file that is there", rule="file-missing") from error
    if not stat.S_ISREG(status.st_mode):
        raise Refused(f"file {relative!r} is not a regular file", "a file", rule="file-missing")
    return full


def is_inside(roots: Iterable[Path], path: Path) -> bool:
    """Whether `path`, with every link followed, lies in one of the folders."""
    full = Path(os.path.realpath(path))
    return any(full.is_relative_to(os.path.realpath(root)) for root in roots)


def check_picture(path: Path, width: str | None, height: str | None) -> None:
    """A PNG of the size its tileset declares, at most 4096 a side; only its header is read. Raises Refused."""
    head = _read_head(path, PNG_HEADER.size)
    if len(head) < PNG_HEADER.size:
        raise Refused(f"{path.name} is too short for a picture", "a PNG", rule="tileset-picture")
    mark, chunk, real_width, real_height = PNG_HEADER.unpack(head)
    if mark != b"\x89PNG\r\n\x1a\n" or chunk != b"IHDR":
        raise Refused(f"{path.name} is not a PNG", "a PNG", rule="tileset-picture")
    if max(real_width, real_height) > LARGEST_PICTURE:
        raise Refused(
            f"{path.name} is {real_width}x{real_height}", f"at most {LARGEST_PICTURE} a side", rule="tileset-picture"
        )
    if (width, height) != (str(real_width), str(real_height)):
        raise Refused(
            f"{path.name} is {real_width}x{real_height}", f"the declared {width}x{height}", rule="tileset-picture"
        )


def decode_cells(data: ET.Element, count: int) -> list[int]:
    """The `count` cells of a <data>, CSV or base64; inflates no more than a layer needs. Raises Refused."""
    if data.find("chunk") is not None:
        raise Refused("the map is infinite", "a fixed size (Map Properties, Infinite off)")
    encoding, text = data.get("encoding"), data.text or ""
    if encoding == "csv":
        cells = _csv_cells(text, count)
    elif encoding == "base64":
        cells = _packed_cells(text, data.get("compression") or "", count)
    else:
        raise Refused(f"tile data is stored as {encoding or 'XML'}", "CSV (Map Properties, Tile Layer Format)")
    if len(cells) != count:
        raise Refused(f"the layer has {len(cells)} cells", f"{count}")
    return cells


def _csv_cells(text: str, count: int) -> list[int]:
    if len(text) > count * TEXT_PER_CELL + 64:
        raise Refused("the layer data is longer than the map", f"{count} cells")
    cells = []
    for part in text.split(","):
        word = part.strip()
        if not (word.isascii() and word.isdigit() and len(word) <= LONGEST_NUMBER):
            raise Refused(f"cell {word[:20]!r} is not a tile number", "whole numbers with commas")
        cells.append(int(word))
    return cells


def _packed_cells(text: str, compression: str, count: int) -> list[int]:
    if compression not in ("", "zlib", "gzip"):
        raise Refused(f"compression {compression!r} is not supported", "CSV, zlib or none")
    if len(text) > count * BASE64_PER_CELL + 1024:
        raise Refused("the layer data is longer than the map", f"{count} cells")
    try:
        raw = base64.b64decode("".join(text.split()), validate=True)
        if compression:
            raw = _inflate(raw, count * 4)
    except (binascii.Error, zlib.error) as error:
        raise Refused(f"the layer data is damaged ({error})", "a layer saved by Tiled") from error
    if len(raw) != count * 4:
        raise Refused(f"the layer has {len(raw) / 4:g} cells", f"{count}")
    return list(struct.unpack(f"<{count}I", raw))


def _inflate(raw: bytes, limit: int) -> bytes:
    inflater = zlib.decompressobj(47)  # takes zlib and gzip headers alike
    data = inflater.decompress(raw, limit + 1)
    if len(data) > limit or inflater.unconsumed_tail:
        raise Refused("the compressed layer unpacks to more than the map", f"{limit // 4} cells")
    return data
