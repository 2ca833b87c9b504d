"""What one side may know: a World of the same tables with the unknown taken out.

Enemies never seen are absent, and so is all that tells what they are. Enemies remembered stand, without blocking,
where they were last seen, and their health and kit are blank. The mission's triggers and the dice are blank. Personas,
search, previews and screens work on this, so nothing can leak.
"""

from game.core.cells import copy_cells
from game.core.dice import PURPOSES
from game.core.jit import compiled, compiled_apart
from game.rules.components import ABSENT, ANNOUNCED, IN_SIGHT, NEVER, SQUAD, World
from game.rules.crossing import hide_ripples
from game.rules.sphere import hide_sphere


@compiled_apart
def observe(world: World, side: int, out: World) -> None:
    """Fills `out` with what `side` (SQUAD or LGF) may know of `world`."""
    copy_cells(out.buffer, world.buffer, world.buffer.shape[0])
    veil_all(world, side, out)


@compiled
def renew(world: World, side: int, out: World) -> None:
    """As `observe`, for an `out` that already holds an observation of the same battle: the grids, nine tenths of the
    buffer, are changed only where a unit or a door stands.
    """
    units = world.identity.shape[0]
    for unit in range(units):
        place = out.place[unit]
        if out.occupant[place.plane, place.y, place.x] == unit:
            out.occupant[place.plane, place.y, place.x] = -1
    small = world.buffer.shape[0] - 2 * world.occupant.size
    copy_cells(out.buffer, world.buffer, small)
    for unit in range(units):
        place = world.place[unit]
        if world.occupant[place.plane, place.y, place.x] == unit:
            out.occupant[place.plane, place.y, place.x] = unit
    for row in range(world.door.shape[0]):
        door = world.door[row]
        out.barrier[door.plane, door.y, door.x] = world.barrier[door.plane, door.y, door.x]
    veil_all(world, side, out)


@compiled
def veil_all(world: World, side: int, out: World) -> None:
    """Takes out of a copy what `side` does not know."""
    out.clock.seed_low[0] = 0
    out.clock.seed_high[0] = 0
    out.clock.stream[0] = -1
    units = world.identity.shape[0]
    for row in range(units * PURPOSES):
        out.tally.rolled[row] = 0
    for unit in range(units):
        if world.identity.side[unit] != side:
            known = int(world.memory.known[side * units + unit])
            if known != IN_SIGHT:
                veil(world, side, out, unit, known)
        forget(out, (1 - side) * units + unit)
    hide_ripples(world, side, out)
    hide_sphere(world, side, out)
    for row in range(world.bond.shape[0]):
        one = int(world.bond.one[row])
        if one >= 0 and world.identity.side[one] != side:
            out.bond.one[row] = -1
            out.bond.other[row] = -1
            out.bond.strength[row] = 0
            out.bond.deeds[row] = 0
    veil_mission(world, side, out)


@compiled
def veil_mission(world: World, side: int, out: World) -> None:
    """Hides the workings of the mission; what they bring about is announced to everyone."""
    for row in range(world.trigger.shape[0]):
        out.trigger.fired[row] = 0
        out.trigger.due[row] = 0
        out.trigger.last[row] = 0
    for row in range(world.objective.shape[0]):
        if side == SQUAD:
            out.objective.lgf_counts[row] = 0
        else:
            out.objective.squad_counts[row] = 0
    for wave in range(world.wave.shape[0]):
        if world.wave.state[wave] != ANNOUNCED:
            out.wave.due[wave] = 0


@compiled
def forget(out: World, row: int) -> None:
    """Takes out what the other side remembers: nobody knows when and where he was last seen."""
    memory = out.memory[row]
    memory.known = NEVER
    memory.plane = 0
    memory.x = 0
    memory.y = 0
    memory.turn = 0
    memory.state = 0


