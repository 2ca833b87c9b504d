"""The page of a report in a real browser: light, dark, on paper, on a telephone, and by keyboard alone."""

import base64
import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image

from game.lab.configuration import Configuration
from game.lab.findings import gather
from game.lab.page import page
from game.lab.store import Store
from tests.lab.chromium import Browser, browser
from tests.lab.made_matches import fill, made_batch
from tests.lab.made_sweep import SWEEP

pytestmark = pytest.mark.browser
# The contrast of every text with what lies behind it, the least first (the formula of WCAG 2.2).
CONTRASTS = """
(() => {
  const numbers = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, nth) => sum + c * [0.2126, 0.7152, 0.0722][nth], 0);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement, style = getComputedStyle(element);
    if (!node.data.trim() || element.closest("title") || !element.getClientRects().length) continue;
    const colour = numbers(element.ownerSVGElement ? style.fill : style.color);
    const [a, b] = [light(colour), light(behind(element))].sort((x, y) => y - x);
    found.push([(a + 0.05) / (b + 0.05), node.data.trim().slice(0, 40)]);
  }
  return found.sort((x, y) => x[0] - y[0]);
})()
"""
# Texts of drawings that reach beyond them.
CLIPPED = """
[...document.querySelectorAll("svg[viewBox] > text")].filter(text => {
  const box = text.getBBox(), room = text.ownerSVGElement.viewBox.baseVal;
  return box.x < -1 || box.y < -1 || box.x + box.width > room.width + 1 || box.y + box.height > room.height + 1;
}).map(text => text.textContent)
"""
FOCUS = """
(() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  return [at.tagName, at.className, box.left >= 0 && box.top >= 0, getComputedStyle(at).outlineStyle !== "none"];
})()
"""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    folder = tmp_path_factory.mktemp("report")
    fill(folder / "store", made_batch(60))
    fill(folder / "store", made_batch(20, squad="rookie"))
    store = Store(folder / "store")
    runs = [gather(store, known) for known in store.configurations().values()]
    (folder / "page.html").write_text(page("store", runs, [SWEEP], pictures), "utf-8")
    with browser(folder / "profile") as found:
        found.open(folder / "page.html")
        yield found


def pictures(known: Configuration) -> dict[str, str]:
    """One grey dot for each plane: what is on them does not matter here."""
    target = BytesIO()
    Image.new("RGB", (1, 1), (90, 90, 90)).save(target, "PNG")
    dot = f"data:image/png;base64,{base64.b64encode(target.getvalue()).decode()}"
    return dict.fromkeys(known.planes, dot)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(shown: Browser, scheme: str) -> None:
    shown.media(scheme=scheme)
    contrasts = shown.ask(CONTRASTS)
    assert len(contrasts) > 200
    assert contrasts[0][0] >= 4.5, contrasts[:5]


def test_nothing_is_cut_off(shown: Browser) -> None:
    shown.media()
    assert shown.ask("document.querySelectorAll('svg[viewBox] > text').length") > 50
    assert shown.ask(CLIPPED) == []


def test_a_telephone_scrolls_tables_and_not_the_page(shown: Browser) -> None:
    shown.size(360, 700)
    try:
        assert shown.ask("document.documentElement.scrollWidth") <= 360
        assert shown.ask("[...document.querySelectorAll('.scroll')].some(one => one.scrollWidth > one.clientWidth)")
    finally:
        shown.size(1000, 900)


def test_it_asks_nothing_of_any_network_and_complains_of_nothing(shown: Browser) -> None:
    asked = [told["request"]["url"] for method, told in shown.heard if method == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert [told for method, told in shown.heard if method in ("Log.entryAdded", "Runtime.exceptionThrown")] == []


def test_the_keyboard_reaches_everything(shown: Browser) -> None:
    shown.ask("document.activeElement.blur()")
    shown.press("Tab")
    assert shown.ask(FOCUS) == ["A", "skip", True, True], "the first stop leads past the list, and is seen"
    shown.press("Enter")
    assert shown.ask("location.hash") == "#main"
    stops = []
    for _ in range(200):
        shown.press("Tab")
        tag, kind, _, outlined = shown.ask(FOCUS)
        if tag == "BODY":
            break
        assert outlined, f"the focus on {tag} {kind} is seen"
        stops.append(tag)
    wanted = shown.ask("document.querySelectorAll('main summary').length")
    assert stops.count("SUMMARY") == wanted > 4
    assert "DIV" in stops, "wide tables can be scrolled"


def test_the_keyboard_folds(shown: Browser) -> None:
    shown.ask("document.querySelector('main summary').focus()")
    state = "document.querySelector('main summary').parentElement.open"
    before = shown.ask(state)
    shown.press("Enter")
    assert shown.ask(state) is not before
    shown.press(" ")
    assert shown.ask(state) is before


def test_it_prints(shown: Browser) -> None:
    shown.media("print")
    assert shown.ask("getComputedStyle(document.querySelector('nav')).display") == "none"
    assert shown.ask("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    shown.media()
    paper = base64.b64decode(shown.do("Page.printToPDF", printBackground=True)["data"])
    assert paper.startswith(b"%PDF")
    assert 2 <= len(re.findall(rb"/Type /Page\b", paper)) <= 30


def test_maps_are_drawn_where_they_are_at_hand(shown: Browser) -> None:
    boxes = "[...document.querySelectorAll('svg[viewBox] > use')].map(one => one.getBoundingClientRect().width)"
    widths = shown.ask(boxes)
    assert widths
    assert min(widths) > 100
