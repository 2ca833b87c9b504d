"""`captain-red maps new`, `init`, `packs` and `upgrade`: making maps, and folders of them."""

import json
import re
from pathlib import Path

import click

from game.content.packs import Pack, find_packs, missions_of, packs_dir
from game.workshop.new_map import new_map
from game.workshop.pack import make_pack, refresh_pack
from game.workshop.upgrade import upgrade as bring_up_to_date


class Size(click.ParamType[tuple[int, int]]):
    name = "WxH"

    def convert(
        self, value: str | tuple[int, int], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"(\d{1,4})x(\d{1,4})", value)
        if match is None:
            self.fail(f"{value!r} is no size such as 40x28", param, ctx)
        return int(match[1]), int(match[2])


@click.command(epilog="Example: captain-red maps new mypack/hangar.tmx --size 40x28")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--size", type=Size(), default="32x20", show_default=True, help="Tiles, at least 16x10.")
def new(path: Path, size: tuple[int, int]) -> None:
    """Write a new two-plane map that can be played at once, ready for Tiled."""
    for made in new_map(path, *size):
        click.echo(made)


@click.command(epilog="Example: captain-red maps init mypack")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--refresh", is_flag=True, help="Renew tilesets, templates, rules, project and extension of a pack.")
def init(folder: Path, refresh: bool) -> None:
    """Make a folder of your own for missions: project, tilesets, templates, extension, a first mission."""
    for made in refresh_pack(folder) if refresh else make_pack(folder):
        click.echo(made)


@click.command(epilog="Example: captain-red maps packs --json")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def packs(ctx: click.Context, as_json: bool) -> None:
    """List the packs in your folder of packs and their missions."""
    found = find_packs()
    if as_json:
        rows = [{"pack": name, **_told(name, pack)} for name, pack in found.items()]
        click.echo(json.dumps({"folder": str(packs_dir()), "packs": rows}))
        return
    for name, pack in found.items():
        if not isinstance(pack, Pack):
            click.echo(f"error: {pack}", err=True)
            continue
        click.echo(f"{name}: {pack.title}{f', by {pack.author}' if pack.author else ''} ({pack.version})")
        for mission in missions_of(name):
            click.echo(f"  {mission}")
    if not found:
        click.echo(f"no packs in {packs_dir()}")


def _told(name: str, pack: object) -> dict[str, object]:
    if not isinstance(pack, Pack):
        return {"problem": str(pack)}
    return {"title": pack.title, "author": pack.author, "version": pack.version, "missions": missions_of(name)}


@click.command(epilog="Example: captain-red maps upgrade mypack/hangar.tmx")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def upgrade(paths: tuple[Path, ...]) -> None:
    """Bring maps of an older format up to date; the old files are kept beside them."""
    for path in paths:
        done = bring_up_to_date(path)
        for change in done.changes:
            click.echo(f"{path}: {change}")
        if done.kept:
            click.echo(f"{path}: the old one is kept as {done.kept.name}")
        else:
            click.echo(f"{path}: is up to date")
