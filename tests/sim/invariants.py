"""What must be true of every state a battle can reach, said so that a failure explains itself."""

import numpy as np

from game.kernels.cover import fill_cover
from game.kernels.flood import fill_ways
from game.rules.components import ABSENT, CLOSED, DEAD, DOWN, FULL, HANGING, LEFT, PRESENT, STABLE, UP, World
from game.rules.setup import Battle
from game.rules.terrain import BURNING, GONE, NO_STEP, WRECKED


def check(battle: Battle, world: World) -> None:
    """Raises AssertionError that names the unit and what is wrong with it."""
    for unit in range(len(world.identity)):
        name = f"unit {unit} ({battle.kinds[world.identity.kind[unit]]}) in round {world.clock.turn[0]}"
        _check_place(battle, world, unit, name)
        _check_body(battle, world, unit, name)
        _check_mind(battle, world, unit, name)
        _check_carry(world, unit, name)
        _check_lean(world, unit, name)
        _check_grip(world, unit, name)
        _check_ankle(world, unit, name)
        _check_limb(world, unit, name)
        _check_departed(world, unit, name)
        _check_memory(battle, world, unit, name)
    _check_occupants(battle, world)
    _check_doors(battle, world)
    _check_ground(battle, world)
    _check_mission(world)


def _stands(world: World, unit: int) -> bool:
    return bool(world.identity.presence[unit] == PRESENT and world.health.state[unit] == UP)


def _check_place(battle: Battle, world: World, unit: int, name: str) -> None:
    place = world.place[unit]
    planes, height, width = battle.board.move_cost.shape
    assert 0 <= place.plane < planes, f"{name} is on plane {place.plane}"
    assert 0 <= place.x < width, f"{name} is at x {place.x}, the map is {width} wide"
    assert 0 <= place.y < height, f"{name} is at y {place.y}, the map is {height} high"
    assert 0 <= place.facing < 8, f"{name} faces {place.facing}"
    if world.identity.presence[unit] == PRESENT:
        where = f"({place.plane}, {place.x}, {place.y})"
        at = (place.plane, place.y, place.x)
        limb = battle.rules.kind.limb[world.identity.kind[unit]] > 0
        assert limb or battle.board.move_cost[at] > 0, f"{name} is on the blocked tile {where}"
        gone = world.ground.size > 0 and world.ground[at] & GONE
        assert not gone or limb, f"{name} is on {where}, where the ground has gone"
        shut = world.barrier[place.plane, place.y, place.x] >= CLOSED
        assert not (shut and _stands(world, unit)), f"{name} stands in the shut door {where}"


def _check_body(battle: Battle, world: World, unit: int, name: str) -> None:
    health, wound, pace, kit = world.health[unit], world.wound[unit], world.pace[unit], world.kit[unit]
    assert world.identity.presence[unit] in (ABSENT, PRESENT, LEFT), f"{name} has presence {world.identity[unit]}"
    assert health.state in (UP, DOWN, STABLE, DEAD, HANGING), f"{name} has state {health.state}"
    assert 0 <= health.hp <= health.top, f"{name} has {health.hp} of {health.top} health"
    assert (health.hp > 0) == (health.state in (UP, HANGING)), f"{name} has {health.hp} health in state {health.state}"
    assert health.bleeding >= 0, f"{name} bleeds {health.bleeding}"
    assert health.fading >= 0, f"{name} fades {health.fading}"
    assert (health.fading > 0) == (health.state in (DOWN, HANGING)), (
        f"{name} fades {health.fading} in state {health.state}"
    )
    assert min(wound.arm, wound.leg, wound.torso, wound.head, wound.relief) >= 0, f"{name} has wounds {wound}"
    most = int(battle.rules.kind.actions[world.identity.kind[unit]]) + int(world.heart.ordered[unit])
    assert 0 <= pace.actions <= most, f"{name} has {pace.actions} actions"
    assert pace.actions == 0 or _stands(world, unit), f"{name} has actions and does not stand"
    assert pace.stunned >= 0, f"{name} has {pace.stunned} actions to lose"
    assert min(kit.dressings, kit.painkillers) >= 0, f"{name} has kit {kit}"
    if kit.weapon >= 0:
        magazine = battle.rules.weapon.magazine[kit.weapon]
        assert 0 <= kit.ammo <= magazine, f"{name} has {kit.ammo} rounds in a magazine of {magazine}"


