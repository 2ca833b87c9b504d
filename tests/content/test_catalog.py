"""The rules' data: complete, checked, and with errors that a person can use."""

import shutil
from pathlib import Path

import pytest

from game.content.catalog import FILES, load_catalog
from game.content.overrides import parse_settings
from game.core.errors import UserError
from game.core.paths import assets_dir
from game.rules.components import KIND, NUMBER, WEAPON


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data that a test may break."""
    return Path(shutil.copytree(assets_dir() / "data", tmp_path / "data"))


def change(data: Path, file: str, old: str, new: str) -> None:
    text = (data / file).read_text("utf-8")
    assert old in text
    (data / file).write_text(text.replace(old, new, 1), "utf-8")


def test_the_data_fills_every_table_of_the_rules() -> None:
    catalog = load_catalog()
    assert set(catalog.numbers) == set(NUMBER.names or ())
    for unit in catalog.units.values():
        assert set(KIND.names or ()) <= set(unit.__struct_fields__)
    for weapon in catalog.weapons.values():
        assert set(weapon.__struct_fields__) == set(WEAPON.names or ())


def test_every_number_says_its_unit() -> None:
    for file in ("rules.toml", "units.toml", "weapons.toml", "difficulty.toml"):
        seen: set[str] = set()
        for line in (assets_dir() / "data" / file).read_text("utf-8").splitlines():
            name, equals, rest = line.partition(" = ")
            if equals and name not in seen:
                assert "#" in rest, f"{file}: {name} has no comment"
                seen.add(name)


def test_an_override_changes_the_value_and_the_hash() -> None:
    plain, changed = load_catalog(), load_catalog({"weapons.bren.aim": "-7", "units.tad.weapon": "carbine"})
    assert changed.weapons["bren"].aim == -7
    assert changed.units["tad"].weapon == "carbine"
    assert changed.hash != plain.hash
    assert load_catalog({"weapons.bren.aim": str(plain.weapons["bren"].aim)}).hash == plain.hash


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("weapons.brne.aim", "70", "did you mean 'bren'?"),
        ("weapon.bren.aim", "70", "did you mean 'weapons'?"),
        ("numbers.lin", "9", "did you mean 'line'?"),
        ("weapons.bren", "9", "is not a single number or word"),
        ("weapons.bren.aim.x", "9", "below a single value"),
        ("weapons.bren.aim", "many", "not a whole number"),
        ("weapons.bren.aim", "700", "weapons.bren.aim"),
        ("units.tad.weapon", "rifel", "did you mean 'rifle'?"),
    ],
)
def test_a_wrong_override_is_explained(path: str, value: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        load_catalog({path: value})
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("units.toml", "hp = 10 ", "hpp = 10 ", ["units.toml", "units.willow.hpp", "did you mean 'hp'?"]),
        ("units.toml", "hp = 10 ", "hp = 0 ", ["units.toml", "units.willow.hp", ">= 1"]),
        ("units.toml", "hp = 10 ", "hp = 'ten' ", ["units.willow.hp", "Expected `int`"]),
        ("units.toml", "hp = 10 ", "", ["units.willow", "missing required field `hp`"]),
        ("units.toml", 'weapon = "carbine"', 'weapon = "carabine"', ["units.willow.weapon", "'carbine'"]),
        ("units.toml", "buffy = -1", "bufy = -1", ["units.willow.bonds", "'buffy'"]),
        ("weapons.toml", "low = 3 ", "low = 9 ", ["weapons.carbine.low", "above high"]),
        ("rules.toml", "[numbers]", "[nubmers]", ["rules.toml", "nubmers", "'numbers'"]),
        ("rules.toml", "line = 10", "line = ", ["rules.toml", "not readable as TOML"]),
        ("forces.toml", '"willow"', '"wilow"', ["forces.toml", "forces.strike_team.units", "'willow'"]),
        ("missions.toml", "01_breach.tmx", "../secret.tmx", ["missions.toml", "missions[0].file"]),
    ],
)
def test_a_broken_file_is_explained(data: Path, file: str, old: str, new: str, words: list[str]) -> None:
    change(data, file, old, new)
    with pytest.raises(UserError) as caught:
        load_catalog(data_dir=data)
    for word in words:
        assert word in str(caught.value)


def test_a_missing_file_is_named(data: Path) -> None:
    (data / FILES["weapons"]).unlink()
    with pytest.raises(UserError, match=r"weapons\.toml.*missing"):
        load_catalog(data_dir=data)


def test_settings_are_words_with_an_equals_sign() -> None:
    assert parse_settings(["weapons.bren.aim=70"]) == {"weapons.bren.aim": "70"}
    with pytest.raises(UserError, match="is no setting"):
        parse_settings(["weapons.bren.aim"])
