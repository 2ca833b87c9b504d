"""From what the player has in mind to the marks on the floor."""

from game.rules.orders import Kind
from game.rules.signs import Telegraph
from game.ui.battle.planning import Planning
from game.ui.battle.reading import Tile
from game.ui.battle.session import Session
from game.ui.stage import Overlay
from game.ui.stage.overlay import Announced, Area

AtRest = dict[int, tuple[list[Area], list[Announced]]]  # by plane: ground and what is announced


def overlay(session: Session, planning: Planning, plane: int, quiet: bool) -> Overlay:
    """`quiet`: during animation and the enemy's phase, when nothing is planned."""
    made = Overlay(zones=_zones(session, plane), landings=planning.landings())
    made.ground = planning.ground(plane)
    made.announced = [
        (mark.tiles, mark.kind, mark.count, _sign_at(session, mark)) for mark in planning.marks() if mark.plane == plane
    ]
    made.notes = [(*spot, session.say("ui-unseen-risk")) for spot in planning.unseen_landings()]
    if session.watching:
        return made
    made.selected = planning.selected
    if quiet:
        return made
    made.danger, made.pinned = planning.danger.tiles(plane), frozenset(planning.danger.pinned)
    made.cursor = planning.cursor
    made.path = planning.flight(plane)
    if plane != planning.plane:
        return made
    order = planning.order
    if planning.drawn is None:
        made.one_action, made.two_actions = planning.tiles()
        made.path, made.threats = planning.path(), planning.threats()
        made.later = planning.journeys.later()
        made.shields = planning.shields(plane) if made.path else (0, 0, 0, 0)
        made.cursor = planning.armed or planning.cursor
        made.hiding = planning.hiding()
    elif order is not None and order.kind == Kind.OVERWATCH:
        made.watched = planning.watched()
    elif order is not None and order.target >= 0:
        made.target = order.target
    elif order is not None and order.kind in (Kind.DOOR, Kind.PUT_DOWN, Kind.PRESS):
        made.cursor = (order.x, order.y)
    return made


def as_at_rest(made: Overlay, before: AtRest, plane: int, busy: bool) -> Overlay:
    """While something is played, the ground and what is announced stay as they were before it."""
    if busy:
        made.ground, made.announced = before.get(plane, (made.ground, made.announced))
    before[plane] = (made.ground, made.announced)
    return made


def _sign_at(session: Session, mark: Telegraph) -> Tile:
    """Over him who looks, where somebody will end up, else at a corner of it."""
    if mark.kind == "sight" and mark.unit >= 0:
        place = session.view.place[mark.unit]
        return int(place.x), int(place.y)
    return mark.tiles[-1] if mark.kind in ("throw", "red") else min(mark.tiles)


def _zones(session: Session, plane: int) -> list[tuple[frozenset[Tile], str]]:
    found = []
    for index in session.active_zones():
        zone = session.plan.zones[index]
        if zone.plane == plane:
            found.append((_tiles_of(zone.x, zone.y, zone.width, zone.height), "objective"))
    coming = {wave for wave, _ in session.announced()}
    spawns = [s for s in session.plan.spawns if s.wave in coming and s.plane == plane]
    if spawns:
        found.append((frozenset((s.x, s.y) for s in spawns), "wave"))
    return found


def _tiles_of(x: int, y: int, width: int, height: int) -> frozenset[Tile]:
    return frozenset((x + dx, y + dy) for dx in range(width) for dy in range(height))
