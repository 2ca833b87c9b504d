"""Two people before one screen: they take turns, and neither sees what only the other knows."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene


def hand_over(scene: "BattleScene") -> None:
    """Covers the map until the other person is there."""
    from game.ui.scenes.handover import HandoverScene

    if scene.app.scene is scene:
        scene.app.push(HandoverScene(scene.app, scene.session.match.phase_side, lambda: take_seat(scene)))


def take_seat(scene: "BattleScene") -> None:
    """The side whose phase it is looks at the screen."""
    session = scene.session
    session.turn_to(session.match.phase_side)
    scene.planning.select(None)
    scene.at_rest.clear()
    scene.stage.side = session.side
    scene.stage.show(session.view, scene.shown_plane)
    scene.begin_turn()
