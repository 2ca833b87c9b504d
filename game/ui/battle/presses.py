"""What a press on a tile means: choose, aim, walk; the first press shows the plan, the second confirms it."""

from typing import TYPE_CHECKING

from game.rules.orders import Kind, Order, Reason
from game.ui.battle.reading import Tile

if TYPE_CHECKING:
    from game.ui.battle.scene import BattleScene


def press_tile(scene: "BattleScene", tile: Tile) -> None:
    """On the plane that is shown."""
    planning = scene.planning
    unit = planning.unit_on(scene.stage.plane, tile)
    if planning.drawn is not None:
        _press_aim(scene, unit, tile)
    elif unit is not None and unit in scene.session.squad and unit != planning.selected:
        scene.select(unit)
    elif unit is not None and planning.is_enemy(unit) and planning.selected is not None:
        _aim_attack(scene, unit)
    elif planning.selected is not None:
        _press_walk(scene, tile)


def _press_aim(scene: "BattleScene", unit: int | None, tile: Tile) -> None:
    order = scene.planning.order
    aimed = order is not None and ((unit is not None and order.target == unit) or (order.x, order.y) == tile)
    if aimed:
        scene.confirm()
    elif not scene.planning.aim_at(unit, tile):
        scene.planning.cancel()


def _press_walk(scene: "BattleScene", tile: Tile) -> None:
    planning = scene.planning
    if scene.stage.plane != planning.plane:
        scene.controls.notice = scene.reason(Reason.WRONG_PLANE)
    elif planning.armed == tile:
        scene.confirm()
    else:
        planning.armed, planning.cursor = None, tile
        if planning.path():
            planning.armed = tile
        else:
            scene.controls.notice = scene.reason(planning.move_reason(tile))


def _aim_attack(scene: "BattleScene", enemy: int) -> None:
    """Aims a shot at an enemy who was pointed at, or a strike where only that is possible."""
    planning = scene.planning
    by_kind = {choice.entry.kind: [order.target for order in choice.orders] for choice in planning.choices}
    near = enemy in by_kind[Kind.STRIKE] and enemy not in by_kind[Kind.SHOOT]
    planning.draw(Kind.STRIKE if near else Kind.SHOOT, enemy)
    if enemy not in by_kind[Kind.STRIKE if near else Kind.SHOOT]:
        planning.cancel()
        scene.controls.notice = scene.refusal(Order(Kind.SHOOT, planning.selected or 0, enemy))
