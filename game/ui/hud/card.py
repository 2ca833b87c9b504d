"""The card at the right: what a drawn order would do, every term of a hit chance, or what a walk would lead to."""

import pygame

from game.rules.orders import Kind, Reason
from game.rules.preview import ShotPreview
from game.rules.preview_damage import damage_spread
from game.rules.preview_wreck import cut
from game.rules.shield import victim
from game.ui.hud.deed_rows import Row, deed_rows, walk_rows
from game.ui.hud.part import Part, Shown, Spot
from game.ui.hud.spread import spread_picture
from game.ui.theme import BAD, BUTTON, DIM, FOCUSED, GOOD, OFF, PLAIN, TEXT, URGENT, WARNING

WIDTH = 244
EDGE = 12
ROW = 20
BUTTONS = 38
MOST_THREATS = 4


class TargetCard(Part):
    """Above the end-turn button. It grows upwards with what there is to say."""

    def spots(self, shown: Shown) -> list[Spot]:
        rect = self._rect(shown)
        if rect is None or self.planning.drawn is None:
            return [Spot(rect, "none")] if rect is not None else []
        names = ["confirm", "cancel"]
        if self._turns():
            names = ["less", *names, "more"]
        buttons = [Spot(self._button(rect, row, len(names)), name) for row, name in enumerate(names)]
        return [*buttons, Spot(rect, "none")]

    def _turns(self) -> bool:
        """Whether there is something to go through: targets, or least chances."""
        choice = self.planning.choice
        return self.planning.drawn == Kind.OVERWATCH or (choice is not None and len(choice.orders) > 1)

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        rect = self._rect(shown)
        return [] if rect is None else [rect]

    def _rect(self, shown: Shown) -> pygame.Rect | None:
        rows = self.rows(shown)
        if not rows:
            return None
        px = self.theme.px
        height = px(38 + 10) + px(ROW) * (len(rows) - 1) + self._about_height()
        if self.planning.drawn is not None:
            height += px(BUTTONS + 4)
        bottom = self.height - px(12 + 62 + 30)
        return pygame.Rect(self.width - px(EDGE + WIDTH), bottom - height, px(WIDTH), height)

    def _button(self, rect: pygame.Rect, row: int, count: int) -> pygame.Rect:
        px = self.theme.px
        narrow = px(36)
        wide = (rect.width - px(16) - (count - 2) * (narrow + px(4)) - px(4)) // 2
        widths = [wide, wide] if count == 2 else [narrow, wide, wide, narrow]
        left = rect.x + px(8) + sum(widths[:row]) + row * px(4)
        return pygame.Rect(left, rect.bottom - px(BUTTONS + 2), widths[row], px(BUTTONS - 6))

    def _about(self) -> pygame.Surface | None:
        """What a shot may cost; else what the drawn order does, or why it cannot be given."""
        choice, shot = self.planning.choice, self.planning.shot()
        if shot is not None:
            return self._spread(shot)
        if choice is None:
            return None
        name = choice.entry.name.replace("_", "-")
        words = self.say(f"order-{name}.about") if choice.possible else self._reason(choice.reason)
        colour = DIM if choice.possible else WARNING
        return self.theme.paragraph(words, self.theme.px(WIDTH - 24), 13, colour)

    def _about_height(self) -> int:
        about = self._about()
        return 0 if about is None else about.get_height() + self.theme.px(4)

    def _spread(self, shot: ShotPreview) -> pygame.Surface | None:
        """What the shot may cost, for who is aimed at."""
        order, session = self.planning.order, self.session
        if order is None or shot.chance == 0 or order.target < 0:
            return None
        spread = self.planning.told("spread", order, lambda: damage_spread(session.battle, session.view, order, shot))
        health = int(session.view.health.hp[victim(session.view, order.target)])
        return spread_picture(self.theme, spread, health, self.theme.px(WIDTH - 24))

    def _reason(self, reason: Reason) -> str:
        return self.say(f"reason-{reason.name.lower().replace('_', '-')}")

    def rows(self, shown: Shown) -> list[Row]:
        """The first row is the title."""
        if shown.busy:
            return []
        planning = self.planning
        if planning.drawn is not None:
            return self._order_rows()
        return self._walk_rows() if planning.path() else []

    def _order_rows(self) -> list[Row]:
        planning, session = self.planning, self.session
        choice, order, shot = planning.choice, planning.order, planning.shot()
        if choice is None:
            return []
        title = self.say(f"order-{choice.entry.name.replace('_', '-')}")
        if order is None:
            return [Row(title)]
        if shot is not None:
            return [Row(session.names[order.target], self._health(order.target)), *self._shot_rows(shot)]
        rows = [Row(title)]
        if order.target >= 0:
            rows.append(Row(session.names[order.target], self._health(order.target)))
        if order.kind == Kind.CUT:
            return rows + self._shot_rows(cut(session.battle, session.view, order.unit, order.target))
        return rows + self.planning.told("deed", order, lambda: deed_rows(session, order))

    def _health(self, unit: int) -> str:
        health = self.session.view.health
        return f"{int(health.hp[unit])}/{int(health.top[unit])}"

    def _shot_rows(self, shot: ShotPreview) -> list[Row]:
        rows = []
        for term, value in shot.terms:
            colour = GOOD if value > 0 else BAD
            rows.append(Row(self.say(f"term-{term.name.lower()}"), f"{value:+d}", colour))
        rows.append(Row(self.say("ui-to-hit"), f"{shot.chance}%", TEXT, "bold"))
        rows.append(Row(self.say("ui-damage-word"), self.say("ui-damage", low=shot.low, high=shot.high)))
        if shot.armour:
            rows.append(Row(self.say("ui-armour-taken"), f"-{shot.armour}", DIM))
        if shot.critical:
            more = self.say("ui-critical-more", points=shot.critical_damage)
            rows.append(Row(self.say("ui-flanked-critical"), f"{shot.critical}% {more}", WARNING))
        return rows + self._fells_row(shot)

    def _fells_row(self, shot: ShotPreview) -> list[Row]:
        """How often it leaves no health, where that can happen."""
        order, session = self.planning.order, self.session
        if order is None or not shot.chance:
            return []
        spread = self.planning.told("spread", order, lambda: damage_spread(session.battle, session.view, order, shot))
        return [Row(self.say("ui-brings-down"), f"{round(spread.fells * 100)}%", BAD)] if spread.fells else []

    def _walk_rows(self) -> list[Row]:
        planning = self.planning
        actions = planning.path_actions()
        title = self.say("ui-dash") if actions > 1 else self.say("order-move")
        rows = [Row(title, self.say("ui-path-cost", actions=actions))]
        if planning.journeys.later():
            rows.append(Row(self.say("ui-journey"), self.say("ui-turns", turns=planning.journeys.turns()), WARNING))
        unit, tile = planning.selected, planning.path()[-1]
        if unit is not None:
            rows += planning.told("walk", (unit, tile), lambda: walk_rows(self.session, unit, tile))
        threats = sorted(planning.threats(), key=lambda threat: -threat[1])
        if not threats:
            return [*rows, Row(self.say("ui-no-threats"), "", GOOD)]
        rows.append(Row(self.say("ui-threats"), "", DIM))
        rows += [Row(self.session.names[enemy], f"{chance}%", BAD) for enemy, chance in threats[:MOST_THREATS]]
        return rows

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        rect = self._rect(shown)
        if rect is None:
            return
        theme, px = self.theme, self.theme.px
        surface.blit(theme.panel(rect.size, PLAIN._replace(accent="#ffc24a")), rect)
        title, *rows = self.rows(shown)
        surface.blit(theme.fitted(title.words, px(WIDTH - 100), 18, TEXT, "heading"), (rect.x + px(12), rect.y + px(7)))
        figure = theme.text(title.figure, 13, DIM)
        surface.blit(figure, (rect.right - figure.get_width() - px(12), rect.y + px(11)))
        top = rect.y + px(36)
        for row in rows:
            self._row(surface, row, rect, top)
            top += px(ROW)
        about = self._about()
        if about is not None:
            surface.blit(about, (rect.x + px(12), top + px(2)))
        if self.planning.drawn is not None:
            self._buttons(surface, rect, shown)

    def _row(self, surface: pygame.Surface, row: Row, rect: pygame.Rect, top: int) -> None:
        theme, px = self.theme, self.theme.px
        face = row.face
        figure = theme.text(row.figure, 15 if face == "bold" else 13, row.colour, "bold")
        words_colour = row.colour if face == "bold" or not row.figure else TEXT
        room = rect.width - px(30) - figure.get_width()
        surface.blit(theme.fitted(row.words, room, 13, words_colour, face), (rect.x + px(12), top))
        surface.blit(figure, (rect.right - figure.get_width() - px(12), top - (px(2) if face == "bold" else 0)))

    def _buttons(self, surface: pygame.Surface, rect: pygame.Rect, shown: Shown) -> None:
        theme = self.theme
        labels = {"confirm": self.say("ui-confirm"), "cancel": self.say("ui-cancel"), "less": "<", "more": ">"}
        if self.planning.drawn == Kind.OVERWATCH:
            labels |= {"less": "-", "more": "+"}
        for spot in self.spots(shown):
            if spot.does == "none":
                continue
            possible = spot.does != "confirm" or self.planning.order is not None
            hovered = shown.pointer is not None and spot.rect.collidepoint(shown.pointer)
            look = FOCUSED if hovered else OFF if not possible else URGENT if spot.does == "confirm" else BUTTON
            surface.blit(theme.panel(spot.rect.size, look), spot.rect)
            label = theme.text(labels[spot.does], 14, TEXT if possible else DIM, "bold")
            at = (spot.rect.centerx - label.get_width() // 2, spot.rect.centery - label.get_height() // 2)
            surface.blit(label, at)
