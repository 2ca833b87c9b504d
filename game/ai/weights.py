"""A persona's weights as a table row: what it values, in thousandths of a point of health.

Read from assets/data/personas.toml; every persona names every weight.
"""

import numpy as np

from game.content.catalog import Catalog
from game.core.errors import UserError
from game.core.table import fields, record_table

WEIGHT = fields(
    "damage",  # for each point of expected damage dealt, thousandths
    "kill",  # for a certain kill; scaled by its chance
    "caution",  # against each point of expected damage taken on a tile, thousandths
    "cover",  # for a covered edge where no enemy is known
    "progress",  # for each half-step nearer to the objective
    "fighting",  # percent of `progress` that is left while enemies are in sight
    "hunt",  # for each half-step nearer to the nearest known enemy
    "keep",  # half-steps at which hunting stops, for those who shoot
    "together",  # against each tile between the unit and its nearest friend beyond four
    "watch",  # for overwatch when no enemy is in sight
    "watch_chance",  # the least chance its watch fires at, percent
    "reload",  # for a reload with an empty magazine
    "rescue",  # for stabilising a fallen friend
    "dress",  # for stopping its own or a friend's bleeding
    "relief",  # for a painkiller that gives a weapon back
    "guard",  # for a raised guard, for each enemy that could strike
    "ground",  # for grounding when dizzy
    "cross",  # for each half-step that crossing at will brings it nearer to an enemy or its goal
    "call",  # for calling back a friend who would be dragged
    "suppress",  # for each enemy that a burst pins down
    "thrift",  # against each round a burst takes beyond the first
    "arc",  # percent of its view that one way must hold for it to watch that way only; 0 it never does
    "order",  # percent of what an order lets a friend do
    "rally",  # for bringing a friend to his feet; half of it out of a panic
    "bluff",  # percent of what a bluff keeps an enemy from doing
    "support",  # for walking with a hurt friend who would be slower alone
    "shield",  # for stepping before a friend who would fall
    "grapple",  # for somebody seized by the neck, by the chance of it
    "free",  # for a grip broken: its own, or a friend's
    "rise",  # for getting up with enemies about
    "dodge",  # against staying where something comes down at the end of the round
    "contest",  # for a point in the contest at the blue sphere
    "link",  # for holding the link, and for work at the machine
    "stand",  # 1: whose last stand it is goes for the sensitive past everyone
    "stealth",  # against each point of suspicion that a place would raise
    "fall",  # against stopping where the ground is about to fall
    "overload",  # against being one too many on a platform that would only crack
    "burn",  # against stopping in a fire; beside one, by the chance that it leaps
    "grab",  # against stopping where a limb has marked
    "reach",  # against stopping within reach of a limb
    "limb",  # percent that a hit on a limb counts which holds nobody
    "hurry",  # for an action's walk towards a way out when there is no time to spare
    "haul",  # for pulling up a friend, or cutting one free
    "lift",  # for taking up the fallen when the goal is to get out
    "leave",  # for leaving when that is the goal
    "noise",  # the largest random bonus: whims of the inexperienced
    "aimless",  # 1: any legal order, without thought
)


def persona_weights(catalog: Catalog, name: str) -> np.recarray:
    """The one-row WEIGHT table of a persona; raises UserError naming what is missing or unknown."""
    file = "personas.toml"
    if name not in catalog.personas:
        raise UserError("", "commander", f"unknown persona {name!r}", f"one of {', '.join(catalog.personas)}")
    row = catalog.personas[name]
    names = WEIGHT.names or ()
    for key in names:
        if key not in row:
            raise UserError(file, f"personas.{name}", f"{key!r} is missing", "a whole number")
    for key in row:
        if key not in names:
            raise UserError(file, f"personas.{name}.{key}", f"unknown weight {key!r}", f"one of {', '.join(names)}")
    table = record_table(WEIGHT, 1)
    table[0] = tuple(row[key] for key in names)
    return table
