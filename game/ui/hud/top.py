"""The top of the screen: the mission and its objectives, the two planes and the tide, the log."""

import pygame

from game.rules.components import DONE, FAILED, SQUAD
from game.ui.hud.part import Part, Shown, Spot
from game.ui.theme import (
    ACCENT,
    BAD,
    BUTTON,
    DIM,
    DREAM,
    ENEMY_COLOUR,
    FOCUSED,
    GOOD,
    LILAC,
    PLAIN,
    SQUAD_COLOUR,
    TEXT,
    WARNING,
    Look,
)

MISSION_WIDTH = 292
LOG = (300, 97)
LOG_LINES = 4
FOLDED = 28
PLANES = (268, 36)
EDGE = 12
TONES = {"squad": SQUAD_COLOUR, "enemy": ENEMY_COLOUR, "dream": LILAC, "plain": DIM}


class MissionPanel(Part):
    """Title, round, objectives with their state, and what has been announced."""

    def _lines(self) -> list[tuple[str, pygame.Color]]:
        out = []
        for words, state, required in self.session.objectives():
            mark, colour = {DONE: ("+ ", GOOD), FAILED: ("x ", BAD)}.get(state, ("· ", TEXT if required else DIM))
            suffix = "" if required else f" ({self.say('ui-optional')})"
            out.append((f"{mark}{words}{suffix}", colour))
        if self.session.side != SQUAD and not out:
            out.append((f"· {self.say('ui-lgf-goal')}", TEXT))
        out += [(f"! {self.say('ui-wave-arrives', round=due)}", WARNING) for _, due in self.session.announced()]
        sphere = self.session.view.sphere[0]
        if sphere.captive and sphere.work:
            out.append((f"· {self.say('ui-machine-work', work=int(sphere.work))}", DIM))
        return out

    def _made(self) -> list[pygame.Surface]:
        width = self.theme.px(MISSION_WIDTH - 24)
        return [self.theme.paragraph(words, width, 13, colour) for words, colour in self._lines()]

    def _rect(self) -> pygame.Rect:
        px = self.theme.px
        height = px(34) + sum(line.get_height() + px(1) for line in self._made()) + px(6)
        return pygame.Rect(px(EDGE), px(EDGE), px(MISSION_WIDTH), height)

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [self._rect()]

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        theme, px, session = self.theme, self.theme.px, self.session
        rect = self._rect()
        look = DREAM._replace(accent="#c9b8ff") if shown.plane else PLAIN._replace(accent="#57e6f2")
        surface.blit(theme.panel(rect.size, look), rect)
        count = self.say("ui-round", round=int(session.view.clock.turn[0]), limit=session.plan.round_limit)
        turn = theme.text(count, 13, DIM)
        room = rect.width - turn.get_width() - px(32)
        title = theme.fitted(self.say(session.plan.title), room, 18, LILAC if shown.plane else ACCENT, "heading")
        surface.blit(title, (rect.x + px(12), rect.y + px(6)))
        surface.blit(turn, (rect.right - turn.get_width() - px(10), rect.y + px(9)))
        top = rect.y + px(33)
        for line in self._made():
            surface.blit(line, (rect.x + px(12), top))
            top += line.get_height() + px(1)


