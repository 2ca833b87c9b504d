"""The contest at the blue sphere: both totals with every term, and what the next Tide will do."""

import pygame

from game.rules.contest import Weight
from game.rules.preview_sphere import Contest
from game.ui.hud.part import Part, Shown, Spot
from game.ui.hud.top import EDGE, FOLDED, LOG
from game.ui.theme import ACCENT, BAD, DIM, DREAM, EMPTY, ENEMY_COLOUR, GOOD, LILAC, TEXT, WARNING, Colour

ROW = 18
TOP = 46  # to the totals
TERMS = 70  # to the terms
GAP = 6


class ContestPanel(Part):
    """Under the log; shown while the mission has a blue sphere. Folds with the log to its bar and its verdict."""

    @property
    def _is_there(self) -> bool:
        sphere = self.session.view.sphere[0]
        return bool(sphere.on and sphere.whole)

    def _rect(self, shown: Shown) -> pygame.Rect:
        px = self.theme.px
        top = px(EDGE + (FOLDED if shown.folded else LOG[1]) + GAP)
        return pygame.Rect(self.width - px(EDGE + LOG[0]), top, px(LOG[0]), px(self._height(shown)))

    def _height(self, shown: Shown) -> int:
        contest = self.planning.contest()
        if contest is None or shown.folded:
            return TOP + ROW + 8
        return TERMS + ROW * (max(len(contest.hers), len(contest.theirs)) + 3) + 36

    def spots(self, shown: Shown) -> list[Spot]:
        return [Spot(self._rect(shown), "none", None, self.telling("ui-contest-tip"))] if self._is_there else []

    def areas(self, shown: Shown) -> list[pygame.Rect]:
        return [self._rect(shown)] if self._is_there else []

    def draw(self, surface: pygame.Surface, shown: Shown) -> None:
        if not self._is_there:
            return
        theme, px, rect = self.theme, self.theme.px, self._rect(shown)
        contest = self.planning.contest()
        surface.blit(theme.panel(rect.size, DREAM._replace(accent="#8fd0ff")), rect)
        surface.blit(theme.text(self.say("ui-contest"), 18, LILAC, "heading"), (rect.x + px(12), rect.y + px(5)))
        self._bar(surface, rect, contest)
        if contest is None or shown.folded:
            words, colour = self._verdict(contest)
            line = theme.fitted(words, rect.width - px(24), 13, colour, "bold")
            surface.blit(line, (rect.x + px(12), rect.y + px(TOP)))
            return
        self._columns(surface, rect, contest)
        self._below(surface, rect, contest)

    def _bar(self, surface: pygame.Surface, rect: pygame.Rect, contest: Contest | None) -> None:
        """What is left of the sphere, and the part that goes at the next Tide."""
        theme, px, sphere = self.theme, self.theme.px, self.session.view.sphere[0]
        now, whole = int(sphere.integrity), int(sphere.whole)
        then = now if contest is None else contest.integrity
        left = theme.text(self.say("ui-contest-left", left=now, whole=whole), 13, TEXT)
        surface.blit(left, (rect.right - left.get_width() - px(12), rect.y + px(8)))
        bar = pygame.Rect(rect.x + px(12), rect.y + px(32), rect.width - px(24), px(8))
        pygame.draw.rect(surface, EMPTY, bar)
        pygame.draw.rect(surface, WARNING, (bar.x, bar.y, bar.width * now // whole, bar.height))
        pygame.draw.rect(surface, "#4f9cff", (bar.x, bar.y, bar.width * then // whole, bar.height))

    def _columns(self, surface: pygame.Surface, rect: pygame.Rect, contest: Contest) -> None:
        theme, px = self.theme, self.theme.px
        half = (rect.width - px(36)) // 2
        sides = (
            ("hers", contest.her_total, contest.hers, GOOD),
            ("theirs", contest.their_total, contest.theirs, ENEMY_COLOUR),
        )
        for row, (name, total, terms, colour) in enumerate(sides):
            left = rect.x + px(12) + row * (half + px(12))
            surface.blit(theme.text(self.say(f"ui-contest-{name}"), 14, colour, "bold"), (left, rect.y + px(TOP + 1)))
            figure = theme.text(str(total), 18, colour, "bold")
            surface.blit(figure, (left + half - figure.get_width(), rect.y + px(TOP - 3)))
            for nth, (weight, value) in enumerate(terms):
                box = pygame.Rect(left, rect.y + px(TERMS + nth * ROW), half, px(ROW))
                self._line(surface, box, self._name(weight), str(value))

    def _name(self, weight: Weight) -> str:
        return self.say(f"weight-{weight.name.lower()}")

    def _below(self, surface: pygame.Surface, rect: pygame.Rect, contest: Contest) -> None:
        """The verdict, her will, the points and the memories."""
        theme, px, view = self.theme, self.theme.px, self.session.view
        top = rect.y + px(TERMS + ROW * max(len(contest.hers), len(contest.theirs)) + 4)
        pygame.draw.line(surface, EMPTY, (rect.x + px(12), top), (rect.right - px(12), top))
        words, colour = self._verdict(contest)
        surface.blit(theme.fitted(words, rect.width - px(24), 14, colour, "bold"), (rect.x + px(12), top + px(4)))
        will = int(view.mind.will[view.sphere.sensitive[0]])
        same = will == contest.will
        figure = str(will) if same else self.say("ui-contest-then", now=will, then=contest.will)
        grips, all_of = view.point.grip, len(view.point)
        held, then = int((grips > 0).sum()), sum(grip > 0 for grip in contest.grips)
        ending = "ui-contest-of" if held == then else "ui-contest-pried"
        points = self.say(ending, some=held, all=all_of, then=then)
        rows = (
            ("ui-contest-will", figure, TEXT if same else BAD),
            ("ui-contest-points", points, TEXT if held == then else BAD),
            ("ui-contest-memories", str(int(view.sphere.memories[0])), LILAC),
        )
        for nth, (name, value, tint) in enumerate(rows):
            box = pygame.Rect(rect.x + px(12), top + px(26 + nth * ROW), rect.width - px(24), px(ROW))
            self._line(surface, box, self.say(name), value, tint)

    def _line(self, surface: pygame.Surface, box: pygame.Rect, words: str, figure: str, colour: Colour = TEXT) -> None:
        theme = self.theme
        value = theme.text(figure, 13, colour, "bold")
        surface.blit(theme.fitted(words, box.width - value.get_width() - theme.px(6), 13, DIM), box)
        surface.blit(value, (box.right - value.get_width(), box.y))

    def _verdict(self, contest: Contest | None) -> tuple[str, Colour]:
        sphere = self.session.view.sphere[0]
        if contest is None:
            if sphere.broken:
                return self.say("ui-contest-broken"), GOOD
            return (self.say("ui-contest-lost"), BAD) if sphere.lost else (self.say("ui-contest-idle"), DIM)
        if contest.breaks:
            return self.say("ui-contest-breaks"), GOOD
        if contest.loses:
            return self.say("ui-contest-loses"), BAD
        over = contest.her_total - contest.their_total
        if over > 0:
            return self.say("ui-contest-cracks", by=over), GOOD
        return (self.say("ui-contest-drains", by=-over), BAD) if over else (self.say("ui-contest-even"), ACCENT)
