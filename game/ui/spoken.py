"""What the screen shows, as lines of text while it happens: for a screen reader that reads the terminal.

A line for the button in focus and what it is set to, for every line of the battle's log, for what is said and waits to
be read, for what the line above the orders tells of what is pointed at, and for the card of a planned order.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.ui.choice import Choice
from game.ui.widgets import Button

if TYPE_CHECKING:
    from game.ui.app import App
    from game.ui.battle.scene import BattleScene
    from game.ui.battle.session import Line
    from game.ui.scene import Scene


class Spoken:
    """`say` gets each line once, when it becomes true."""

    def __init__(self, app: "App", say: Callable[[str], object]) -> None:
        self.app = app
        self._say = say
        self._last: dict[str, str] = {}
        self._heard: Line | None = None  # the last line of the log that was said
        self._scene: Scene | None = None

    def step(self) -> None:
        """Says what is new since the last step."""
        scene = self.app.scene
        if scene is not self._scene:
            self._scene = scene
            self._last.clear()
        for about, words in self._now(scene):
            if words and self._last.get(about) != words:
                self._say(words)
            self._last[about] = words

    def _now(self, scene: "Scene") -> "Iterator[tuple[str, str]]":
        from game.ui.battle.scene import BattleScene

        yield "notice", self.app.notice.words
        if isinstance(scene, BattleScene):
            yield from self._battle(scene)
        elif scene.menu.focused is not None:
            yield "focus", named(scene.menu.focused)

    def _battle(self, scene: "BattleScene") -> "Iterator[tuple[str, str]]":
        session = scene.session
        new: list[Line] = []
        for line in reversed(session.log):  # the log forgets its oldest lines, so they cannot be counted
            if line is self._heard:
                break
            new.insert(0, line)
        for line in new:
            self._say(line.words)
            self._heard = line
        yield "caption", session.captions[0] if session.captions else ""
        selected = scene.planning.selected
        yield "who", session.names[selected] if selected is not None else ""
        yield "tip", scene.hud.shown.tip
        yield "card", ", ".join(scene.hud.told())


def named(button: Button) -> str:
    """A button's words, what it is set to, and why it cannot be pressed."""
    words = [button.label]
    if isinstance(button, Choice):
        words.append(button.names[button.values.index(button.chosen())])
    if not button.enabled and button.why:
        words.append(button.why)
    return ": ".join(word for word in words if word)
