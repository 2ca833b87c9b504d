"""`captain-red maps reference`: everything a map may say."""

from pathlib import Path

import click

from game.workshop.reference import reference as text_of


@click.command(epilog="Example: captain-red maps reference -o REFERENCE.md")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file instead of the terminal.")
def reference(output: Path | None) -> None:
    """Print every class, property and word of a map, and every rule of the checker, as Markdown."""
    if output is None:
        click.echo(text_of(), nl=False)
    else:
        output.write_text(text_of(), "utf-8", newline="\n")
        click.echo(output)
