"""How it ended, and who is left."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.rules.components import DEAD, DONE, FAILED, LEFT, LGF, SQUAD, UP
from game.ui.battle.session import Session
from game.ui.scene import Scene, shade_screen
from game.ui.theme import BAD, DIM, GOOD, PLAIN, TEXT, WARNING
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

PANEL = (240, 110, 800, 500)
PORTRAIT = 64


class EndScene(Scene):
    covers = False

    def __init__(self, app: "App", session: Session) -> None:
        super().__init__(app)
        self.session = session
        self.layout()

    def layout(self) -> None:
        from game.ui.scenes.waiting import restart

        app, session, recipe = self.app, self.session, self.session.match.recipe
        assert recipe is not None
        left, top, _, height = PANEL
        offset, below = app.sheet.x / self.theme.scale, app.sheet.y / self.theme.scale
        self.rect = self.theme.rect(left + offset, top + below, *PANEL[2:])
        y = top + below + height - 66
        entries = self._in_campaign() if session.campaign is not None else [
            (self.text.get("ui-retry"), lambda: restart(app, recipe, session.watching))
        ]  # fmt: skip
        entries.append((self.text.get("ui-main-menu"), app.show_title))
        self.menu = Menu([
            Button(self.theme.rect(left + offset + 30 + row * 254, y, 240, 44), label, action)
            for row, (label, action) in enumerate(entries)
        ])  # fmt: skip

    def _in_campaign(self) -> list[tuple[str, Callable[[], object]]]:
        """What a battle's end leads to: on, or another try where that is allowed."""
        from game.ui.campaign.journey import take, try_again

        campaign, match = self.session.campaign, self.session.match
        assert campaign is not None
        on = self.text.get("campaign-go-on" if self.won else "campaign-accept")
        stands = (on, lambda: take(self.app, campaign, match, self.session.replay))
        if self.won or campaign.dials.iron:
            return [stands]
        return [(self.text.get("campaign-again"), lambda: try_again(self.app, campaign)), stands]

    @property
    def won(self) -> bool:
        """Whether the side before the screen did."""
        return self.session.match.winner == self.session.side

    @property
    def music(self) -> str:
        return "end" if self.won else "loss"

    @property
    def _title(self) -> str:
        """Of one who played the squad; else who won."""
        winner, session = self.session.match.winner, self.session
        if session.is_shared or session.side != SQUAD:
            return {SQUAD: "ui-squad-won", LGF: "ui-lgf-won"}.get(winner, "ui-draw")
        return {SQUAD: "ui-victory", LGF: "ui-defeat"}.get(winner, "ui-draw")

    def handle(self, event: pygame.event.Event) -> None:
        self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px, rect, session = self.theme, self.theme.px, self.rect, self.session
        plan, squad_won = session.plan, session.match.winner == SQUAD
        look = PLAIN._replace(opacity=246, accent="#7fe08a" if self.won else "#ffc24a")
        shade_screen(surface)
        surface.blit(theme.panel(rect.size, look), rect)
        colour = GOOD if self.won else WARNING
        surface.blit(theme.text(self.text.get(self._title), 44, colour, "heading"), (rect.x + px(30), rect.y + px(18)))
        why = self.text.get(f"ui-ended-{session.match.reason}")
        rounds = theme.text(f"{why} · {self.text.get('ui-rounds-taken', rounds=session.match.round)}", 15, DIM)
        surface.blit(rounds, (rect.right - rounds.get_width() - px(30), rect.y + px(40)))
        told = session.text.get(plan.win_text if squad_won else plan.loss_text)
        words = theme.paragraph(told, rect.width - px(60), 16)
        surface.blit(words, (rect.x + px(30), rect.y + px(84)))
        y = rect.y + px(84) + words.get_height() + px(16)
        for line, state, required in session.objectives():
            if self.won and required:
                state = DONE  # what had to last until the end has
            mark, shade = {DONE: ("+", GOOD), FAILED: ("x", BAD)}.get(state, ("·", DIM))
            surface.blit(theme.text(f"{mark} {line}", 14, shade), (rect.x + px(30), y))
            y += px(22)
        self._people(surface, y + px(12))
        self.menu.draw(surface, theme)

    def _people(self, surface: pygame.Surface, top: int) -> None:
        theme, px = self.theme, self.theme.px
        session, world = self.session, self.session.view
        for row, unit in enumerate(session.squad):
            x, y = self.rect.x + px(30) + row % 5 * px(150), top + row // 5 * px(150)
            surface.blit(theme.panel((px(140), px(126))), (x, y))
            surface.blit(theme.picture(f"portrait/{session.sprite_of(unit)}", PORTRAIT), (x + px(38), y + px(8)))
            name = theme.text(session.names[unit], 15, TEXT, "bold")
            surface.blit(name, (x + (px(140) - name.get_width()) // 2, y + px(76)))
            fate, shade = self._fate(int(world.health.state[unit]), int(world.identity.presence[unit]))
            words = theme.text(self.text.get(fate), 13, shade)
            surface.blit(words, (x + (px(140) - words.get_width()) // 2, y + px(98)))

    def _fate(self, state: int, presence: int) -> tuple[str, pygame.Color]:
        if presence == LEFT and state != DEAD:
            return "ui-left", GOOD
        if state == UP:
            return "ui-stands", GOOD
        return ("ui-dead", BAD) if state == DEAD else ("ui-down", WARNING)
