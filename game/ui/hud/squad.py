"""The squad's cards: who they are, what they have left, and what the dream has of them."""

from functools import partial

import pygame

from game.rules.components import DEAD, DOWN, HANGING, LEFT, STABLE, UP
from game.ui.battle.planning import Planning
from game.ui.battle.session import Session
from game.ui.hud.part import Part, Shown, Spot
from game.ui.theme import ACCENT, BAD, CHOSEN, DIM, DREAM, EMPTY, GOOD, LILAC, PLAIN, TEXT, WARNING, Colour, Theme

CARD = (196, 58)
GAP = 6
ABOVE = 190  # units of the screen that stay free above the cards
KEYED = 10  # of the squad have a key of their own
STATE_IDS = {DOWN: "state-down", STABLE: "state-stable", DEAD: "state-dead"}
WOUNDS = ("arm", "leg", "torso", "head")


class SquadCards(Part):
    def __init__(self, theme: Theme, session: Session, planning: Planning, size: tuple[int, int]) -> None:
        super().__init__(theme, session, planning, size)
        self._kept: dict[int, tuple[tuple[int, bool, int, str], pygame.Surface]] = {}

    def resize(self, size: tuple[int, int]) -> None:
        super().resize(size)
        self._kept.clear()

    def rects(self) -> list[tuple[int, pygame.Rect]]:
        """Each unit of the squad and its card, from the top; of more than fit, those around the selected one."""
        px = self.theme.px
        step = px(CARD[1] + GAP)
        shown = self._shown((self.height - px(ABOVE)) // step)
        top = self.height - px(12) - len(shown) * step + px(GAP)
        return [
            (unit, pygame.Rect(px(12), top + row * step, px(CARD[0]), px(CARD[1]))) for row, unit in enumerate(shown)
        ]

    def _shown(self, room: int) -> list[int]:
        squad, selected = self.session.squad, self.planning.selected
        if len(squad) <= room:
            return squad
        middle = squad.index(selected) if selected in squad else 0
        first = max(0, min(middle - room // 2, len(squad) - room))
        return squad[first : first + room]

    def spots(self, shown: Shown) -> list[Spot]:
        return [Spot(rect, "select", unit, partial(self._tip, unit)) for unit, rect in self.rects()]

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [rect for _, rect in self.rects()]

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        squad = self.session.squad
        for unit, rect in self.rects():
            surface.blit(self._drawn(unit, rect, squad.index(unit)), rect)

    def _drawn(self, unit: int, rect: pygame.Rect, row: int) -> pygame.Surface:
        """The card as a picture, kept until the battle or the selection changes."""
        key = (self.session.revision, unit == self.planning.selected, row, self._key_of(row))
        kept = self._kept.get(unit)
        if kept is None or kept[0] != key:
            picture = pygame.Surface(rect.size, pygame.SRCALPHA)
            self._card(picture, unit, picture.get_rect(), row)
            kept = self._kept[unit] = (key, picture)
        return kept[1]

    def _key_of(self, row: int) -> str:
        """Of the first ten; the others are reached one after the other."""
        return self.key(f"unit-{row + 1}") if row < KEYED else ""

    def _card(self, surface: pygame.Surface, unit: int, rect: pygame.Rect, row: int) -> None:
        theme, px, view = self.theme, self.theme.px, self.session.view
        chosen = unit == self.planning.selected
        away = view.place.plane[unit] > 0
        surface.blit(theme.panel(rect.size, CHOSEN if chosen else DREAM if away else PLAIN), rect)
        portrait = theme.picture(f"portrait/{self.session.sprite_of(unit)}", CARD[1] - 10)
        surface.blit(portrait, (rect.x + px(6), rect.y + px(5)))
        left = rect.x + px(CARD[1] + 2)
        up = view.health.state[unit] == UP and view.identity.presence[unit] != LEFT
        surface.blit(theme.text(self.session.names[unit], 14, TEXT if up else DIM, "bold"), (left, rect.y + px(2)))
        key = theme.text(self._key_of(row), 13, DIM)
        surface.blit(key, (rect.right - key.get_width() - px(7), rect.bottom - key.get_height() - px(2)))
        if up:
            self._standing(surface, unit, rect, left)
        else:
            surface.blit(theme.text(self._state(unit), 13, BAD), (left, rect.y + px(21)))
            self._bar(surface, pygame.Rect(left, rect.y + px(43), px(92), px(5)), 0, 1, GOOD)

    def _standing(self, surface: pygame.Surface, unit: int, rect: pygame.Rect, left: int) -> None:
        theme, px, view = self.theme, self.theme.px, self.session.view
        for number in range(2):
            filled = number < view.pace.actions[unit]
            mark = theme.diamond(12, ACCENT if filled else DIM, filled)
            surface.blit(mark, (rect.right - px(36) + number * px(15), rect.y + px(7)))
        self._health(surface, unit, left, rect.y + px(24))
        self._marks(surface, unit, rect)
        if view.mind.gain[unit] > 0 or view.mind.drift[unit] > 0:
            line = int(self.session.battle.rules.number.line[0])
            bar = pygame.Rect(left, rect.y + px(33), px(92), px(5))
            dizzy = bool(view.mind.dizzy[unit])
            self._bar(surface, bar, int(view.mind.drift[unit]), line, WARNING if dizzy else LILAC)
        self._ammo(surface, unit, left, rect)

    def _health(self, surface: pygame.Surface, unit: int, left: int, top: int) -> None:
        px, health = self.theme.px, self.session.view.health
        most = int(health.top[unit])
        step = min(px(9), px(100) // max(1, most))
        for pip in range(most):
            colour = GOOD if pip < health.hp[unit] else EMPTY
            pygame.draw.rect(surface, colour, (left + pip * step, top, step - max(1, px(1.5)), px(6)))

    def _bar(self, surface: pygame.Surface, rect: pygame.Rect, value: int, most: int, colour: Colour) -> None:
        pygame.draw.rect(surface, EMPTY, rect)
        width = rect.width * min(value, most) // max(1, most)
        pygame.draw.rect(surface, colour, (rect.x, rect.y, width, rect.height))

    def _marks(self, surface: pygame.Surface, unit: int, rect: pygame.Rect) -> None:
        """Bleeding, dizzy, on watch: small icons at the right of the bars."""
        view, px = self.session.view, self.theme.px
        marks = []
        if view.health.bleeding[unit]:
            marks.append(("bleeding", BAD))
        if view.mind.dizzy[unit]:
            marks.append(("dizzy", WARNING))
        if view.stance.watch[unit]:
            marks.append(("eye", ACCENT))
        for row, (icon, colour) in enumerate(marks):
            picture = self.theme.icon(icon, 15, colour)
            surface.blit(picture, (rect.right - px(20) - row * px(16), rect.y + px(23)))

    def _ammo(self, surface: pygame.Surface, unit: int, left: int, rect: pygame.Rect) -> None:
        kit, px = self.session.view.kit, self.theme.px
        weapon, count = int(kit.weapon[unit]), ""
        if weapon < 0:
            # Her hands are empty; where she is says more.
            planes = self.session.plan.planes
            place = f"plane-{planes[int(self.session.view.place.plane[unit])]}"
            words, colour = self.say(place if len(planes) > 1 else "weapon-none"), DIM
        else:
            rounds, most = int(kit.ammo[unit]), int(self.session.battle.rules.weapon.magazine[weapon])
            name = self.say(f"weapon-{self.session.battle.weapons[weapon].replace('_', '-')}")
            words, colour = name, DIM if rounds else WARNING
            count = f"{rounds}/{most}"
        figure = self.theme.text(count, 13, colour)
        line = self.theme.fitted(words, px(106) - figure.get_width(), 13, colour)
        top = rect.bottom - line.get_height() - px(2)
        surface.blit(line, (left, top))
        surface.blit(figure, (left + line.get_width() + px(4), top))

    def _state(self, unit: int) -> str:
        view = self.session.view
        if view.identity.presence[unit] == LEFT and view.health.state[unit] != DEAD:
            return self.say("ui-left")
        if view.health.state[unit] == HANGING:
            return f"{self.say('ui-on-rim')} ({int(view.health.fading[unit])})"
        state = self.say(STATE_IDS[int(view.health.state[unit])])
        if view.health.state[unit] == DOWN:
            return f"{state} ({int(view.health.fading[unit])})"
        return state

    def _tip(self, unit: int) -> str:
        """What the card has no room for: wounds, will, drift, supplies."""
        view = self.session.view
        health = view.health
        parts = [f"{self.session.names[unit]}: {self.say('ui-health')} {int(health.hp[unit])}/{int(health.top[unit])}"]
        wounds = [self.say(f"place-{place}") for place in WOUNDS if view.wound[place][unit]]
        if wounds:
            parts.append(self.say("ui-wounds", places=", ".join(wounds)))
        parts.append(f"{self.say('ui-will')} {int(view.mind.will[unit])}/{int(view.mind.top_will[unit])}")
        line = int(self.session.battle.rules.number.line[0])
        parts.append(self.say("ui-drift", drift=int(view.mind.drift[unit]), line=line))
        parts.append(f"{self.say('ui-dressings')} {int(view.kit.dressings[unit])}")
        parts.append(f"{self.say('ui-painkillers')} {int(view.kit.painkillers[unit])}")
        return " · ".join(parts)
