"""Every action with its keys and its gamepad buttons, group by group: press one to bind it anew."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.core.errors import UserError
from game.rules.menu import MENU
from game.ui.input import is_pressed
from game.ui.input.bindings import KEYS, PAD, Bindings, Outcome
from game.ui.scene import Scene
from game.ui.settings import save_settings
from game.ui.theme import ACCENT, BUTTON, CHOSEN, DIM, PLAIN, TEXT, VOID, WARNING, Theme
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

LEFT, TOP, ROW, GAP = 110, 172, 34, 4
NAME, BOUND, AGAIN = 380, 290, 76  # widths: of the action's name, of what is bound to it, of the button that resets it
WIDE = NAME + 2 * (BOUND + 8) + AGAIN
ROWS = 11  # actions on one page
TAB_TOP, TAB = 92, 36
SAID, BELOW = 600, 648  # where the line about the last change stands, and the last buttons


@dataclass
class Cell(Button):
    """What is bound, cut where it is too long."""

    def draw(self, surface: pygame.Surface, theme: Theme, focused: bool) -> None:
        surface.blit(theme.panel(self.rect.size, self.plate(focused)), self.rect)
        words = theme.fitted(self.label, self.rect.width - theme.px(12), 14, TEXT if self.enabled else DIM)
        surface.blit(words, words.get_rect(center=self.rect.center))


class KeysScene(Scene):
    """Page up and page down turn the pages. While a key is waited for, Escape, or the other device, ends that."""

    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.page = 0
        self.asked: tuple[str, str] | None = None  # device and action that a key or button is waited for
        self.said = self.text.get("keys-about")
        self.pages = self._pages()
        self.layout()

    @property
    def bindings(self) -> Bindings:
        return self.app.input.bindings

    def _pages(self) -> list[tuple[str, list[str]]]:
        """Group and actions of each page."""
        controls = self.bindings.controls
        found = []
        for group in controls.groups:
            actions = [name for name, action in controls.actions.items() if action.group == group]
            found += [(group, actions[first : first + ROWS]) for first in range(0, len(actions), ROWS)]
        return found

    def layout(self) -> None:
        rows = [cell for row, action in enumerate(self.pages[self.page][1]) for cell in self._row(row, action)]
        self.menu = Menu([*self._tabs(), *rows, *self._below()], focus=len(self.pages))

    def _tabs(self) -> list[Button]:
        wide = (WIDE - 6 * (len(self.pages) - 1)) / len(self.pages)
        return [
            Cell(
                self.theme.rect(LEFT + row * (wide + 6), TAB_TOP, wide, TAB),
                self._heading(row),
                partial(self.open, row),
                look=CHOSEN if row == self.page else BUTTON,
            )
            for row in range(len(self.pages))
        ]

    def _heading(self, row: int) -> str:
        """The group, numbered where it has several pages."""
        same = [nth for nth, (group, _) in enumerate(self.pages) if group == self.pages[row][0]]
        name = self.text.get(f"action-group-{self.pages[row][0]}")
        return name if len(same) == 1 else f"{name} {same.index(row) + 1}"

    def _row(self, row: int, action: str) -> list[Button]:
        top, left = TOP + row * (ROW + GAP), LEFT + NAME
        cells: list[Button] = []
        for device in (KEYS, PAD):
            rect = self.theme.rect(left, top, BOUND, ROW)
            asked = self.asked == (device, action)
            label = self.text.get(f"keys-press-{device}") if asked else self.bound(device, action)
            cells.append(Cell(rect, label, partial(self._ask, device, action), look=CHOSEN if asked else BUTTON))
            left += BOUND + 8
        changed = any(action in self.bindings.chosen[device] for device in (KEYS, PAD))
        rect = self.theme.rect(left, top, AGAIN, ROW)
        cells.append(Cell(rect, self.text.get("keys-reset"), partial(self._reset, action), enabled=changed))
        return cells

    def _below(self) -> list[Button]:
        half = (WIDE - 8) / 2
        entries = (("keys-reset-all", self._reset_all), ("ui-back", self.leave))
        return [
            Button(self.theme.rect(LEFT + nth * (half + 8), BELOW, half, 40), self.text.get(words), action)
            for nth, (words, action) in enumerate(entries)
        ]

    def bound(self, device: str, action: str) -> str:
        """All keys or buttons of an action, in words."""
        names = self.bindings.of(device, action)
        return ", ".join(self.app.prompts.word(device, name) for name in names) or self.text.get("key-none")

    def name_of(self, action: str) -> str:
        """What the action is called."""
        family, _, rest = action.partition("-")
        entry = next((entry for entry in MENU if family == "order" and entry.key == rest.upper()), None)
        if entry is not None:
            return self.text.get(f"order-{entry.name.replace('_', '-')}")
        if family in ("unit", "order"):
            return self.text.get(f"action-{family}", number=rest, mark=rest.upper())
        return self.text.get(f"action-{action}")

    def open(self, page: int) -> None:
        self.page = page % len(self.pages)
        self.layout()

    def _ask(self, device: str, action: str) -> None:
        self.asked = (device, action)
        self.said = self.text.get(f"keys-asked-{device}", action=self.name_of(action))
        self.app.input.listen(self._heard)
        self.relayout()

    def _heard(self, device: str, name: str) -> None:
        """A key or button was pressed while one was waited for."""
        assert self.asked is not None
        wanted, action = self.asked
        self.asked = None
        if device != wanted or (name == "escape" and action != "back"):
            self.said = self.text.get("keys-kept", action=self.name_of(action))
        else:
            self.said = self._told(device, action, name, self.bindings.bind(device, action, name))
        self._changed()

    def _told(self, device: str, action: str, name: str, outcome: Outcome) -> str:
        """What became of it, and of whoever had that key."""
        word, rivals = self.app.prompts.word(device, name), ", ".join(map(self.name_of, outcome.rivals))
        if not outcome.done:
            return self.text.get("keys-refused", key=word, other=rivals)
        told = self.text.get("keys-bound", key=word, action=self.name_of(action))
        if rivals:
            now = ", ".join(self.bound(device, rival) for rival in outcome.rivals)
            told += " " + self.text.get("keys-exchanged", other=rivals, key=now)
        return told

    def _reset(self, action: str) -> None:
        for device in (KEYS, PAD):
            self.bindings.reset(device, action)
        self.said = self.text.get("keys-reset-done", action=self.name_of(action))
        self._changed()

    def _reset_all(self) -> None:
        for device in (KEYS, PAD):
            self.bindings.reset_all(device)
        self.said = self.text.get("keys-reset-all-done")
        self._changed()

    def _changed(self) -> None:
        self.app.settings.controls = {device: dict(chosen) for device, chosen in self.bindings.chosen.items() if chosen}
        self.relayout()

    def leave(self) -> None:
        self.app.pop()
        try:
            save_settings(self.app.settings)
        except UserError as error:
            self.app.notice.show(str(error))

    def handle(self, event: pygame.event.Event) -> None:
        if self.asked is not None:
            if event.type == pygame.MOUSEBUTTONDOWN:
                self.app.input.listen(None)
                self._heard("", "")
        elif is_pressed(event, "back"):
            self.leave()
        elif is_pressed(event, "page-up", "page-down"):
            self.open(self.page + (1 if is_pressed(event, "page-down") else -1))
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.fill(VOID)
        panel = theme.rect(LEFT - 40, 20, WIDE + 80, 684)
        surface.blit(theme.panel(panel.size, PLAIN._replace(accent="#57e6f2")), panel)
        surface.blit(theme.text(self.text.get("ui-keys"), 34, face="heading"), (px(LEFT), px(34)))
        for nth, words in enumerate(("keys-of-keys", "keys-of-pad")):
            head = theme.text(self.text.get(words), 14, ACCENT, "bold")
            surface.blit(head, (px(LEFT + NAME + nth * (BOUND + 8) + 8), px(TOP - 26)))
        for row, action in enumerate(self.pages[self.page][1]):
            name = theme.fitted(self.name_of(action), px(NAME - 16), 15, TEXT)
            top = px(TOP + row * (ROW + GAP)) + (px(ROW) - name.get_height()) // 2
            surface.blit(name, (px(LEFT), top))
        self.menu.draw(surface, theme)
        said = theme.paragraph(self.said, px(WIDE), 15, WARNING if self.asked else DIM)
        surface.blit(said, (px(LEFT), px(SAID)))


def open_keys(app: "App") -> None:
    app.push(KeysScene(app))
