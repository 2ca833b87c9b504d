"""The reference tells all of the schema, and the one beside the maps is current."""

from pathlib import Path

from click.testing import CliRunner

from game.cli.main import program
from game.content.meanings import CLASSES as CLASS_MEANINGS
from game.content.meanings import PROPERTIES, WORDS, meaning_of
from game.content.schema import CLASSES, ENUMS
from game.core.paths import maps_dir
from game.workshop.reference import reference


def test_everything_has_a_meaning_and_no_meaning_is_of_nothing() -> None:
    assert CLASS_MEANINGS.keys() == CLASSES.keys()
    used = set()
    for item in CLASSES.values():
        for member in item.members:
            assert meaning_of(item.name, member.name).endswith("."), (item.name, member.name)
            own = f"{item.name}.{member.name}"
            used.add(own if own in PROPERTIES else member.name)
    assert used == PROPERTIES.keys()
    for name, words in WORDS.items():
        assert tuple(words) == ENUMS[name]


def test_the_one_beside_the_maps_is_current() -> None:
    assert (maps_dir() / "REFERENCE.md").read_text("utf-8") == reference(), "run python -m tools.make_maps"


def test_the_command_prints_it_or_writes_it(tmp_path: Path) -> None:
    printed = CliRunner().invoke(program, ["maps", "reference"])
    assert printed.output == reference()
    written = CliRunner().invoke(program, ["maps", "reference", "-o", str(tmp_path / "out.md")])
    assert written.exit_code == 0
    assert (tmp_path / "out.md").read_text("utf-8") == reference()