@compiled
def veil(world: World, side: int, out: World, unit: int, known: int) -> None:
    """Hides an enemy that is not in sight."""
    units = world.identity.shape[0]
    place = world.place[unit]
    if world.occupant[place.plane, place.y, place.x] == unit:
        out.occupant[place.plane, place.y, place.x] = -1
    memory = world.memory[side * units + unit]
    out.place.facing[unit] = 0
    out.place.plane[unit] = memory.plane
    out.place.x[unit] = memory.x
    out.place.y[unit] = memory.y
    out.health.state[unit] = memory.state
    if known == NEVER:
        blank_kind(out, unit)
    out.health.hp[unit] = out.health.top[unit]
    out.health.bleeding[unit] = 0
    out.health.fading[unit] = 0
    out.wound.arm[unit] = 0
    out.wound.leg[unit] = 0
    out.wound.torso[unit] = 0
    out.wound.head[unit] = 0
    out.wound.relief[unit] = 0
    blank_stance(out, unit)
    hide_lot(out, unit)
    blank_people(out, unit)
    if out.lurk.shape[0] > 0:
        blank_lurking(out, unit)


@compiled
def blank_kind(out: World, unit: int) -> None:
    """Takes out who it is, and whether it is on the map or still to come."""
    out.identity.presence[unit] = ABSENT
    out.identity.kind[unit] = -1
    out.identity.spawn[unit] = -1
    out.identity.wave[unit] = -1
    out.health.top[unit] = 0
    out.kit.weapon[unit] = -1
    out.kit.blade[unit] = -1
    out.mind.top_will[unit] = 0


@compiled
def blank_stance(out: World, unit: int) -> None:
    out.pace.actions[unit] = 0
    out.pace.stunned[unit] = 0
    out.pace.moves[unit] = 0
    out.stance.watch[unit] = 0
    out.stance.watch_chance[unit] = 0
    out.stance.guarding[unit] = 0
    out.stance.guard[unit] = 0
    out.stance.sets[unit] = 0
    out.stance.ripostes[unit] = 0
    out.stance.arc[unit] = 0
    out.stance.suppressed[unit] = 0
    out.kit.ammo[unit] = 0
    out.kit.spares[unit] = 0
    out.kit.lightened[unit] = 0
    out.kit.dressings[unit] = 0
    out.kit.painkillers[unit] = 0
    out.mind.will[unit] = out.mind.top_will[unit]
    out.mind.grounded[unit] = 0
    out.mind.ground_before[unit] = 0
    out.mind.drift[unit] = 0
    out.mind.gain[unit] = 0
    out.mind.dizzy[unit] = 0
    out.mind.shifts[unit] = 0
    out.mind.called[unit] = 0
    out.carry.holding[unit] = -1
    out.carry.held_by[unit] = -1
    blank_hold(out, unit)


@compiled
def blank_hold(out: World, unit: int) -> None:
    """Whom it has by the neck, and how it stands."""
    grip = out.grip[unit]
    grip.holds = -1
    grip.held_by = -1
    grip.way = 0
    grip.fresh = 0
    posture = out.posture[unit]
    posture.prone = 0
    posture.out = 0


@compiled
def blank_lurking(out: World, unit: int) -> None:
    """Where it hides, what it means to search."""
    lurk = out.lurk[unit]
    lurk.hidden = 0
    lurk.sneaking = 0
    lurk.still = 0
    lurk.held_by = -1
    lurk.holds = -1
    lurk.owner = -1
    lurk.away = 0
    lurk.called = 0
    lurk.trembling = 0
    search = out.search[unit]
    search.suspicion = 0
    search.state = 0
    search.x = -1
    search.y = -1
    search.leg = 0
    search.back = 0
    search.noticed = 0
    search.stirred = 0
    search.quiet = 0
    search.shouts = 0


@compiled
def blank_people(out: World, unit: int) -> None:
    """Its nerve, what it leans on, how it was tended."""
    heart = out.heart[unit]
    heart.panic = 0
    heart.bluffs = 0
    heart.ordered = 0
    heart.struck_by = -1
    heart.died = 0
    heart.probed = 0
    lean = out.lean[unit]
    lean.supports = -1
    lean.supported_by = -1
    lean.sprinting = 0
    lean.sprinted = 0
    lean.tired = 0
    lean.shields = -1
    lean.shielded_by = -1
    tend = out.tend[unit]
    tend.rallied = 0
    tend.weak = 0
    tend.rest = 0
    tend.grave = 0
    tend.tried = 0
    tend.wounded = 0


@compiled
def hide_lot(out: World, unit: int) -> None:
    """Takes out when a limb grows again and who left by which exit."""
    if out.limb.shape[0] > 0:
        out.limb.regrow[unit] = 0
    if out.departed.shape[0] > 0:
        out.departed.way[unit] = 0
        out.departed.turn[unit] = 0
