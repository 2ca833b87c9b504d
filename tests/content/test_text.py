"""Every id the game can ask for has a message; a missing one is loud here and harmless to a player."""

import re

import pytest

from game.content.catalog import load_catalog
from game.content.text import EVENT_ARGUMENTS, STRICT_VARIABLE, MissingText, Text
from game.core.paths import assets_dir, maps_dir
from game.rules.event_kinds import Ev
from game.rules.odds import Term
from game.rules.orders import Kind, Reason


def kebab(name: str) -> str:
    return name.lower().replace("_", "-")


@pytest.mark.parametrize(("prefix", "kinds"), [("order", Kind), ("reason", Reason), ("term", Term)])
def test_every_enum_has_words(prefix: str, kinds: type[Kind] | type[Reason] | type[Term]) -> None:
    text = Text()
    for kind in kinds:
        assert text.get(f"{prefix}-{kebab(kind.name)}")


@pytest.mark.parametrize("values", [(0, 0, 0, 0), (1, 1, 1, 1), (2, 2, 2, 2), (3, 3, 3, 3)])
@pytest.mark.parametrize("kind", Ev)
def test_every_event_has_a_line(kind: Ev, values: tuple[int, int, int, int]) -> None:
    line = Text().event(kind.name, values, actor="Willow", target="Tad", text="A door.")
    assert line
    assert "{" not in line


def test_event_arguments_belong_to_events() -> None:
    assert set(EVENT_ARGUMENTS) <= {kebab(kind.name) for kind in Ev}


def test_every_unit_and_weapon_has_a_name() -> None:
    text, catalog = Text(), load_catalog()
    for key in catalog.units:
        assert text.get(f"unit-{kebab(key)}")
        assert text.get(f"unit-{kebab(key)}.about")
    for key in catalog.weapons:
        assert text.get(f"weapon-{kebab(key)}")
    for key in catalog.difficulties:
        assert text.get(f"difficulty-{kebab(key)}")


def test_no_id_is_given_twice() -> None:
    seen: dict[str, str] = {}
    for path in [*sorted((assets_dir() / "text" / "en").glob("*.ftl")), *sorted(maps_dir().glob("*.en.ftl"))]:
        for text_id in re.findall(r"^([a-z][\w-]*) =", path.read_text("utf-8"), flags=re.MULTILINE):
            assert text_id not in seen, f"{text_id} in {path.name} and {seen[text_id]}"
            seen[text_id] = path.name


def test_a_missing_id_raises_when_strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(STRICT_VARIABLE, "1")
    with pytest.raises(MissingText, match="did you mean 'order-move'"):
        Text().get("order-mov")
    with pytest.raises(MissingText, match="cannot be written"):
        Text().get("ui-round", round=1)


def test_a_missing_id_shows_itself_to_a_player(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(STRICT_VARIABLE)
    assert Text().get("order-mov") == "order-mov"
    assert Text(locale="xx").get("order-move") == "Move"


def test_a_map_may_bring_and_change_messages() -> None:
    text = Text(own={"en": "unit-tad = Thaddeus\nmy-map-title = Mine"})
    assert text.get("unit-tad") == "Thaddeus"
    assert text.get("my-map-title") == "Mine"


def test_no_text_is_written_twice() -> None:
    """The second would take the place of the first without a word."""
    ids: dict[str, str] = {}
    for path in sorted((assets_dir() / "text" / "en").glob("*.ftl")):
        for found in re.findall(r"^([a-z][\w-]*) *=", path.read_text("utf-8"), re.MULTILINE):
            assert found not in ids, f"{found} stands in {ids[found]} and {path.name}"
            ids[found] = path.name
    assert len(ids) > 500
