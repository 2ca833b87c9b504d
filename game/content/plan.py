"""A mission as plain tables: what the map reader makes and `rules.setup` turns into a battle.

Nothing here knows pygame, pytmx or the compiler. Indices point into the tuples of the same plan; -1 means none.
"""

from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np

from game.content.grounds import Craft, Exit, Fire, Front, Platform, Point, Sphere

PLANES = ("ship", "dream", "nothing")
SIDE_NAMES = ("squad", "lgf")
FROM_CAMPAIGN = "campaign_"  # begins the names of switches that a campaign sets before a battle, or reads after it
DOOR_STATES = ("", "open", "closed", "sealed")


class Cond(IntEnum):
    """Conditions of triggers and the meaning of a, b, c."""

    ROUND = 1  # a: the round is a or later
    ZONE = 2  # a: zone, b: side (-1 any), c: at least so many standing units in it
    CASUALTIES = 3  # a: side, b: at least so many of it down, dead
    SWITCH = 4  # a: switch is on
    OBJECTIVE = 5  # a: objective, b: its state
    UNIT_OUT = 6  # a: spawn whose unit is down or dead
    INTEGRITY = 31  # a: the blue sphere has so much left or less
    METER = 32  # a: hers less theirs at the next Tide is so much or less
    WILL = 33  # a: the sensitive has so much will or less
    LINKED = 34  # a friend holds the link
    FREED = 35  # the sensitive is not in the machine
    ALARM = 50  # a: side, b: at least so many of its searchers have found somebody
    HELD = 60  # a: zone, b: side that alone has stood in it, c: since so many rounds
    UNIT_STATE = 61  # a: spawn, b: state (UnitState), c: health, for HURT
    UNIT_PLANE = 62  # a: spawn, b: plane it is on
    UNIT_SEEN = 63  # a: spawn the other side sees now
    ZONE_SEEN = 64  # a: zone, b: side one of whom sees a tile of it now
    HEARD = 65  # a: zone, b: side whose noise (-1 any) reached it this round
    CHANCE = 66  # a: percent, rolled once a round
    COUNTER = 67  # a: counter, b: it has reached so much
    DIFFICULTY = 68  # a: the difficulty is this or a harder one; settled before the battle, see content.levels


class Effect(IntEnum):
    """Effects of triggers and the meaning of a, b, c."""

    WAVE = 1  # a: wave, announced now, arrives next round or later (b: rounds, at least 1)
    MESSAGE = 2  # a: text
    SWITCH = 3  # a: switch, b: 0 or 1
    OBJECTIVE = 4  # a: objective, b: new state
    TIDE = 5  # a: new strength
    DOOR = 6  # a: door, b: new state
    END = 7  # a: winner (0 squad, 1 lgf, 2 nobody)
    LIMP = 40  # every limb goes limp for good
    FRONT = 41  # a: front that begins to move at the next Tide but one
    FIRE = 42  # a: fire that is lit
    SHAKE = 43  # a: rounds for which the deck shakes
    CRACK = 31  # a: integrity the blue sphere loses
    RELEASE = 32  # the machine lets the sensitive go
    MEMORY = 33  # a: memories she gains
    NOISE = 50  # a: zone; a crash in its middle drowns every other noise around until the Tide
    CRAFT = 45  # a: craft that comes down, b: whole rounds that are left until then, at least 1
    DIALOGUE = 60  # a: text, b: speaker
    COUNTER = 61  # a: counter, b: value, c: 1 added, 0 set
    CAMERA = 62  # a: zone that is looked at
    MUSIC = 63  # a: cue
    GIVE = 64  # a: spawn, b: Item, c: how many
    HEAL = 65  # a: spawn, b: health
    KILL = 66  # a: spawn
    MOVE = 67  # a: spawn, b: zone near whose middle it stands then