def _check_mind(battle: Battle, world: World, unit: int, name: str) -> None:
    mind, stance = world.mind[unit], world.stance[unit]
    line = int(battle.rules.number.line[0])
    assert 0 <= mind.will <= mind.top_will, f"{name} has {mind.will} of {mind.top_will} will"
    assert 0 <= mind.drift <= line, f"{name} has drift {mind.drift} of {line}"
    assert mind.gain >= 0, f"{name} gains {mind.gain}"
    assert mind.dizzy in (0, 1), f"{name} has dizzy {mind.dizzy}"
    crosses = mind.gain > 0 and mind.drift + mind.gain >= line
    running = world.clock.winner[0] < 0
    assert bool(mind.dizzy) == bool(crosses) or not running or not _stands(world, unit), f"{name}: dizzy lies, {mind}"
    assert world.heart.panic[unit] in (0, 1, 2), f"{name} has panic {world.heart.panic[unit]}"
    assert world.heart.panic[unit] == 0 or _stands(world, unit), f"{name} panics and does not stand"
    if not _stands(world, unit) and world.identity.presence[unit] == PRESENT:
        assert stance.watch == 0, f"{name} is on watch and does not stand"
        assert stance.guarding == 0, f"{name} guards and does not stand"
        assert mind.dizzy == 0, f"{name} is dizzy and does not stand"
    assert stance.guard >= 0, f"{name} has guard {stance.guard}"


def _check_carry(world: World, unit: int, name: str) -> None:
    burden, carrier = int(world.carry.holding[unit]), int(world.carry.held_by[unit])
    if burden >= 0:
        assert world.carry.held_by[burden] == unit, f"{name} holds {burden}, who does not know"
        hangs = world.health.state[unit] == HANGING
        assert hangs or _stands(world, unit), f"{name} carries and does not stand"
    if carrier >= 0:
        here, there = world.place[unit], world.place[carrier]
        assert world.carry.holding[carrier] == unit, f"{name} is held by {carrier}, who does not know"
        assert world.health.state[unit] in (DOWN, STABLE), f"{name} is carried in state {world.health.state[unit]}"
        assert (here.plane, here.x, here.y) == (there.plane, there.x, there.y), f"{name} is not with its carrier"


def _check_grip(world: World, unit: int, name: str) -> None:
    grip, posture = world.grip[unit], world.posture[unit]
    held, holder = int(grip.holds), int(grip.held_by)
    assert held < 0 or holder < 0, f"{name} holds {held} and is held by {holder}"
    assert 0 <= grip.way < 8, f"{name} means to throw {grip.way}"
    if held >= 0:
        here, there = world.place[unit], world.place[held]
        assert world.grip.held_by[held] == unit, f"{name} holds {held}, who does not know"
        assert world.identity.side[held] != world.identity.side[unit], f"{name} holds {held}, a friend"
        assert _stands(world, unit), f"{name} holds {held} and does not stand"
        assert _stands(world, held), f"{name} holds {held}, who does not stand"
        assert here.plane == there.plane, f"{name} holds {held} across planes"
        assert max(abs(here.x - there.x), abs(here.y - there.y)) == 1, f"{name} holds {held}, who is not beside it"
        assert world.carry.holding[unit] < 0, f"{name} holds {held} and carries"
        assert (posture.prone, posture.out) == (0, 0), f"{name} holds {held} and lies, {posture}"
    else:
        assert (grip.way, grip.fresh) == (0, 0), f"{name} holds nobody and has {grip}"
    if holder >= 0:
        assert world.grip.holds[holder] == unit, f"{name} is held by {holder}, who does not know"
        assert posture.prone == 0, f"{name} is held and lies"
    assert posture.prone in (0, 1), f"{name} has {posture}"
    assert posture.out in (0, 1, 2), f"{name} has {posture}"
    if any(posture):
        assert _stands(world, unit), f"{name} does not stand and has {posture}"
        assert world.stance.guarding[unit] == 0, f"{name} guards and has {posture}"


def _check_ankle(world: World, unit: int, name: str) -> None:
    if not len(world.lurk):
        return
    held, holder = int(world.lurk.holds[unit]), int(world.lurk.held_by[unit])
    if held >= 0:
        assert world.lurk.held_by[held] == unit, f"{name} has the ankle of {held}, who does not know"
        assert world.grip.holds[unit] < 0, f"{name} holds {held} by the ankle and somebody by the neck"
        here, there = world.place[unit], world.place[held]
        assert _stands(world, unit), f"{name} holds an ankle and does not stand"
        assert here.plane == there.plane, f"{name} holds an ankle across planes"
    if holder >= 0:
        assert world.lurk.holds[holder] == unit, f"{name} is held by {holder}, who does not know"
        assert _stands(world, unit), f"{name} is held by the ankle and does not stand"
        assert world.grip.held_by[unit] < 0, f"{name} is held by neck and ankle"


