"""Tables, map and seed in; a battle ready for its first order out."""

from dataclasses import dataclass, replace

import numpy as np

from game.content.catalog import Catalog
from game.content.levels import at_level
from game.content.plan import Bearing, MissionPlan, Spawn
from game.core.dice import LOW_BITS, MASK, PURPOSES
from game.core.errors import UserError
from game.core.table import Shape, carve
from game.rules.beats import barriers
from game.rules.board import build_board
from game.rules.columns import (
    BOND,
    CARRY,
    CLAIM,
    CLOCK,
    COUNTER,
    CRASH,
    DOOR,
    GRIP,
    HEALTH,
    HEART,
    IDENTITY,
    KIT,
    LEAN,
    LURK,
    MEMORY,
    MIND,
    OBJECTIVE,
    PACE,
    PLACE,
    POINT,
    POSTURE,
    RIPPLE,
    SEARCH,
    SPHERE,
    STANCE,
    SWITCH,
    TALLY,
    TEND,
    TRIGGER,
    WAVE,
    WOUND,
)
from game.rules.components import (
    ABSENT,
    ACTIVE,
    DOWN,
    HANGING,
    HIDDEN,
    PRESENT,
    SIDES,
    UNDECIDED,
    UP,
    Board,
    Ruleset,
    World,
)
from game.rules.events import Log, new_log, take_events
from game.rules.hazards import fill_hazards, hazard_shapes
from game.rules.outset import is_left_to_chance, scatter
from game.rules.rule_tables import build_rules
from game.rules.sphere_start import place_spheres
from game.rules.step import start
from game.rules.terrain import lay_ground

LARGEST_SEED = (1 << (2 * LOW_BITS)) - 1


@dataclass(frozen=True)
class Battle:
    """All that a match needs: what is fixed, and the world as it stood before the first order."""

    plan: MissionPlan
    catalog: Catalog
    board: Board
    rules: Ruleset
    opening: World  # what a match of another seed starts from: `world`, or the state before chance placed anybody
    world: World
    log: Log
    kinds: tuple[str, ...]  # unit keys by row of Ruleset.kind
    weapons: tuple[str, ...]  # weapon keys by row of Ruleset.weapon
    seed: int
    difficulty: str

    def copy_world(self) -> World:
        """A World of its own with the same state as the battle's start."""
        return clone(self, self.world)


def build_battle(plan: MissionPlan, catalog: Catalog, seed: int, difficulty: str = "normal") -> Battle:
    """Raises UserError for an unknown unit or difficulty, or a seed outside 0..2**62-1."""
    if not 0 <= seed <= LARGEST_SEED:
        raise UserError("", "seed", f"{seed} is out of range", f"0 to {LARGEST_SEED}")
    if difficulty not in catalog.difficulties:
        raise UserError("", "difficulty", f"unknown {difficulty!r}", f"one of {', '.join(catalog.difficulties)}")
    dials = catalog.difficulties[difficulty]
    plan = at_level(plan, dials.level)
    plan = replace(plan, ties=plan.ties or find_ties(plan, catalog), stealth=needs_stealth(plan, catalog))
    kinds, weapons = tuple(catalog.units), tuple(catalog.weapons)
    number = catalog.numbers
    board = build_board(plan, number["sight"], number["step_straight"], number["step_diagonal"], number["door_cost"])
    rules = build_rules(plan, catalog, dials)
    world = new_world(plan)
    fill_world(plan, catalog, rules, world, seed)
    lay_ground(board, world)
    log = new_log(plan.height, plan.width)
    opening = world
    if is_left_to_chance(board):
        opening = new_world(plan)
        opening.buffer[:] = world.buffer
        scatter(board, world)
    start(board, rules, world, log)
    take_events(log)
    return Battle(plan, catalog, board, rules, opening, world, log, kinds, weapons, seed, difficulty)


def reseed(world: World, seed: int) -> None:
    """Gives a world other dice: all that a new match needs, unless chance places somebody (`rules.outset`)."""
    world.clock.seed_low[0] = seed & MASK
    world.clock.seed_high[0] = (seed >> LOW_BITS) & MASK


def clone(battle: Battle, world: World) -> World:
    """A copy that shares nothing."""
    twin = new_world(battle.plan)
    twin.buffer[:] = world.buffer
    return twin


