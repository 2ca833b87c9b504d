"""Going back: orders undone, the turn begun anew, the other side's turn watched again."""

from typing import TYPE_CHECKING

from game.ui.scenes.ask import AskScene

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene


class Past:
    def __init__(self, scene: "BattleScene") -> None:
        self.scene = scene

    def undo(self, kept: int | None = None) -> None:
        """The last order, or all but the first `kept` of this phase."""
        past = len(self.scene.session.match.phase_orders) - 1 if kept is None else kept
        if self.scene.idle and self.scene.session.undo_to(past):
            self._back(self.scene.text.get("ui-undone"))
        else:
            self.scene.controls.notice = self.scene.text.get("ui-undo-impossible")

    def _back(self, notice: str) -> None:
        """The battle has been taken back to an earlier moment."""
        self.scene.planning.cancel()
        self.scene.stage.show(self.scene.session.view, self.scene.shown_plane)
        self.scene.controls.notice = notice

    def rewind(self) -> None:
        """Asks first: what is undone cannot be had back."""
        match = self.scene.session.match
        if not (self.scene.idle and match.can_rewind()):
            self.scene.controls.notice = self.scene.text.get(
                "ui-rewind-nothing" if match.rewinds_left else "ui-rewind-none-left"
            )
            return
        lost = self.scene.text.get("ui-rewind-lost", count=len(match.phase_orders))
        self.scene.app.push(AskScene(self.scene.app, self.scene.text.get("ui-rewind-ask"), lost, self._rewound))

    def _rewound(self) -> None:
        self.scene.session.rewind()
        self.scene.planning.keep_valid()
        self._back(self.scene.text.get("ui-rewind-tip", left=self.scene.session.match.rewinds_left))
        self.scene.begin_turn()

    def replay(self) -> None:
        """Shows the other side's last phase once more; what is known now comes back when it is over."""
        playback = self.scene.session.playback
        if not (self.scene.idle and playback.ready):
            self.scene.controls.notice = self.scene.text.get("ui-replay-none")
            return
        self.scene.planning.cancel()
        self.scene.stage.show(playback.before, self.scene.shown_plane)
        self.scene.stage.play(playback.events, self.scene.session.view)
        self.scene.controls.notice = self.scene.text.get("ui-replaying")