def _check_limb(world: World, unit: int, name: str) -> None:
    if not len(world.limb):
        return
    limb = world.limb[unit]
    if limb.holds >= 0:
        assert world.limb.held_by[limb.holds] == unit, f"{name} has {limb.holds} in its hold, who does not know"
        assert _stands(world, unit), f"{name} has {limb.holds} in its hold and is down"
        assert not limb.marked, f"{name} holds and aims"
        assert world.health.state[limb.holds] in (UP, DOWN, STABLE), f"{name} holds {limb.holds}, who is gone"
        assert world.place.plane[limb.holds] == world.place.plane[unit], f"{name} holds {limb.holds} across planes"
    if limb.held_by >= 0:
        assert world.limb.holds[limb.held_by] == unit, f"{name} is in the hold of {limb.held_by}, which does not know"
    assert not limb.marked or _stands(world, unit), f"{name} aims and is down"


def _check_departed(world: World, unit: int, name: str) -> None:
    if len(world.departed) and world.departed.way[unit]:
        assert world.identity.presence[unit] == LEFT, f"{name} went out and is here"
        assert world.health.state[unit] != DEAD, f"{name} went out and is dead"
        assert world.carry.holding[unit] == world.carry.held_by[unit] == -1, f"{name} went out and carries"


def _check_ground(battle: Battle, world: World) -> None:
    if not world.ground.size:
        return
    for plane in range(len(world.ground)):
        lost = world.ground[plane] & NO_STEP
        expected = np.zeros_like(world.ways[plane])
        doorway = (world.barrier[plane] > 0).astype(np.int32)
        fill_ways((battle.board.move_cost[plane] * (lost == 0)).astype(np.int32), doorway, expected)
        assert np.array_equal(expected, world.ways[plane]), f"the steps of plane {plane} are not those of its ground"
    gone = (world.ground & GONE) > 0
    heights = np.where(gone, 0, np.where(world.ground & WRECKED, FULL, battle.board.height)).astype(np.int32)
    cover = np.zeros_like(world.shelter)
    fill_cover(heights, cover)
    assert np.array_equal(cover, world.shelter), "there is cover where nothing stands, or none where something does"
    assert not (gone & (world.barrier > 0)).any(), "a door stands over the void"
    burns = (world.ground & BURNING) > 0
    assert not (burns & (battle.board.burns == 0)).any(), "something burns that cannot"
    assert not (burns & ((world.ground & GONE) > 0)).any(), "what has gone burns"
    for row, platform in enumerate(battle.plan.platforms):
        assert 0 <= world.platform.strength[row] <= platform.strength, f"platform {platform.key} is stronger than new"


def _check_lean(world: World, unit: int, name: str) -> None:
    lean = world.lean
    for to, by in (("supports", "supported_by"), ("shields", "shielded_by")):
        friend, guard = int(lean[to][unit]), int(lean[by][unit])
        assert friend < 0 or lean[by][friend] == unit, f"{name} {to} {friend}, who does not know"
        assert guard < 0 or lean[to][guard] == unit, f"{name} is {by} {guard}, who does not know"


def _check_memory(battle: Battle, world: World, unit: int, name: str) -> None:
    planes, height, width = battle.board.move_cost.shape
    for side in range(2):
        memory = world.memory[side * len(world.identity) + unit]
        assert memory.known in (0, 1, 2), f"{name} is known {memory.known} to side {side}"
        assert 0 <= memory.turn <= world.clock.turn[0], f"{name} was seen in round {memory.turn} by side {side}"
        if memory.known:
            inside = 0 <= memory.plane < planes and 0 <= memory.x < width and 0 <= memory.y < height
            assert inside, f"{name} is remembered by side {side} at {memory}"


def _check_occupants(battle: Battle, world: World) -> None:
    expected = np.full_like(world.occupant, -1)
    for unit in range(len(world.identity)):
        if _stands(world, unit):
            place = world.place[unit]
            other = expected[place.plane, place.y, place.x]
            assert other < 0, f"units {other} and {unit} stand on one tile"
            expected[place.plane, place.y, place.x] = unit
    wrong = np.argwhere(expected != world.occupant)
    assert len(wrong) == 0, f"the occupant grid is wrong at (plane, y, x) {wrong[:5].tolist()}"


def _check_doors(battle: Battle, world: World) -> None:
    expected = np.zeros_like(world.barrier)
    for door in world.door:
        if door.state:
            expected[door.plane, door.y, door.x] = door.state
    assert np.array_equal(expected, world.barrier), "the door grid and the doors disagree"


def _check_mission(world: World) -> None:
    assert world.clock.winner[0] in (-1, 0, 1, 2), f"winner {world.clock.winner[0]}"
    assert (world.clock.winner[0] >= 0) == (world.clock.reason[0] > 0), "a winner without a reason, or the reverse"
    assert world.clock.phase[0] in (0, 1, 2, 3), f"phase {world.clock.phase[0]}"
    assert set(world.objective.state.tolist()) <= {0, 1, 2, 3}, f"objectives {world.objective.state}"
    assert set(world.wave.state.tolist()) <= {0, 1, 2}, f"waves {world.wave.state}"
