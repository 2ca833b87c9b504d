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
    there, shown = world.occupant, out.occupant
    places, places_shown = world.place, out.place
    for unit in range(units):
        place = places_shown[unit]
        if shown[place.plane, place.y, place.x] == unit:
            shown[place.plane, place.y, place.x] = -1
    copy_cells(out.buffer, world.buffer, world.buffer.shape[0] - 2 * there.size)
    for unit in range(units):
        place = places[unit]
        if there[place.plane, place.y, place.x] == unit:
            shown[place.plane, place.y, place.x] = unit
    for row in range(world.door.shape[0]):
        door = world.door[row]
        out.barrier[door.plane, door.y, door.x] = world.barrier[door.plane, door.y, door.x]
    veil_all(world, side, out)


# Below, a table or a row is taken once and then written to: taking it again for each column or each turn of a loop
# counts its users up and down, which was half the time of an observation.
@compiled
def veil_all(world: World, side: int, out: World) -> None:
    """Takes out of a copy what `side` does not know."""
    out.clock.seed_low[0] = 0
    out.clock.seed_high[0] = 0
    out.clock.stream[0] = -1
    sides = world.identity.side
    units = sides.shape[0]
    known = world.memory.known
    rolled = out.tally.rolled
    for row in range(units * PURPOSES):
        rolled[row] = 0
    for unit in range(units):
        if sides[unit] != side and known[side * units + unit] != IN_SIGHT:
            veil(world, side, out, unit, int(known[side * units + unit]))
        forget(out, (1 - side) * units + unit)
    hide_ripples(world, side, out)
    hide_sphere(world, side, out)
    bonds, bonds_shown = world.bond, out.bond
    for row in range(bonds.shape[0]):
        one = int(bonds[row].one)
        if one >= 0 and sides[one] != side:
            bond = bonds_shown[row]
            bond.one = -1
            bond.other = -1
            bond.strength = 0
            bond.deeds = 0
    veil_mission(world, side, out)


@compiled
def veil_mission(world: World, side: int, out: World) -> None:
    """Hides the workings of the mission; what they bring about is announced to everyone."""
    triggers = out.trigger
    for row in range(triggers.shape[0]):
        trigger = triggers[row]
        trigger.fired = 0
        trigger.due = 0
        trigger.last = 0
    for row in range(out.claim.shape[0]):
        out.claim.since[row] = 0
    for row in range(out.counter.shape[0]):
        out.counter.value[row] = 0
    counts = out.objective.lgf_counts if side == SQUAD else out.objective.squad_counts
    for row in range(counts.shape[0]):
        counts[row] = 0
    waves, waves_shown = world.wave, out.wave
    for row in range(waves.shape[0]):
        if waves[row].state != ANNOUNCED:
            waves_shown[row].due = 0


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
    shown = out.place[unit]
    shown.facing = 0
    shown.plane = memory.plane
    shown.x = memory.x
    shown.y = memory.y
    if known == NEVER:
        blank_kind(out, unit)
    health = out.health[unit]
    health.state = memory.state
    health.hp = health.top
    health.bleeding = 0
    health.fading = 0
    wound = out.wound[unit]
    wound.arm = 0
    wound.leg = 0
    wound.torso = 0
    wound.head = 0
    wound.relief = 0
    blank_stance(out, unit)
    hide_lot(out, unit)
    blank_people(out, unit)
    if out.lurk.shape[0] > 0:
        blank_lurking(out, unit)


@compiled
def blank_kind(out: World, unit: int) -> None:
    """Takes out who it is, and whether it is on the map or still to come."""
    identity = out.identity[unit]
    identity.presence = ABSENT
    identity.kind = -1
    identity.spawn = -1
    identity.wave = -1
    kit = out.kit[unit]
    kit.weapon = -1
    kit.blade = -1
    out.health[unit].top = 0
    out.mind[unit].top_will = 0


@compiled
def blank_stance(out: World, unit: int) -> None:
    pace = out.pace[unit]
    pace.actions = 0
    pace.stunned = 0
    pace.moves = 0
    stance = out.stance[unit]
    stance.watch = 0
    stance.watch_chance = 0
    stance.guarding = 0
    stance.guard = 0
    stance.sets = 0
    stance.ripostes = 0
    stance.arc = 0
    stance.suppressed = 0
    kit = out.kit[unit]
    kit.ammo = 0
    kit.spares = 0
    kit.lightened = 0
    kit.dressings = 0
    kit.painkillers = 0
    mind = out.mind[unit]
    mind.will = mind.top_will
    mind.grounded = 0
    mind.ground_before = 0
    mind.drift = 0
    mind.gain = 0
    mind.dizzy = 0
    mind.shifts = 0
    mind.called = 0
    carry = out.carry[unit]
    carry.holding = -1
    carry.held_by = -1
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
