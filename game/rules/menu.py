"""The orders a unit can be picked for, in one list: buttons, text commands and the listing of orders come from it.

An entry with an ability is offered only to units whose kind has it.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from game.rules.components import World
from game.rules.orders import Kind

# What an order is aimed at: an enemy, a friend, the unit itself, or a tile beside it.
Aim = Literal["enemy", "friend", "self", "beside"]


@dataclass(frozen=True)
class Entry:
    """`key`: what is pressed for it; `ability`: the column of the kind's table that must not be 0, "" for everybody.

    `table`: the World's table of what the mission must have for it, "" for every mission.
    """

    kind: Kind
    key: str
    aim: Aim
    ability: str = ""
    table: str = ""

    @property
    def name(self) -> str:
        return self.kind.name.lower()

    def is_offered(self, kind: np.record, world: World) -> bool:
        """To a unit with this row of the kind's table, in a mission with this World."""
        if self.ability and kind[self.ability] == 0:
            return False
        return not self.table or bool(getattr(world, self.table).on[0])


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
    Entry(Kind.DOOR, "F", "beside"),
    Entry(Kind.WAIT, "X", "self"),
)
PUT_DOWN = Entry(Kind.PUT_DOWN, "8", "beside")


def kinds_aimed(*aims: Aim) -> tuple[int, ...]:
    """Numbers of the kinds with one of these aims, in the menu's order; overwatch is listed apart, by its chances."""
    return tuple(int(entry.kind) for entry in (*MENU, PUT_DOWN) if entry.aim in aims and entry.kind != Kind.OVERWATCH)
