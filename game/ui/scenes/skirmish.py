"""A battle put together by hand: any map, any two forces, people or personas on either side."""

import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pygame

from game.content.catalog import load_catalog
from game.content.missions import load_mission
from game.content.packs import Pack, find_packs, missions_of
from game.content.text import Text
from game.core.errors import UserError
from game.sim.recipe import Recipe
from game.ui.choice import Choice
from game.ui.input import is_pressed
from game.ui.loading import open_battle
from game.ui.scene import Scene
from game.ui.scenes.waiting import HUMAN, SEEDS, wait_for
from game.ui.theme import DIM, PLAIN, TEXT, URGENT, VOID
from game.ui.widgets import Button, Menu

if TYPE_CHECKING:
    from game.ui.app import App

LEFT, TOP, WIDE, ROW, GAP = 60, 130, 620, 42, 8
ASIDE = (720, 130, 500, 420)
FACE = 64
OWN = ""  # instead of a force: who stands there in the mission, with its story


class SkirmishScene(Scene):
    """Escape goes back to the title."""

    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.catalog = load_catalog()
        self.maps = self._maps()
        self.chosen: dict[str, Any] = {
            "map": next(iter(self.maps)), "squad": "strike_team", "lgf": "hunters",
            "squad-by": HUMAN, "lgf-by": "veteran", "difficulty": "normal", "seed": time.time_ns() % SEEDS,
        }  # fmt: skip
        self.layout()

    def layout(self) -> None:
        names = list(self.maps)
        forces = [OWN, *self.catalog.forces]
        people = [HUMAN, *self.catalog.personas]
        rows = [
            self._row("map", names, [self.maps[name] for name in names]),
            self._row("squad", forces, [self._force(key) for key in forces]),
            self._row("squad-by", people, [self.text.get(f"persona-{key}") for key in people]),
            self._row("lgf", forces, [self._force(key) for key in forces]),
            self._row("lgf-by", people, [self.text.get(f"persona-{key}") for key in people]),
            self._row("difficulty", *self._difficulties()),
        ]
        self.rows = [
            Choice(self._place(nth), self.text.get(f"skirmish-{key}"), lambda: None, values=values, names=words,
                   chosen=partial(self.chosen.__getitem__, key), choose=partial(self._choose, key))
            for nth, (key, values, words) in enumerate(rows)
        ]  # fmt: skip
        self.menu = Menu([*self.rows, *self._buttons(len(rows))])

    def _row(self, key: str, values: list[str], words: list[str]) -> tuple[str, list[str], list[str]]:
        return key, values, words

    def _place(self, row: int) -> pygame.Rect:
        return self.theme.rect(LEFT, TOP + row * (ROW + GAP), WIDE, ROW)

    def _buttons(self, below: int) -> list[Button]:
        third = (WIDE - 2 * GAP) / 3
        top = TOP + below * (ROW + GAP) + 16
        entries = (
            ("ui-begin", self._begin),
            ("skirmish-other-dice", self._other_dice),
            ("ui-back", self.app.show_title),
        )
        made = [
            Button(self.theme.rect(LEFT + nth * (third + GAP), top, third, 46), self.text.get(words), action)
            for nth, (words, action) in enumerate(entries)
        ]
        made[0].look = URGENT
        return made

    def _maps(self) -> dict[str, str]:
        """Every map that can be read, by key, with its title."""
        keys = [mission.key for mission in self.catalog.missions]
        for name, pack in find_packs().items():
            keys += missions_of(name) if isinstance(pack, Pack) else []
        found = {}
        for key in keys:
            try:
                plan = load_mission(key)
            except UserError:
                continue  # the list of missions says what is wrong with it
            found[key] = Text(own=plan.extra).get(plan.title)
        return found

    def _force(self, key: str) -> str:
        return self.text.get(f"force-{key.replace('_', '-')}") if key else self.text.get("skirmish-own")

    def _difficulties(self) -> tuple[list[str], list[str]]:
        keys = list(self.catalog.difficulties)
        return keys, [self.text.get(f"difficulty-{key}") for key in keys]

    def _choose(self, key: str, value: Any) -> None:
        """Either both sides are the mission's own or neither: its story needs its people."""
        before, self.chosen[key] = self.chosen[key], value
        other = {"squad": "lgf", "lgf": "squad"}.get(key)
        if other and OWN in (before, value) and before != value:
            self.chosen[other] = OWN if value == OWN else ("hunters" if other == "lgf" else "strike_team")

    @property
    def recipe(self) -> Recipe:
        """What would be played."""
        chosen = self.chosen
        forces = None if chosen["squad"] == OWN else (chosen["squad"], chosen["lgf"])
        commanders = (chosen["squad-by"], chosen["lgf-by"])
        return Recipe(chosen["map"], chosen["seed"], chosen["difficulty"], commanders, forces)

    def _begin(self) -> None:
        recipe, app = self.recipe, self.app
        wait_for(app, lambda: open_battle(recipe, app.warming), watching=HUMAN not in recipe.commanders)

    def _other_dice(self) -> None:
        self.chosen["seed"] = (self.chosen["seed"] * 48271 + 11) % SEEDS

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.show_title()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px = self.theme, self.theme.px
        surface.fill(VOID)
        surface.blit(theme.text(self.text.get("ui-skirmish"), 40, face="heading"), (px(LEFT), px(30)))
        about = theme.paragraph(self.text.get("skirmish-about"), px(1100), 15, DIM)
        surface.blit(about, (px(LEFT), px(88)))
        self.menu.draw(surface, theme)
        seed = theme.text(self.text.get("ui-seed", seed=self.chosen["seed"]), 13, DIM)
        surface.blit(seed, (px(LEFT), self.menu.buttons[-1].rect.bottom + px(10)))
        self._who(surface)

    def _who(self, surface: pygame.Surface) -> None:
        """The faces of both forces."""
        theme, px = self.theme, self.theme.px
        box = theme.rect(*ASIDE)
        surface.blit(theme.panel(box.size, PLAIN), box)
        top = box.y + px(16)
        for side in ("squad", "lgf"):
            title = theme.text(self._force(self.chosen[side]), 18, TEXT, "heading")
            surface.blit(title, (box.x + px(20), top))
            top += title.get_height() + px(8)
            faces = self._faces(side)
            for nth, unit in enumerate(faces[:12]):
                line, place = divmod(nth, 6)
                left, high = box.x + px(20 + place * (FACE + 13)), top + px(line * (FACE + 22))
                surface.blit(theme.picture(f"portrait/{self.catalog.units[unit].sprite}", FACE), (left, high))
                name = theme.fitted(self.text.unit(unit), px(FACE + 11), 13, DIM)
                surface.blit(name, (left, high + px(FACE + 1)))
            top += px((1 + (len(faces[:12]) - 1) // 6) * (FACE + 22) + 14)

    def _faces(self, side: str) -> list[str]:
        force = self.chosen[side]
        if force != OWN:
            return list(self.catalog.forces[force].units)
        plan = load_mission(self.chosen["map"])
        wanted = 0 if side == "squad" else 1
        return [spawn.unit for spawn in plan.spawns if spawn.side == wanted]


def skirmish_entry(app: "App") -> tuple[str, partial[None]]:
    """For the title's menu."""
    return app.text.get("ui-skirmish"), partial(_open, app)


def _open(app: "App") -> None:
    app.show(SkirmishScene(app))