class PlaneSwitch(Part):
    """The planes by name, the shown one lit, with the strength of the tide."""

    @property
    def _planes(self) -> range:
        return range(len(self.session.plan.planes))

    def _rect(self, plane: int) -> pygame.Rect:
        px = self.theme.px
        width = px(PLANES[0]) // 2
        left = (self.width - len(self._planes) * width) // 2
        return pygame.Rect(left + plane * width, px(EDGE), width - px(2), px(PLANES[1]))

    def _tide_rect(self) -> pygame.Rect:
        px = self.theme.px
        whole = self._rect(0).union(self._rect(self._planes[-1]))
        return pygame.Rect(whole.x, whole.bottom + px(2), whole.width, px(22))

    def spots(self, shown: Shown) -> list[Spot]:
        return [Spot(self._rect(plane), "plane", plane, self.telling("ui-plane-tip")) for plane in self._planes]

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [self._rect(0).union(self._rect(self._planes[-1])), self._tide_rect()]

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        theme, px = self.theme, self.theme.px
        for plane in self._planes:
            rect, lit = self._rect(plane), plane == shown.plane
            hovered = shown.pointer is not None and rect.collidepoint(shown.pointer)
            look = self._look(plane, lit, hovered)
            surface.blit(theme.panel(rect.size, look), rect)
            name = self.say(f"plane-{self.session.plan.planes[plane]}")
            label = theme.text(name, 17, TEXT if lit else DIM, "heading")
            icon = theme.icon("shift", 16, TEXT if lit else DIM)
            width = label.get_width() + px(22)
            surface.blit(icon, (rect.centerx - width // 2, rect.centery - px(8)))
            surface.blit(label, (rect.centerx - width // 2 + px(22), rect.centery - label.get_height() // 2))
        first = self._rect(0)
        key = theme.text(self.key("plane"), 13, DIM if shown.plane else TEXT, "bold")
        surface.blit(key, (first.x + px(7), first.y + px(1)))
        self._tide(surface, shown)

    def _look(self, plane: int, lit: bool, hovered: bool) -> Look:
        if lit:
            return Look("#2c2a52", "#c9b8ff", 250) if plane else Look("#12414c", "#57e6f2", 250)
        return FOCUSED if hovered else BUTTON

    def _tide(self, surface: pygame.Surface, shown: Shown) -> None:
        theme, rect = self.theme, self._tide_rect()
        strength = int(self.session.view.clock.tide[0])
        words = self.say("ui-tide", strength=strength) if strength > 0 else self.say("ui-tide-none")
        if shown.peeking:
            words = self.say("ui-peek")
        surface.blit(theme.panel(rect.size, DREAM), rect)
        label = theme.text(words, 13, LILAC if strength else DIM)
        surface.blit(label, (rect.centerx - label.get_width() // 2, rect.centery - label.get_height() // 2))


class LogPanel(Part):
    """What happened, newest last; folds away."""

    def _rect(self, shown: Shown) -> pygame.Rect:
        px = self.theme.px
        height = FOLDED if shown.folded else LOG[1]
        return pygame.Rect(self.width - px(EDGE + LOG[0]), px(EDGE), px(LOG[0]), px(height))

    def spots(self, shown: Shown) -> list[Spot]:
        return [Spot(self._rect(shown), "fold", None, self.telling("ui-log-tip"))]

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [self._rect(shown)]

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        theme, px, rect = self.theme, self.theme.px, self._rect(shown)
        surface.blit(theme.panel(rect.size, PLAIN), rect)
        key = theme.text(self.key("log"), 13, DIM, "bold")
        surface.blit(key, (rect.right - key.get_width() - px(8), rect.y + px(3)))
        if shown.folded:
            last = self.session.log[-1].words if self.session.log else self.say("ui-log")
            surface.blit(theme.fitted(last, rect.width - px(40), 13, DIM), (rect.x + px(12), rect.y + px(5)))
            return
        for row, (words, tone) in enumerate(self._lines(rect.width - px(42))):
            top = rect.y + px(7 + row * 21)
            pygame.draw.rect(surface, TONES[tone], (rect.x + px(11), top + px(2), px(2), px(15)))
            surface.blit(theme.text(words, 13, TEXT), (rect.x + px(19), top))

    def _lines(self, width: int) -> list[tuple[str, str]]:
        """The last lines that there is room for, broken to this width."""
        found: list[tuple[str, str]] = []
        for line in reversed(self.session.log):
            found[:0] = [(words, line.tone) for words in self.theme.lines(line.words, width, 13)]
            if len(found) >= LOG_LINES:
                break
        return found[-LOG_LINES:]
