"""Whatever can be ordered, refused or happen has its words and its picture."""

import json

import pytest

from game.content.catalog import load_catalog
from game.content.text import Text
from game.core.paths import assets_dir
from game.rules.event_kinds import Ev
from game.rules.menu import MENU, PUT_DOWN, Entry
from game.rules.orders import Reason
from game.ui.battle.choices import SPARE_KEYS
from game.ui.battle.words import NOT_LOGGED

TEXT = Text()


def dashed(name: str) -> str:
    return name.lower().replace("_", "-")


@pytest.mark.parametrize("entry", [*MENU, PUT_DOWN], ids=lambda entry: entry.name)
def test_an_order_has_words_and_an_icon(entry: Entry) -> None:
    name = dashed(entry.name)
    assert TEXT.has(f"order-{name}")
    assert TEXT.get(f"order-{name}.about") != f"order-{name}.about"
    assert TEXT.has(f"ui-short-{name}")
    assert len(TEXT.get(f"ui-short-{name}")) <= 9, "it must fit its button"
    frames = json.loads((assets_dir() / "sprites" / "icon.json").read_text("utf-8"))["frames"]
    assert f"icon/{entry.name}" in frames


@pytest.mark.parametrize("reason", list(Reason), ids=lambda reason: reason.name)
def test_a_refusal_has_words(reason: Reason) -> None:
    assert TEXT.has(f"reason-{dashed(reason.name)}")


@pytest.mark.parametrize("kind", [kind for kind in Ev if kind not in NOT_LOGGED], ids=lambda kind: kind.name)
def test_what_happens_has_words(kind: Ev) -> None:
    assert TEXT.has(f"event-{dashed(kind.name)}")


def test_no_two_orders_share_a_key() -> None:
    keys = [entry.key for entry in MENU if entry.key]
    assert len(keys) == len(set(keys))
    assert not set(keys) & set(SPARE_KEYS)


@pytest.mark.parametrize("unit", sorted(load_catalog().units))
def test_a_unit_has_pictures_and_words(unit: str) -> None:
    sheet = assets_dir() / "sprites" / f"{load_catalog().units[unit].sprite}.json"
    assert sheet.exists(), f"no sheet for {unit}"
    assert TEXT.has(f"unit-{dashed(unit)}")
    assert not TEXT.unit(unit, "role").startswith("unit-")
