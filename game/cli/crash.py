"""What is kept when the game breaks off: everything somebody needs to find out why."""

import time
import traceback
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.cli.doctor import describe, examine
from game.core.errors import UserError
from game.core.paths import user_dir, user_path

if TYPE_CHECKING:
    from game.sim.match import Match
    from game.ui.app import App


def bundle(app: "App", error: Exception) -> UserError:
    """Keeps traceback, versions, settings and the battle's replay in one file, and gives the error that names it."""
    what = f"{type(error).__name__}: {error}"
    try:
        path = user_dir("replays") / time.strftime("crash-%Y-%m-%d-%H%M%S.zip")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for name, content in _contents(app, error):
                target.writestr(name, content)
    except (OSError, UserError) as second:
        return UserError("", "", f"the game broke off ({what}), and nothing could be kept of it ({second})")
    return UserError(path, "", f"the game broke off ({what})", "please send this file to whoever can mend it")


def _contents(app: "App", error: Exception) -> Iterator[tuple[str, str]]:
    """Each is got by itself: what broke the game may break one of these too."""
    yield "traceback.txt", "".join(traceback.format_exception(error))
    yield "scenes.txt", "\n".join(type(scene).__name__ for scene in app.scenes)
    for name, make in (("versions.txt", _versions), ("settings.json", _settings), ("replay.jsonl", _replay)):
        try:
            content = make(app)
        except Exception as second:
            content = f"could not be had: {type(second).__name__}: {second}"
        if content:
            yield name, content


def _versions(app: "App") -> str:
    return describe(examine())


def _settings(app: "App") -> str:
    path = user_path("settings") / "settings.json"
    return path.read_text("utf-8") if path.is_file() else ""


def _replay(app: "App") -> str:
    from game.sim.replay import replay_text

    match = _match(app)
    return replay_text(match) if match is not None else ""


def _match(app: "App") -> "Match | None":
    from game.ui.battle.scene import BattleScene

    battles = [scene for scene in app.scenes if isinstance(scene, BattleScene)]
    return battles[-1].session.match if battles else None
