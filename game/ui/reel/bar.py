"""The bar of a replay: the whole battle as a line to go along, and the buttons below it."""

from functools import partial
from itertools import groupby

import pygame

from game.rules.components import LGF, SQUAD
from game.ui.hud.part import Part, Shown, Spot
from game.ui.reel.session import BOTH, ReelSession
from game.ui.theme import (
    BUTTON,
    CHOSEN,
    DIM,
    EMPTY,
    ENEMY_COLOUR,
    FOCUSED,
    OFF,
    PLAIN,
    SQUAD_COLOUR,
    TEXT,
    URGENT,
    Look,
)

EDGE, LEFT = 12, 216
HIGH = 112
INSIDE = 14
TRACK = (30, 18)  # below the top of the bar, and its height
FOOT = 36  # of the row of buttons
GAP = 4
KNOB = 6
APART = 24  # units between two numbers of rounds, at least
SIGHT_WORDS = {SQUAD: "reel-sight-squad", LGF: "reel-sight-lgf", BOTH: "reel-sight-both"}
# What a button does, its tip, its width; a width of 0 leaves a space.
ROW: tuple[tuple[str, int], ...] = (
    ("round-back", 40), ("back", 40), ("play", 48), ("on", 40), ("round-on", 40), ("", 16),
    ("slower", 32), ("speed", 48), ("faster", 32), ("", 16),
    ("squad", 92), ("lgf", 92), ("both", 92), ("", 16),
    ("branch", 236),
)  # fmt: skip
SIGHT_OF = {"squad": SQUAD, "lgf": LGF, "both": BOTH}


