"""Who and what the game is built on."""

import tomllib
from collections.abc import Iterator
from functools import partial
from importlib import metadata
from typing import TYPE_CHECKING

import pygame

from game.core.paths import assets_dir
from game.ui.input import is_pressed
from game.ui.scene import Scene
from game.ui.theme import ACCENT, DIM, PLAIN, TEXT, VOID
from game.ui.widgets import Menu, column

if TYPE_CHECKING:
    from game.ui.app import App

APP = "captain-red"
PAPER = (290, 100, 700, 440)
LONGEST = 40  # letters of a licence's name; some packages put the whole licence there


class CreditsScene(Scene):
    """Escape goes back."""

    on_sheet = True

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.built_on = list(libraries())
        self.layout()

    def layout(self) -> None:
        middle = self.size[0] / self.theme.scale / 2
        self.menu = Menu(column(self.theme, middle - 110, 570, 220, [(self.text.get("ui-back"), self.app.pop)]))

    def handle(self, event: pygame.event.Event) -> None:
        if is_pressed(event, "back"):
            self.app.pop()
        else:
            self.menu.handle(event)

    def draw(self, surface: pygame.Surface) -> None:
        theme, px, say = self.theme, self.theme.px, self.text.get
        surface.fill(VOID)
        paper = theme.rect(*PAPER)
        paper.centerx = surface.get_width() // 2
        surface.blit(theme.panel(paper.size, PLAIN._replace(accent="#57e6f2")), paper)
        width = paper.width - px(80)
        parts = [
            theme.text(say("credits-game"), 38, ACCENT, "heading"),
            theme.paragraph(say("credits-made"), width, 16),
            theme.text(say("credits-type"), 20, ACCENT, "heading"),
            theme.paragraph(say("credits-type-about"), width, 16),
            theme.text(say("credits-built"), 20, ACCENT, "heading"),
            theme.paragraph(", ".join(self.built_on) + ".", width, 15, DIM),
            theme.text(say("credits-thanks"), 18, TEXT, "bold"),
        ]
        top = paper.y + px(24)
        for part in parts:
            surface.blit(part, (paper.x + px(40), top))
            top += part.get_height() + px(8)
        self.menu.draw(surface, theme)


def libraries() -> Iterator[str]:
    """Each package that the game needs: name, version, licence."""
    for need in _needs():
        name = need.split(";")[0].strip().split(">")[0].split("=")[0].split("<")[0].strip()
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        licence = _licence(about)
        yield f"{about['Name']} {about['Version']}" + (f" ({licence})" if licence else "")


def _needs() -> list[str]:
    """What is required to play; read from the project's file where the game was not installed."""
    try:
        return [need for need in metadata.requires(APP) or [] if "extra ==" not in need]
    except metadata.PackageNotFoundError:
        project = assets_dir().parent / "pyproject.toml"
        return list(tomllib.loads(project.read_text("utf-8"))["project"]["dependencies"]) if project.is_file() else []


def _licence(about: "metadata.PackageMetadata") -> str:
    told = str(about.json.get("license_expression") or about.json.get("license") or "")
    if told and len(told) <= LONGEST and "\n" not in told:
        return told
    kinds = [line for line in about.get_all("Classifier") or () if line.startswith("License")]
    return ", ".join(line.rpartition("::")[2].strip() for line in kinds)


def credits_entry(app: "App") -> tuple[str, partial[None]]:
    """For the title's menu."""
    return app.text.get("ui-credits"), partial(_open, app)


def _open(app: "App") -> None:
    app.push(CreditsScene(app))
