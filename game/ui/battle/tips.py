"""What the line at the bottom says of what is pointed at."""

from typing import TYPE_CHECKING

from game.ui.battle.session import Session

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene

STATES = ("up", "down", "stable", "dead", "hanging")


def tip_of(scene: "BattleScene") -> str:
    """Why the last press did nothing, what the panel under the pointer is, or who or what is at the cursor."""
    if scene.controls.notice:
        return scene.controls.notice
    pointer = scene.controls.pointer
    spot = scene.hud.spot_at(pointer) if pointer else None
    if spot is not None:
        return spot.tip()
    return _of_tile(scene) if scene.idle and scene.planning.drawn is None else ""


def _of_tile(scene: "BattleScene") -> str:
    planning, tile = scene.planning, scene.planning.cursor
    if tile is None:
        return ""
    marks = planning.marks_on(scene.stage.plane, tile)
    if marks:
        return " · ".join(scene.session.say(f"telegraph-{mark.kind}", count=mark.count) for mark in marks)
    unit = planning.unit_on(scene.stage.plane, tile)
    if unit is not None and unit != planning.selected:
        return describe(scene.session, unit)
    if unit is not None or planning.selected is None or planning.path() or scene.stage.plane != planning.plane:
        return ""
    return scene.reason(planning.move_reason(tile))


def describe(session: Session, unit: int) -> str:
    """A unit in a line: name, what it is, health, state."""
    text, view = session.text, session.view
    health = view.health
    words = [session.names[unit], text.unit(session.kind_of(unit), "role")]
    words.append(f"{text.get('ui-health')} {int(health.hp[unit])}/{int(health.top[unit])}")
    if health.state[unit]:
        words.append(text.get(f"state-{STATES[int(health.state[unit])]}"))
    if view.stance.watch[unit]:
        words.append(text.get("order-overwatch"))
    return " · ".join(words)