def new_world(plan: MissionPlan) -> World:
    """All tables of a battle on this plan, zeroed."""
    units = max(1, len(plan.spawns))
    grid = Shape(None, (len(plan.planes), plan.height, plan.width))
    lurkers = units if plan.stealth else 0
    shapes = {
        "clock": Shape(CLOCK, (1,)),
        "identity": Shape(IDENTITY, (units,)),
        "place": Shape(PLACE, (units,)),
        "health": Shape(HEALTH, (units,)),
        "wound": Shape(WOUND, (units,)),
        "pace": Shape(PACE, (units,)),
        "kit": Shape(KIT, (units,)),
        "stance": Shape(STANCE, (units,)),
        "mind": Shape(MIND, (units,)),
        "carry": Shape(CARRY, (units,)),
        "ripple": Shape(RIPPLE, (units,)),
        "grip": Shape(GRIP, (units,)),
        "posture": Shape(POSTURE, (units,)),
        "bond": Shape(BOND, (max(1, len(plan.ties)),)),
        "heart": Shape(HEART, (units,)),
        "lean": Shape(LEAN, (units,)),
        "tend": Shape(TEND, (units,)),
        "sphere": Shape(SPHERE, (1,)),
        "point": Shape(POINT, (len(plan.points),)),
        "lurk": Shape(LURK, (lurkers,)),
        "search": Shape(SEARCH, (lurkers,)),
        "crash": Shape(CRASH, (min(1, lurkers),)),
        "door": Shape(DOOR, (max(1, len(plan.doors)),)),
        "objective": Shape(OBJECTIVE, (max(1, len(plan.objectives)),)),
        "trigger": Shape(TRIGGER, (max(1, len(plan.triggers)),)),
        "wave": Shape(WAVE, (max(1, len(plan.waves)),)),
        "switch": Shape(SWITCH, (max(1, len(plan.switches)),)),
        "counter": Shape(COUNTER, (len(plan.counters),)),
        "claim": Shape(CLAIM, (sum(len(each.conditions) for each in plan.triggers) * plan.minds_claims,)),
        "memory": Shape(MEMORY, (SIDES * units,)),
        "tally": Shape(TALLY, (units * PURPOSES,)),
        **hazard_shapes(plan, units),
        "occupant": grid,
        "barrier": grid,
    }
    buffer = np.zeros(sum(shape.cells for shape in shapes.values()), np.int32)
    return World(buffer, **carve(buffer, shapes))


def fill_world(plan: MissionPlan, catalog: Catalog, rules: Ruleset, world: World, seed: int) -> None:
    """Writes the state before round 1 into a fresh world."""
    kinds = list(catalog.units)
    world.clock.winner[0] = UNDECIDED
    world.clock.tide[0] = max(0, plan.tide + int(rules.limit[2])) if plan.tide else 0
    reseed(world, seed)
    world.occupant[:] = -1
    world.barrier[:] = barriers(plan, world.barrier.shape)
    fill_hazards(plan, world)
    for row, spawn in enumerate(plan.spawns):
        if spawn.unit not in kinds:
            raise UserError(plan.source, f"object {spawn.ref}", f"unknown unit {spawn.unit!r}", ", ".join(kinds))
        place_unit(world, rules, row, spawn, kinds.index(spawn.unit))
    world.bond[0] = (-1, -1, 0, 0)
    for row, (one, other, strength) in enumerate(plan.ties):
        world.bond[row] = (one, other, strength, 0)
    place_spheres(plan, rules, world)
    if plan.stealth:
        place_lurkers(rules, world)
    world.switch.lit[list(plan.lit)] = 1
    for row, door in enumerate(plan.doors):
        world.door[row] = (door.plane, door.x, door.y, door.state)
    for row, objective in enumerate(plan.objectives):
        world.objective.state[row] = HIDDEN if objective.hidden else ACTIVE