class UnitState(IntEnum):
    """What a condition may ask of one unit."""

    STANDING = 0
    DOWN = 1  # and not dead
    DEAD = 2
    CARRIED = 3
    HELD = 4  # in somebody's grip, by a limb, by the ankle
    HANGING = 5
    GONE = 6  # out of the battle alive
    HURT = 7  # on its feet with so much health or less


class Item(IntEnum):
    """What an effect may give a unit."""

    DRESSING = 0
    PAINKILLER = 1
    MAGAZINE = 2


class Goal(IntEnum):
    """Kinds of objectives."""

    REACH = 1  # `count` standing units of the side in the zone (0: all that stand)
    SURVIVE = 2  # until the end of round `turn`
    ELIMINATE = 3  # every unit of the other side, arrived or announced, is out
    PROTECT = 4  # the unit of `spawn` must not die; done when the others are
    TREAT = 20  # `count` of the side's spawns that began wounded are out of danger (0: all of them)
    BREAK = 31  # the blue sphere breaks; failed when the contest is lost
    RESCUE = 32  # the sensitive is out of the machine


@dataclass(frozen=True)
class Bearing:
    """How somebody comes who has a past: what is missing, wounds by place, kit that is left (-1: as the data say)."""

    hurt: int = 0  # health below the most
    weary: int = 0  # will below the most
    arm: int = 0
    leg: int = 0
    torso: int = 0
    head: int = 0
    dressings: int = -1
    painkillers: int = -1


@dataclass(frozen=True)
class Spawn:
    ref: int  # the object's id in the map
    plane: int
    x: int
    y: int
    facing: int  # 0..7, 0 = +x, clockwise
    side: int  # 0 squad, 1 lgf
    unit: str  # key in units.toml
    wave: int = -1
    fallen: bool = False  # down from the start
    bleeding: int = 0  # open wounds at the start
    grave: bool = False  # a wound that a dressing may fail to close
    tides: int = 0  # that the fallen or hanging has left, 0: as the rules say
    hanging: bool = False  # on the rim at its tile from the start
    holds: int = -1  # the spawn whom this limb holds from the start
    route: int = -1  # the way it patrols
    weak: bool = False  # one action a round, as after a rally
    least: int = 0  # the mildest difficulty at which it is there
    most: int = 3  # the hardest
    absent: bool = False  # it is never there
    bearing: Bearing | None = None  # how it comes, if not fresh


@dataclass(frozen=True)
class Route:
    """A way that is walked again and again: from end to end and back, or round if it is closed."""

    ref: int
    key: str
    plane: int
    points: tuple[tuple[int, int], ...]  # x, y of the tiles where it turns
    closed: bool = False
    anywhere: bool = False  # its walker begins at any place of it, by chance


@dataclass(frozen=True)
class Door:
    ref: int
    plane: int
    x: int
    y: int
    state: int  # 1 open, 2 closed, 3 sealed


@dataclass(frozen=True)
class Zone:
    ref: int
    key: str
    plane: int
    x: int
    y: int
    width: int  # tiles
    height: int
    exposure: int = 0  # drift that standing here adds to each gain


@dataclass(frozen=True)
class Objective:
    ref: int
    kind: Goal
    text: str  # text id
    side: int = 0
    zone: int = -1
    count: int = 0
    turn: int = 0
    spawn: int = -1
    required: bool = True
    hidden: bool = False


@dataclass(frozen=True)
class Wave:
    ref: int
    key: str
    side: int
    text: str = ""  # text id shown when announced


@dataclass(frozen=True)
class Row:
    """One condition or effect."""

    kind: int
    a: int = 0
    b: int = 0
    c: int = 0
    negate: bool = False


@dataclass(frozen=True)
class Trigger:
    ref: int
    name: str
    conditions: tuple[Row, ...]
    effects: tuple[Row, ...]
    any_of: bool = False
    repeats: bool = False
    delay: int = 0  # rounds between the condition and the effects