class ReelBar(Part):
    """Spots of it do `reel-...`; a press on the line itself is asked for by `place_at`."""

    session: ReelSession

    @property
    def rect(self) -> pygame.Rect:
        px = self.theme.px
        return pygame.Rect(
            px(LEFT), self.height - px(EDGE + HIGH), self.width - px(LEFT + EDGE), px(HIGH)
        )  # beside the cards

    @property
    def track(self) -> pygame.Rect:
        px, rect = self.theme.px, self.rect
        return pygame.Rect(
            rect.x + px(INSIDE), rect.y + px(TRACK[0]), rect.width - 2 * px(INSIDE), px(TRACK[1])
        )  # the line is thinner; this is what can be pressed

    def left_of(self, place: int) -> int:
        """Where on the screen a moment is on the line."""
        track = self.track
        return track.x + round(track.width * place / max(1, len(self.session.reel.orders)))

    def place_at(self, left: int) -> int:
        """The moment that is nearest to a place on the line."""
        track, orders = self.track, len(self.session.reel.orders)
        return max(0, min(orders, round((left - track.x) * orders / max(1, track.width))))

    def on_track(self, pos: tuple[int, int]) -> bool:
        return self.track.inflate(self.theme.px(2 * KNOB), self.theme.px(10)).collidepoint(pos)

    def _buttons(self) -> list[tuple[str, pygame.Rect]]:
        px, rect = self.theme.px, self.rect
        left, top, found = rect.x + px(INSIDE), rect.bottom - px(FOOT + 6), []
        for does, width in ROW:
            if does:
                found.append((does, pygame.Rect(left, top, px(width), px(FOOT - 4))))
            left += px(width + GAP)
        return found

    def spots(self, shown: Shown) -> list[Spot]:
        return [
            Spot(rect, f"reel-{does}", None, partial(self.say, f"reel-{does}-tip")) for does, rect in self._buttons()
        ]

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [self.rect]

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        surface.blit(self.theme.panel(self.rect.size, PLAIN), self.rect)
        self._told(surface, shown)
        self._line(surface)
        for does, rect in self._buttons():
            self._button(surface, does, rect, shown)

    def _told(self, surface: pygame.Surface, shown: Shown) -> None:
        """Which moment this is, or what the pointer rests on."""
        theme, px, rect, reel = self.theme, self.theme.px, self.rect, self.session.reel
        turn = int(self.session.view.clock.turn[0])
        where = self.say("reel-where", round=turn, order=reel.place, orders=len(reel.orders))
        count = theme.text(where, 13, DIM)
        surface.blit(count, (rect.right - px(INSIDE) - count.get_width(), rect.y + px(7)))
        room = rect.width - 3 * px(INSIDE) - count.get_width()
        surface.blit(
            theme.fitted(shown.tip or self.session.told(), room, 13, TEXT), (rect.x + px(INSIDE), rect.y + px(7))
        )

    def _line(self, surface: pygame.Surface) -> None:
        """Whose phase it was in its colour, the rounds below, and the moment that is shown."""
        px, track, reel = self.theme.px, self.track, self.session.reel
        high, thick = track.centery - px(3), px(6)
        pygame.draw.rect(surface, EMPTY, (track.x, high, track.width, thick))
        begun = 0
        for side, run in groupby(moment.side for moment in reel.moments[:-1]):
            ended = begun + len(list(run))
            left, right = self.left_of(begun), self.left_of(ended)
            colour = SQUAD_COLOUR if side == SQUAD else ENEMY_COLOUR
            pygame.draw.rect(surface, colour, (left, high, max(1, right - left - 1), thick))
            begun = ended
        self._rounds(surface)
        knob = self.left_of(reel.place)
        pygame.draw.rect(surface, TEXT, (knob - px(2), track.y, px(4), track.height))
        pygame.draw.circle(surface, TEXT, (knob, track.centery), px(KNOB))

    def _rounds(self, surface: pygame.Surface) -> None:
        theme, px, track = self.theme, self.theme.px, self.track
        free = 0
        for turn, place in self.session.reel.rounds:
            left = self.left_of(place)
            pygame.draw.line(surface, DIM, (left, track.y + px(2)), (left, track.bottom))
            number = theme.text(str(turn), 13, DIM)
            if left >= free and left + number.get_width() <= track.right:
                surface.blit(number, (left, track.bottom - px(1)))
                free = left + max(px(APART), number.get_width() + px(8))

    def _button(self, surface: pygame.Surface, does: str, rect: pygame.Rect, shown: Shown) -> None:
        theme = self.theme
        possible = does != "branch" or self.session.can_branch
        hovered = shown.pointer is not None and rect.collidepoint(shown.pointer)
        surface.blit(theme.panel(rect.size, self._look(does, possible, hovered)), rect)
        colour = TEXT if possible else DIM
        words = self._words(does, shown)
        if words:
            label = theme.fitted(words, rect.width - theme.px(10), 13, colour, "bold")
            surface.blit(label, (rect.centerx - label.get_width() // 2, rect.centery - label.get_height() // 2))
        else:
            sign = "pause" if does == "play" and not shown.paused else does
            draw_sign(surface, sign, rect, theme.px(7), colour)

    def _look(self, does: str, possible: bool, hovered: bool) -> Look:
        if not possible:
            return OFF
        if hovered:
            return FOCUSED
        if SIGHT_OF.get(does) == self.session.sight:
            return CHOSEN
        return URGENT if does == "branch" else BUTTON

    def _words(self, does: str, shown: Shown) -> str:
        """Empty for a button that bears a sign."""
        if does in SIGHT_OF:
            return self.say(SIGHT_WORDS[SIGHT_OF[does]])
        if does == "speed":
            return self.say("reel-speed", speed=f"{shown.speed:g}")
        return self.say("reel-branch") if does == "branch" else ""


def draw_sign(surface: pygame.Surface, does: str, rect: pygame.Rect, far: int, colour: pygame.Color) -> None:
    """Triangles and bars, as on every recorder; `does` "play" is the triangle, "pause" the two bars."""
    x, y = rect.center

    def triangle(left: int, way: int) -> None:
        pygame.draw.polygon(surface, colour, [(left, y - far), (left, y + far), (left + way * far, y)])

    def bar(left: int) -> None:
        pygame.draw.rect(surface, colour, (left, y - far, max(2, far // 3), 2 * far))

    if does in ("slower", "faster"):
        pygame.draw.rect(surface, colour, (x - far, y - 1, 2 * far, 3))
        if does == "faster":
            pygame.draw.rect(surface, colour, (x - 1, y - far, 3, 2 * far))
    elif does == "play":
        triangle(x - far // 2, 1)
    elif does == "pause":
        bar(x - far // 2 - far // 3)
        bar(x + far // 2)
    else:
        way = 1 if does.endswith("on") else -1
        triangle(x - way * far // 2, way)
        bar(x + way * far // 2 + (0 if way > 0 else -far // 3))
        if does.startswith("round"):
            triangle(x - way * far * 3 // 2, way)
