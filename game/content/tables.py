"""The records of the rules' data: field names, kinds and ranges. Their meaning stands as comments in the data."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Percent = Annotated[int, Meta(ge=0, le=100)]
Change = Annotated[int, Meta(ge=-100, le=100)]
Points = Annotated[int, Meta(ge=0, le=1000)]
Positive = Annotated[int, Meta(ge=1, le=1000)]
Tiles = Annotated[int, Meta(ge=0, le=32)]
Flag = Annotated[int, Meta(ge=0, le=1)]
Side = Literal["squad", "lgf"]
Key = Annotated[str, Meta(pattern="^[a-z0-9_]+$")]
Strength = Annotated[int, Meta(ge=-2, le=3)]


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A kind of person or LGF."""

    side: Side
    sprite: Key
    hp: Positive
    armour: Points
    aim: Percent
    melee_aim: Percent
    stride: Annotated[int, Meta(ge=1, le=16)]
    will: Points
    weapon: str
    blade: str
    actions: Annotated[int, Meta(ge=0, le=4)]
    dressings: Points
    painkillers: Points
    guard: Points
    uses_cover: Flag
    carries: Flag
    exposed: Flag
    downable: Flag
    # Abilities; who lacks one need not name it.
    calls: Tiles = 0
    shifts: Flag = 0
    limb: Tiles = 0
    rooted: Flag = 0
    hauls: Flag = 0
    cuts: Flag = 0
    leaves: Flag = 0
    dives: Flag = 0
    bonds: dict[Key, Strength] = {}
    panics: Flag = 0
    rallies: Tiles = 0
    commands: Tiles = 0
    bluffs: Tiles = 0
    unbluffed: Flag = 0
    supports: Flag = 0
    shields: Flag = 0
    probes: Flag = 0
    tends: Percent = 0
    sensitive: Flag = 0
    presses: Flag = 0
    pries: Points = 0
    recoils: Flag = 0
    last_stand: Percent = 0
    hides: Flag = 0
    sneaks: Flag = 0
    kicks: Percent = 0
    fears: Flag = 0
    searches: Tiles = 0
    companion: Flag = 0
    whistles: Tiles = 0
    grapples: Flag = 0
    throws: Tiles = 0
    stab: str = ""
    # Arms.
    spares: Annotated[int, Meta(ge=-1, le=99)] = -1
    sidearm: str = ""
    wears: Points = 0


class Weapon(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A weapon, for shots or for strikes."""

    aim: Change
    low: Points
    high: Points
    magazine: Points
    reach: Annotated[int, Meta(ge=1, le=32)]
    near: Tiles
    falloff: Percent
    piercing: Flag
    two_handed: Flag
    melee: Flag
    burst: Annotated[int, Meta(ge=0, le=8)] = 0
    burst_ammo: Points = 0
    heavy: Tiles = 0


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every number of the rules."""

    step_straight: Positive
    step_diagonal: Positive
    door_cost: Points
    hit_floor: Percent
    hit_ceiling: Percent
    cover_half: Percent
    cover_full: Percent
    flank_critical: Percent
    critical_damage: Points
    wound_damage: Positive
    arm_aim: Percent
    head_aim: Percent
    leg_stride: Points
    dizzy_aim: Percent
    watch_aim: Percent
    guard_missile: Percent
    bleed: Points
    bleed_cap: Points
    fading: Positive
    fading_hard: Positive
    hard_hit: Points
    relief: Positive
    dressings_arm: Positive
    guard_set: Points
    guard_wear: Points
    guard_pips: Positive
    riposte: Percent
    riposte_damage: Points
    riposte_limit: Points
    line: Positive
    gain_floor: Points
    will_step: Positive
    anchor_neighbour: Points
    exposed_bleeding: Points
    exposed_dazed: Points
    home_gain: Points
    home_most: Points
    let_go: Points
    landing_radius: Tiles
    landing_free: Tiles
    stun: Points
    call: Points
    grief: Points
    grief_bonded: Points
    sight: Tiles
    wound_arm: Percent
    wound_leg: Percent
    wound_torso: Percent
    hang: Positive
    rim_reach: Tiles
    dive: Annotated[int, Meta(ge=1, le=4)]
    limb_sweep: Tiles
    limb_grabs: Points
    limb_regrow: Points
    shake: Points
    shake_aim: Percent
    fire_spread: Percent
    fire_damage: Points
    fire_lasts: Annotated[int, Meta(ge=1, le=100)]
    bond_least: Change
    bond_most: Change
    panic_will: Points
    flight: Percent
    flight_enemy: Percent
    flight_friend: Percent
    rally_hp: Positive
    weak_actions: Positive
    rest: Positive
    rest_hp: Positive
    faint: Points
    obey: Percent
    obey_bond: Percent
    bluff: Percent
    bluff_less: Percent
    bluff_least: Percent
    fatigue: Positive
    fatigue_stride: Points
    sprint: Percent
    pulse: Percent
    pulse_bond: Percent
    treat: Percent
    treat_bond: Percent
    treat_hands: Percent
    treat_tried: Percent
    link_hold: Points
    draw_health: Points
    draw_will: Points
    draw_most: Points
    lucid_will: Points
    machine_work: Points
    machine_kept: Positive
    tube: Points
    tube_harm: Points
    sick: Points
    sick_actions: Points
    contest_point: Points
    contest_bond: Points
    contest_memory: Points
    contest_push: Points
    contest_rounds: Positive
    contest_awake: Points
    contest_half: Points
    contest_quarter: Points
    contest_red: Points
    grip: Positive
    press: Positive
    recoil_half: Points
    recoil_quarter: Points
    recoil_stun: Points
    red_reach: Tiles
    red_drain: Points
    red_feel: Points
    red_tear: Points
    noise_sneak: Tiles
    noise_walk: Tiles
    noise_strike: Tiles
    noise_kick: Tiles
    noise_call: Tiles
    noise_shot: Tiles
    noise_crash: Tiles
    still_sight: Tiles
    suspicion_search: Positive
    suspicion_most: Positive
    suspicion_cools: Positive
    suspicion_calm: Positive
    patrol: Tiles
    hurry: Tiles
    rummage: Tiles
    kick_will: Percent
    kick_friend: Percent
    fear: Tiles
    bolt: Tiles
    tremble: Tiles
    grapple: Percent
    grapple_pip: Percent
    struggle: Percent
    struggle_will: Percent
    struggle_friend: Percent
    choke: Points
    grip_break: Positive
    grip_break_near: Positive
    cross_after: Positive
    collide_most: Positive
    knock_out: Positive
    throw_fall: Points
    struck_share: Percent
    rise: Percent
    prone_aim: Percent
    prone_far: Tiles
    prone_blow: Percent
    craft_low: Points
    craft_high: Points
    craft_hull: Tiles
    craft_dust: Points
    watch_arc: Percent
    burst_aim: Percent
    suppressed_aim: Percent
    suppressed_stride: Points
    waiting: Tiles


class Difficulty(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Differences from the plain rules. `level`: which of a map's difficulties it counts as, see content.levels."""

    level: Annotated[int, Meta(ge=0, le=3)] = 1
    tide: Change
    lgf_hp: Change
    squad_hp: Change
    lgf_aim: Change
    squad_aim: Change


class Force(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A list of units that takes a side's spawns in order."""

    side: Side
    units: Annotated[tuple[Key, ...], Meta(min_length=1, max_length=32)]


class Mission(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One mission of the campaign; `file` stands under maps/."""

    key: Key
    file: Annotated[str, Meta(pattern="^[a-z0-9_]+[.]tmx$")]