@dataclass(frozen=True)
class Terrain:
    """Per-tile rules of every plane; arrays are [plane, y, x]."""

    move_cost: np.ndarray  # int32, 0 blocked, 1 plain, 2 rough...
    opaque: np.ndarray  # int32, 1 blocks sight
    height: np.ndarray  # int32, 0 none, 1 half, 2 full cover for neighbours
    floor: np.ndarray  # int32, index into `looks`, 0 nothing drawn
    structure: np.ndarray  # int32, index into `looks`
    decor: np.ndarray  # int32, index into `looks`
    looks: tuple[str, ...]  # art keys such as "ship_plate", "ship_wall"; looks[0] == ""
    chasm: np.ndarray | None = None  # int32, 1 over a drop; None: nowhere
    burnable: np.ndarray | None = None  # int32, 1 where fire finds food; None: nowhere
    hides: np.ndarray | None = None  # int32, 1 where one can hide; None: nowhere


@dataclass(frozen=True)
class MissionPlan:
    key: str  # "01_breach"
    title: str  # text id
    brief: str  # text id
    win_text: str  # text id
    loss_text: str  # text id
    width: int
    height: int
    planes: tuple[str, ...]  # names; index is the plane number
    terrain: Terrain
    round_limit: int
    round_limit_winner: int  # 0 squad, 1 lgf, 2 nobody
    spawns: tuple[Spawn, ...]
    doors: tuple[Door, ...] = ()
    routes: tuple[Route, ...] = ()
    zones: tuple[Zone, ...] = ()
    objectives: tuple[Objective, ...] = ()
    waves: tuple[Wave, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    platforms: tuple[Platform, ...] = ()
    fronts: tuple[Front, ...] = ()
    fires: tuple[Fire, ...] = ()
    exits: tuple[Exit, ...] = ()
    crafts: tuple[Craft, ...] = ()
    texts: tuple[str, ...] = ()  # text ids of messages
    switches: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()  # keys in units.toml
    cues: tuple[str, ...] = ()  # of music
    ties: tuple[tuple[int, int, int], ...] = ()  # spawn, spawn, strength of their bond; from the units' data if empty
    bonds: tuple[tuple[str, str, int], ...] = ()  # unit, unit, strength: in place of the units' data
    lit: tuple[int, ...] = ()  # switches that are on from the start
    points: tuple[Point, ...] = ()
    spheres: tuple[Sphere, ...] = ()
    machine: int = 0  # rounds of work to free the sensitive, 0 nothing holds her
    integrity: int = 0  # of the blue sphere at the start, 0 there is none
    integrity_whole: int = 0  # of the unbroken one; 0: as at the start
    memories: int = 0  # the sensitive's, to spend in the contest
    sick: int = 0  # rounds the sensitive is still sick
    stealth: bool = False  # somebody hides, searches or follows; filled in from the units' data
    tide: int = 0  # strength at round 1
    music: str = ""
    source: str = ""  # file name for error messages
    extra: dict[str, str] = field(default_factory=dict)  # fluent messages of the map's own .ftl, raw text by locale

    @property
    def red(self) -> "Sphere | None":
        """The red sphere, if there is one."""
        return next((sphere for sphere in self.spheres if sphere.tint == "red"), None)

    @property
    def minds_claims(self) -> bool:
        """Whether a condition looks back: who has held a zone since when, and where a noise was heard."""
        return self._asks(Cond.HELD) or self.minds_noise

    @property
    def minds_noise(self) -> bool:
        return self._asks(Cond.HEARD)

    def _asks(self, kind: Cond) -> bool:
        return any(row.kind == kind for trigger in self.triggers for row in trigger.conditions)

    @property
    def changes_ground(self) -> bool:
        """Whether the ground may change: only then does a battle carry the grids for it."""
        return bool(self.platforms or self.fronts or self.fires or self.crafts)

    @property
    def has_chasm(self) -> bool:
        """Whether somebody may come to hang over a drop, or a limb reach out of one."""
        return self.changes_ground or (self.terrain.chasm is not None and bool(self.terrain.chasm.any()))
