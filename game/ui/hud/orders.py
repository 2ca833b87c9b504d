"""The bottom of the screen: orders with their keys, undo, end turn, and the line that says what can be pressed."""

from functools import partial

import pygame

from game.rules.components import SQUAD
from game.rules.orders import Kind, Reason
from game.ui.battle.choices import Choice
from game.ui.hud.card import WIDTH as CARD_WIDTH
from game.ui.hud.part import Part, Shown, Spot
from game.ui.theme import BUTTON, CHOSEN, DIM, DREAM, FOCUSED, OFF, TEXT, URGENT, VOID, Look

BUTTON_SIZE = (62, 62)
BUTTON_STEP = 64
LINE_STEP = 66
COUNT = 13
END = (150, 62)
UNDO = (62, 62)
EDGE = 12


class OrdersBar(Part):
    def _left(self) -> int:
        px = self.theme.px
        left = px(EDGE + 196 + 8)
        room = self.width - px(EDGE + END[0] + 6 + UNDO[0] + 8) - left
        return left + (room - px(COUNT * BUTTON_STEP)) // 2

    def rect(self, row: int) -> pygame.Rect:
        """Of the order in this place of the bar; who has more orders than it holds gets a second line above."""
        px, (line, place) = self.theme.px, divmod(row, COUNT)
        top = self.height - px(EDGE + BUTTON_SIZE[1] + line * LINE_STEP)
        return pygame.Rect(self._left() + px(place * BUTTON_STEP), top, px(BUTTON_SIZE[0]), px(BUTTON_SIZE[1]))

    @property
    def end_rect(self) -> pygame.Rect:
        px = self.theme.px
        return pygame.Rect(self.width - px(EDGE + END[0]), self.height - px(EDGE + END[1]), px(END[0]), px(END[1]))

    @property
    def undo_rect(self) -> pygame.Rect:
        px = self.theme.px
        left = self.width - px(EDGE + END[0] + 6 + UNDO[0])
        return pygame.Rect(left, self.height - px(EDGE + UNDO[1]), px(UNDO[0]), px(UNDO[1]))

    @property
    def _choices(self) -> list[Choice]:
        return in_one_line(self.planning.choices)

    def spots(self, shown: Shown) -> list[Spot]:
        session = self.session
        if session.watching:
            return []
        found = [
            Spot(self.rect(row), "order", choice.entry.kind, partial(self.tip_of, choice))
            for row, choice in enumerate(self._choices)
        ]
        found.append(Spot(self.end_rect, "end_turn", None, self.telling("order-end-phase.about")))
        undo = "ui-undo-possible" if session.match.can_undo() else "ui-undo-impossible"
        found.append(Spot(self.undo_rect, "undo", None, self.telling(undo)))
        return found

    def tip_of(self, choice: Choice) -> str:
        """What the order does, or why it cannot be given."""
        name = choice.entry.name.replace("_", "-")
        title = self.say(f"order-{name}")
        if choice.reason != Reason.OK:
            return f"{title}: {self.say('reason-' + choice.reason.name.lower().replace('_', '-'))}"
        return f"{title}: {self.say(f'order-{name}.about')}"

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [spot.rect for spot in self.spots(shown)]

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        if not self.session.watching:
            for row, choice in enumerate(self._choices):
                self._button(surface, self.rect(row), choice, shown)
            self._end(surface, shown)
            self._undo(surface, shown)
        self._line(surface, shown)

    def _button(self, surface: pygame.Surface, rect: pygame.Rect, choice: Choice, shown: Shown) -> None:
        theme, px = self.theme, self.theme.px
        drawn, name = choice.entry.kind == self.planning.drawn, choice.entry.name
        possible = choice.possible and not shown.busy
        surface.blit(theme.panel(rect.size, self._look(rect, possible, drawn, shown)), rect)
        colour = TEXT if possible else DIM
        key = theme.text(self.key(f"order-{choice.entry.key.lower()}"), 13, TEXT if drawn else DIM, "bold")
        surface.blit(key, (rect.x + px(6), rect.y + px(2)))
        icon = theme.icon(name, 26, colour)
        surface.blit(icon, (rect.centerx - icon.get_width() // 2 + px(3), rect.y + px(10)))
        label = theme.fitted(self.say(f"ui-short-{name.replace('_', '-')}"), rect.width - px(4), 13, colour)
        surface.blit(label, (rect.centerx - label.get_width() // 2, rect.bottom - label.get_height() - px(3)))

    def _look(self, rect: pygame.Rect, possible: bool, drawn: bool, shown: Shown) -> Look:
        if drawn:
            return CHOSEN
        if shown.pointer is not None and rect.collidepoint(shown.pointer):
            return FOCUSED
        if not possible:
            return OFF
        return DREAM if shown.plane else BUTTON

    def _end(self, surface: pygame.Surface, shown: Shown) -> None:
        theme, px, rect, session = self.theme, self.theme.px, self.end_rect, self.session
        ready = session.is_players_turn and not shown.busy
        idle = len(session.idle())
        look = OFF if not ready else BUTTON if idle else URGENT
        surface.blit(theme.panel(rect.size, self._look(rect, ready, False, shown) if look is BUTTON else look), rect)
        colour = TEXT if ready else DIM
        surface.blit(theme.icon("end_turn", 24, colour), (rect.x + px(12), rect.centery - px(12)))
        mine = session.is_players_turn
        title = theme.text(
            self.say("order-end-phase" if mine else "ui-enemy-turn" if session.side == SQUAD else "ui-squad-turn"),
            17,
            colour,
            "heading",
        )
        surface.blit(title, (rect.x + px(44), rect.y + px(9)))
        under = self.say("ui-can-act", count=idle) if mine else self.say("ui-watch-them")
        surface.blit(theme.fitted(under, rect.width - px(50), 13, colour), (rect.x + px(44), rect.y + px(34)))
        key = theme.text(self.key("end-turn") if mine else "", 13, DIM, "bold")
        surface.blit(key, (rect.right - key.get_width() - px(8), rect.y + px(3)))

    def _undo(self, surface: pygame.Surface, shown: Shown) -> None:
        theme, px, rect = self.theme, self.theme.px, self.undo_rect
        possible = self.session.match.can_undo() and self.session.is_players_turn and not shown.busy
        surface.blit(theme.panel(rect.size, self._look(rect, possible, False, shown)), rect)
        colour = TEXT if possible else DIM
        icon = theme.icon("undo", 24, colour)
        surface.blit(icon, (rect.centerx - icon.get_width() // 2, rect.y + px(11)))
        label = theme.text(self.say("ui-undo"), 13, colour)
        surface.blit(label, (rect.centerx - label.get_width() // 2, rect.bottom - label.get_height() - px(3)))
        surface.blit(theme.text(self.key("undo"), 13, DIM, "bold"), (rect.x + px(6), rect.y + px(2)))

    def _line(self, surface: pygame.Surface, shown: Shown) -> None:
        """What can be pressed now, or what the pointer rests on."""
        theme, px = self.theme, self.theme.px
        words = shown.tip or self.hint(shown)
        left, right = self._left(), self.width - px(EDGE)
        if len(self._choices) > COUNT:
            right -= px(CARD_WIDTH + 8)  # the card reaches down beside a second line
        if self.session.watching:
            left = px(EDGE + 196 + 8)
        line = theme.fitted(words, right - left - px(16), 13, TEXT if shown.tip else DIM)
        bottom = (
            self.height - px(EDGE) if self.session.watching else self.rect(max(0, len(self._choices) - 1)).y - px(5)
        )
        width, height = line.get_size()
        back = pygame.Rect(left, bottom - height - px(2), width + px(16), height + px(4))
        surface.blit(theme.panel(back.size, Look(str_of(VOID), str_of(VOID), 200)), back)
        surface.blit(line, (back.x + px(8), back.y + px(2)))

    def hint(self, shown: Shown) -> str:
        """The line of keys for what is going on."""
        session, planning = self.session, self.planning
        if session.watching:
            return self.say("ui-hint-watch", speed=round(shown.speed))
        if shown.busy or not session.is_players_turn:
            return self.say("ui-hint-busy")
        if planning.drawn == Kind.OVERWATCH:
            return self.say("ui-hint-overwatch")
        if planning.drawn == Kind.GRAPPLE:
            return self.say("ui-hint-grapple")
        if planning.drawn is not None:
            choice = planning.choice
            return self.say("ui-hint-target" if choice and choice.entry.aim != "self" else "ui-hint-confirm")
        if planning.armed is not None:
            return self.say("ui-hint-armed")
        return self.say("ui-hint-plan" if planning.selected is not None else "ui-hint-idle")


def in_one_line(choices: list[Choice]) -> list[Choice]:
    """Those there is room for, in the bar's order: all that are possible, then those nearest to it.

    Each keeps its key, so that a key never changes its meaning because another order came or went.
    """
    order = sorted(choices, key=lambda choice: choice.rank)
    kept = {choice.entry.kind for choice in order[: max(COUNT, sum(choice.possible for choice in choices))]}
    return [choice for choice in choices if choice.entry.kind in kept]


def str_of(colour: pygame.Color) -> str:
    return f"#{colour.r:02x}{colour.g:02x}{colour.b:02x}"
