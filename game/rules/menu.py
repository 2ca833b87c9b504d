"""The orders a unit can be picked for, in one list: buttons, text commands and the listing of orders come from it.

An entry with an ability is offered only to units whose kind has it.
"""

from dataclasses import dataclass
from typing import Literal

from game.rules.components import Ruleset, World
from game.rules.hold import holder_of
from game.rules.orders import Kind

# What an order is aimed at: an enemy, a friend, the unit itself, or a tile beside it.
Aim = Literal["enemy", "friend", "self", "beside"]

# States in which alone some orders are thought of: holding somebody, being held, lying.
State = Literal["", "holds", "held", "lies"]
APART = (Kind.OVERWATCH, Kind.GRAPPLE)


@dataclass(frozen=True)
class Entry:
    """`key`: what is pressed for it; `ability`: the column of the kind's table that must not be 0, "" for everybody.

    `table`: the World's table of what the mission must have for it, "" for every mission; `when`: the state in which
    alone it is offered, "" in any; `arm`: the column of the table of weapons that must not be 0 for the one in
    its hands, "" for any or none.
    """

    kind: Kind
    key: str
    aim: Aim
    ability: str = ""
    table: str = ""
    when: State = ""
    arm: str = ""

    @property
    def name(self) -> str:
        return self.kind.name.lower()

    def is_offered(self, rules: Ruleset, world: World, unit: int) -> bool:
        """To this unit as it stands in this World, armed as it is."""
        if self.ability and rules.kind[world.identity.kind[unit]][self.ability] == 0:
            return False
        weapon = int(world.kit.weapon[unit])
        if self.arm and (weapon < 0 or rules.weapon[weapon][self.arm] == 0):
            return False
        if self.table and not getattr(world, self.table).on[0]:
            return False
        grip = world.grip[unit]
        states = {"holds": grip.holds >= 0, "held": holder_of(world, unit) >= 0, "lies": world.posture.prone[unit] != 0}
        return not self.when or bool(states[self.when])


MENU = (
    Entry(Kind.SHOOT, "1", "enemy"),
    Entry(Kind.OVERWATCH, "2", "self"),
    Entry(Kind.RELOAD, "3", "self"),
    Entry(Kind.STRIKE, "4", "enemy"),
    Entry(Kind.GUARD, "5", "self"),
    Entry(Kind.DRESS, "6", "friend"),
    Entry(Kind.PAINKILLER, "7", "friend"),
    Entry(Kind.CARRY, "8", "friend"),
    Entry(Kind.GROUND, "9", "self"),
    Entry(Kind.LET_GO, "0", "self"),
    Entry(Kind.CALL, "C", "friend", "calls"),
    Entry(Kind.SHIFT, "", "self", "shifts"),
    Entry(Kind.RALLY, "", "friend", "rallies"),
    Entry(Kind.ORDER, "", "friend", "commands"),
    Entry(Kind.BLUFF, "", "enemy", "bluffs"),
    Entry(Kind.SUPPORT, "", "friend", "supports"),
    Entry(Kind.SPRINT, "", "self", "supports"),
    Entry(Kind.SHIELD, "", "friend", "shields"),
    Entry(Kind.PULSE, "", "friend", "probes"),
    Entry(Kind.HAUL, "", "friend", "hauls"),
    Entry(Kind.CUT, "", "friend", "cuts"),
    Entry(Kind.LEAVE, "", "self", "leaves"),
    Entry(Kind.DIVE, "", "beside", "dives"),
    Entry(Kind.LINK, "", "friend", table="sphere"),
    Entry(Kind.SPEAK, "", "friend", "calls", "sphere"),
    Entry(Kind.KEEP, "", "friend", "calls", "sphere"),
    Entry(Kind.FREE, "", "friend", table="sphere"),
    Entry(Kind.PULL, "", "friend", table="sphere"),
    Entry(Kind.PRESS, "", "beside", "presses"),
    Entry(Kind.DRAW, "", "friend", "presses"),
    Entry(Kind.DRAW_WILL, "", "friend", "presses"),
    Entry(Kind.SPEND_MEMORY, "", "self", "presses"),
    Entry(Kind.FEEL, "", "self", "presses"),
    Entry(Kind.TEAR_FREE, "", "self", "presses"),
    Entry(Kind.SNEAK, "", "self", "sneaks"),
    Entry(Kind.HIDE, "", "self", "hides"),
    Entry(Kind.STILL, "", "self", "sneaks"),
    Entry(Kind.KICK, "", "self", "kicks"),
    Entry(Kind.WHISTLE, "", "self", "whistles"),
    Entry(Kind.GRAPPLE, "", "enemy", "grapples"),
    Entry(Kind.STAB, "", "self", "grapples", when="holds"),
    Entry(Kind.THROW, "", "self", "throws", when="holds"),
    Entry(Kind.RELEASE, "", "self", "grapples", when="holds"),
    Entry(Kind.STRUGGLE, "", "self", when="held"),
    Entry(Kind.STAND, "", "self", when="lies"),
    Entry(Kind.BURST, "", "enemy", arm="burst"),
    Entry(Kind.DROP, "", "self", arm="heavy"),
    Entry(Kind.DOOR, "F", "beside"),
    Entry(Kind.WAIT, "X", "self"),
)
PUT_DOWN = Entry(Kind.PUT_DOWN, "8", "beside")


def kinds_aimed(*aims: Aim) -> tuple[int, ...]:
    """Numbers of the kinds with one of these aims, in the menu's order, without those listed by values."""
    return tuple(int(entry.kind) for entry in (*MENU, PUT_DOWN) if entry.aim in aims and entry.kind not in APART)
