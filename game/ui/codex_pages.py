"""What the codex tells: rules from the prose of their modules, orders, people, the LGF and weapons from the data."""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from game.content.catalog import Catalog, load_catalog
from game.content.tables import Unit, Weapon
from game.content.text import Text
from game.rules.book import pages
from game.rules.menu import MENU, Entry

# Figures of a unit worth reading, each with the text codex-FIELD; percents carry their sign.
_UNIT_FIGURES = ("hp", "armour", "aim", "melee_aim", "stride", "will", "actions", "dressings", "painkillers", "guard")
_PERCENT = ("aim", "melee_aim")
_LIMITED = ("dressings", "painkillers", "guard", "armour")  # left out where it is none


class Leaf(NamedTuple):
    """A page: `label` in the list; `picture`: of the sheets, "" none; `figures`: names and values."""

    label: str
    title: str
    under: str = ""
    picture: str = ""
    paragraphs: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()


def leaves_of(section: str, text: Text) -> list[Leaf]:
    """The pages of one of SECTIONS, in reading order."""
    return SECTIONS[section](text)


def _rules(text: Text) -> list[Leaf]:
    return [Leaf(page.summary.partition(":")[0].rstrip("."), page.summary, "", "", page.paragraphs) for page in pages()]


def _orders(text: Text) -> list[Leaf]:
    return [_order(entry, text) for entry in MENU]


def _order(entry: Entry, text: Text) -> Leaf:
    name = entry.name.replace("_", "-")
    able = _able(entry, load_catalog(), text)
    figures = ((text.get("codex-able"), able),) if able else ()
    about = text.get(f"order-{name}.about")
    key = text.get("codex-key", action=f"order-{entry.key.lower()}") if entry.key else ""
    title = text.get(f"order-{name}")
    return Leaf(title, title, key, f"icon/{entry.name}", (about,), figures)


def _able(entry: Entry, catalog: Catalog, text: Text) -> str:
    """Who alone has the ability that the order needs; empty for an order of everybody."""
    if not entry.ability:
        return ""
    names = [text.unit(key) for key, unit in catalog.units.items() if getattr(unit, entry.ability)]
    return ", ".join(dict.fromkeys(names))


def _people(text: Text) -> list[Leaf]:
    return _units("squad", text)


def _lgf(text: Text) -> list[Leaf]:
    return _units("lgf", text)


def _units(side: str, text: Text) -> list[Leaf]:
    catalog = load_catalog()
    found = [_unit(key, unit, text) for key, unit in catalog.units.items() if unit.side == side]
    names = Counter(leaf.label for leaf in found)
    return [leaf._replace(label=f"{leaf.label} · {leaf.under}") if names[leaf.label] > 1 else leaf for leaf in found]


def _unit(key: str, unit: Unit, text: Text) -> Leaf:
    figures = [
        (text.get(f"codex-{field.replace('_', '-')}"), f"{value}%" if field in _PERCENT else str(value))
        for field in _UNIT_FIGURES
        if (value := getattr(unit, field)) or field not in _LIMITED
    ]
    arms = [text.get(f"weapon-{name.replace('_', '-')}") for name in (unit.weapon, unit.blade) if name]
    figures.append((text.get("codex-arms"), ", ".join(arms) or text.get("weapon-none")))
    deeds = [text.get(f"order-{entry.name.replace('_', '-')}") for entry in MENU if _is_able(unit, entry)]
    if deeds:
        figures.append((text.get("codex-deeds"), ", ".join(deeds)))
    name = text.unit(key)
    return Leaf(
        name, name, text.unit(key, "role"), f"portrait/{unit.sprite}", (text.unit(key, "about"),), tuple(figures)
    )


def _is_able(unit: Unit, entry: Entry) -> bool:
    return bool(entry.ability and not entry.when and getattr(unit, entry.ability))


def _weapons(text: Text) -> list[Leaf]:
    catalog = load_catalog()
    return [_weapon(key, weapon, catalog, text) for key, weapon in catalog.weapons.items()]


def _weapon(key: str, weapon: Weapon, catalog: Catalog, text: Text) -> Leaf:
    figures = [
        ("damage", f"{weapon.low}-{weapon.high}"),
        ("weapon-aim", f"{weapon.aim:+d}%" if weapon.aim else ""),
        ("magazine", str(weapon.magazine) if weapon.magazine else ""),
        ("reach", "" if weapon.melee else str(weapon.reach)),
        ("near", text.get("codex-falloff", tiles=weapon.near, percent=weapon.falloff) if weapon.falloff else ""),
        ("burst", str(weapon.burst) if weapon.burst else ""),
    ]
    traits = [text.get(f"codex-{trait.replace('_', '-')}") for trait in ("piercing", "two_handed", "melee") if
              getattr(weapon, trait)]  # fmt: skip
    owners = [text.unit(name) for name, unit in catalog.units.items() if key in (unit.weapon, unit.blade, unit.sidearm)]
    named = [(text.get(f"codex-{name}"), value) for name, value in figures if value]
    if owners:
        named.append((text.get("codex-carried-by"), ", ".join(dict.fromkeys(owners))))
    title = text.get(f"weapon-{key.replace('_', '-')}")
    return Leaf(title, title, ", ".join(traits), "", (), tuple(named))


SECTIONS: dict[str, Callable[[Text], list[Leaf]]] = {
    "rules": _rules,
    "orders": _orders,
    "people": _people,
    "lgf": _lgf,
    "weapons": _weapons,
}
