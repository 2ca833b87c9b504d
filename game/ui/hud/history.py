"""Under the log: what has been ordered this turn and what of it can be taken back; the turn as a whole; the last phase
of the other side, to be watched again.
"""

from functools import partial

import pygame

from game.rules.orders import Kind, Order
from game.ui.hud.part import Part, Shown, Spot
from game.ui.hud.top import EDGE, FOLDED, LOG
from game.ui.theme import BUTTON, DIM, FOCUSED, OFF, PLAIN, TEXT

ROW = 20
HEAD = 26
AGAIN = 132  # width of the left of the two buttons
MOST = 5  # of the last orders


class HistoryPanel(Part):
    """A row takes back every order from its own on, where each of those is free."""

    def _rect(self, shown: Shown) -> pygame.Rect:
        px = self.theme.px
        top = EDGE + (FOLDED if shown.folded else LOG[1]) + 4
        height = HEAD + (0 if shown.folded else ROW * len(self._rows()))
        return pygame.Rect(self.width - px(EDGE + LOG[0]), px(top), px(LOG[0]), px(height))

    def _rows(self) -> list[tuple[int, Order, bool]]:
        """The last orders of the phase: their places in it, and whether each can be taken back."""
        match = self.session.match
        given = match.phase_orders
        free = len(given) - match.free_orders
        return [(place, order, place >= free) for place, order in enumerate(given)][-MOST:]

    @property
    def _is_on(self) -> bool:
        return self.session.is_players_turn and not self.session.watching

    def spots(self, shown: Shown) -> list[Spot]:
        if not self._is_on:
            return []
        head = [
            Spot(self._again(shown), "replay", None, self.telling("ui-replay-tip")),
            Spot(self._rewind(shown), "rewind", None, self._rewind_tip),
        ]
        rows = [] if shown.folded else self._rows()
        lines = [
            Spot(self._line(shown, row), "undo_to", place, partial(self._tip, free))
            for row, (place, _, free) in enumerate(rows)
        ]
        return [*head, *lines]

    def _tip(self, free: bool) -> str:
        return self.say("ui-undo-to" if free else "ui-undo-impossible")

    def _rewind_tip(self) -> str:
        match = self.session.match
        if match.can_rewind():
            return self.say("ui-rewind-tip", left=match.rewinds_left)
        return self.say("ui-rewind-nothing" if match.rewinds_left else "ui-rewind-none-left")

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [self._rect(shown)] if self._is_on else []

    def _again(self, shown: Shown) -> pygame.Rect:
        px, rect = self.theme.px, self._rect(shown)
        return pygame.Rect(rect.x, rect.y, px(AGAIN), px(HEAD - 2))

    def _rewind(self, shown: Shown) -> pygame.Rect:
        again, rect = self._again(shown), self._rect(shown)
        left = again.right + self.theme.px(2)
        return pygame.Rect(left, again.y, rect.right - left, again.height)

    def _line(self, shown: Shown, row: int) -> pygame.Rect:
        px, rect = self.theme.px, self._rect(shown)
        return pygame.Rect(rect.x, rect.y + px(HEAD + row * ROW), rect.width, px(ROW))

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        if not self._is_on:
            return
        session, match = self.session, self.session.match
        self._head(
            surface, self._again(shown), self.say("ui-replay"), self.key("replay"), session.playback.ready, shown
        )
        words = self.say("ui-rewind", left=match.rewinds_left)
        self._head(surface, self._rewind(shown), words, self.key("rewind"), match.can_rewind(), shown)
        rows = [] if shown.folded else self._rows()
        if rows:
            whole = self._line(shown, 0).union(self._line(shown, len(rows) - 1))
            surface.blit(self.theme.panel(whole.size, PLAIN), whole)
        for row, (_, order, free) in enumerate(rows):
            self._order(surface, self._line(shown, row), order, free, shown)

    def _head(
        self, surface: pygame.Surface, rect: pygame.Rect, words: str, key: str, possible: bool, shown: Shown
    ) -> None:
        theme, px = self.theme, self.theme.px
        hovered = shown.pointer is not None and rect.collidepoint(shown.pointer)
        surface.blit(theme.panel(rect.size, OFF if not possible else FOCUSED if hovered else BUTTON), rect)
        colour = TEXT if possible else DIM
        mark = theme.text(key, 13, DIM, "bold")
        label = theme.fitted(words, rect.width - mark.get_width() - px(20), 13, colour)
        surface.blit(label, (rect.x + px(8), rect.centery - label.get_height() // 2))
        surface.blit(mark, (rect.right - mark.get_width() - px(8), rect.y + px(3)))

    def _order(self, surface: pygame.Surface, rect: pygame.Rect, order: Order, free: bool, shown: Shown) -> None:
        theme, px = self.theme, self.theme.px
        hovered = free and shown.pointer is not None and rect.collidepoint(shown.pointer)
        if hovered:
            surface.blit(theme.panel(rect.size, FOCUSED), rect)
        colour = TEXT if free else DIM
        icon = theme.icon("undo", 13, colour)
        if free:
            surface.blit(icon, (rect.x + px(8), rect.centery - icon.get_height() // 2))
        label = theme.fitted(self.words_of(order), rect.width - px(38), 13, colour)
        surface.blit(label, (rect.x + px(28), rect.centery - label.get_height() // 2))

    def words_of(self, order: Order) -> str:
        """Who did what, and to whom."""
        names = self.session.names
        what = self.say(f"order-{Kind(order.kind).name.lower().replace('_', '-')}")
        if order.target < 0:
            return self.say("ui-ordered", who=names[order.unit], what=what)
        return self.say("ui-ordered-at", who=names[order.unit], what=what, whom=names[order.target])