def place_unit(world: World, rules: Ruleset, row: int, spawn: Spawn, kind: int) -> None:
    rule = rules.kind[kind]
    world.identity[row] = (kind, spawn.side, PRESENT if is_there(spawn) else ABSENT, row, spawn.wave)
    world.place[row] = (spawn.plane, spawn.x, spawn.y, spawn.facing)
    world.health.hp[row] = world.health.top[row] = rule.hp
    world.mind.will[row] = world.mind.top_will[row] = rule.will
    world.kit.weapon[row] = rule.weapon
    world.kit.blade[row] = rule.blade
    world.kit.ammo[row] = rules.weapon.magazine[rule.weapon] if rule.weapon >= 0 else 0
    world.kit.spares[row] = rule.spares
    world.kit.dressings[row] = rule.dressings
    world.kit.painkillers[row] = rule.painkillers
    world.stance.guard[row] = rule.guard
    world.carry[row] = (-1, -1)
    world.grip[row] = (-1, -1, 0, 0)
    world.heart.struck_by[row] = -1
    world.lean[row] = (-1, -1, 0, 0, 0, -1, -1)
    if not spawn.absent:
        hurt_at_start(world, rules, row, spawn)
        if spawn.bearing is not None:
            bear(world, row, spawn.bearing)
    if is_there(spawn) and world.health.state[row] == UP:
        world.occupant[spawn.plane, spawn.y, spawn.x] = row


def is_there(spawn: Spawn) -> bool:
    """Whether it stands there in round 1."""
    return spawn.wave < 0 and not spawn.absent


def hurt_at_start(world: World, rules: Ruleset, row: int, spawn: Spawn) -> None:
    """The wounds that the map gives a spawn."""
    world.tend.wounded[row] = int(spawn.fallen or spawn.bleeding > 0 or spawn.grave)
    world.tend.grave[row] = int(spawn.grave)
    world.tend.weak[row] = int(spawn.weak)
    world.health.bleeding[row] = max(spawn.bleeding, int(spawn.grave))
    if spawn.fallen:
        world.health.hp[row] = 0
        world.health.state[row] = DOWN
        world.health.fading[row] = spawn.tides or int(rules.number.fading[0])
    elif spawn.hanging:
        world.health.state[row] = HANGING
        world.health.fading[row] = spawn.tides or int(rules.number.hang[0])


def bear(world: World, row: int, bearing: Bearing) -> None:
    """What somebody brings along from battles before; nobody comes with less than one point of health or will."""
    health, mind, wound, kit = world.health[row], world.mind[row], world.wound[row], world.kit[row]
    health.hp = max(min(1, int(health.hp)), int(health.hp) - bearing.hurt)
    mind.will = max(1, int(mind.will) - bearing.weary)
    wound.arm, wound.leg, wound.torso, wound.head = bearing.arm, bearing.leg, bearing.torso, bearing.head
    if bearing.dressings >= 0:
        kit.dressings = bearing.dressings
    if bearing.painkillers >= 0:
        kit.painkillers = bearing.painkillers


def needs_stealth(plan: MissionPlan, catalog: Catalog) -> bool:
    """Whether somebody in the mission hides, searches or follows."""
    kinds = [catalog.units[spawn.unit] for spawn in plan.spawns if spawn.unit in catalog.units]
    return plan.minds_noise or any(kind.hides or kind.sneaks or kind.searches or kind.companion for kind in kinds)


def place_lurkers(rules: Ruleset, world: World) -> None:
    """Nobody hides yet but the small; each companion belongs to the friend it is bonded to most."""
    for unit in range(len(world.identity)):
        small = int(rules.kind.companion[world.identity.kind[unit]])
        world.lurk[unit] = (small, 0, 0, -1, -1, find_owner(rules, world, unit) if small else -1, 0, 0, 0)
        world.search.x[unit] = world.search.y[unit] = -1


def find_owner(rules: Ruleset, world: World, unit: int) -> int:
    bonds = [(int(world.bond.strength[row]), -other) for other, row in enumerate(rules.bond[unit]) if row >= 0]
    return -max(bonds)[1] if bonds else -1


def find_ties(plan: MissionPlan, catalog: Catalog) -> tuple[tuple[int, int, int], ...]:
    """Pairs of spawns on one side that are bonded, by the data or the plan: two rows and the strength at the start."""
    found = []
    known = {(one, other): strength for one, unit in catalog.units.items() for other, strength in unit.bonds.items()}
    known |= {pair: strength for one, other, strength in plan.bonds for pair in ((one, other), (other, one))}
    for row, spawn in enumerate(plan.spawns):
        for other in range(row + 1, len(plan.spawns)):
            friend = plan.spawns[other]
            strength = known.get((spawn.unit, friend.unit), known.get((friend.unit, spawn.unit)))
            if spawn.side == friend.side and strength is not None:
                found.append((row, other, strength))
    return tuple(found)
