"""What each proving ground has to show: abilities that are used, and that are worth having."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.rules.components import LGF, SQUAD
from game.rules.event_kinds import Ev
from game.rules.events import Event
from game.sim.batch import prepare, run
from game.sim.player import WINNER
from game.sim.recipe import Recipe
from game.sim.start import open_match

Won = npt.NDArray[np.bool_]
VETERANS = ("veteran", "veteran")


@dataclass(frozen=True)
class Proof:
    """`side` gains by the ability; `shown`: the event of its use; `off`: the settings that take it away.

    `commanders`: the squad's and the LGF's; an ability of a persona itself needs two different ones.
    """

    name: str
    ground: str
    side: int
    shown: Ev
    off: tuple[tuple[str, str], ...]
    commanders: tuple[str, str] = VETERANS


PROOFS = (
    Proof("call", "dream", SQUAD, Ev.UNIT_CALLED, tuple((f"units.{who}.calls", "0") for who in
                                                     ("willow", "tad", "alex", "faith"))),
    Proof("haul", "chasm", SQUAD, Ev.UNIT_HAULED, tuple((f"units.{who}.hauls", "0") for who in
                                                      ("willow", "tad", "buffy", "faith", "alex"))),
    Proof("cut", "chasm", SQUAD, Ev.LIMB_RELEASED, tuple((f"units.{who}.cuts", "0") for who in
                                                       ("willow", "tad", "buffy", "faith", "alex"))),
    Proof("leave", "dive", SQUAD, Ev.UNIT_EXITED, (("units.private.leaves", "0"),)),
    Proof("carry out", "collapse", SQUAD, Ev.UNIT_LIFTED, tuple((f"units.{who}.carries", "0") for who in
                                                              ("private", "tad", "faith"))),
    Proof("rally", "people", SQUAD, Ev.UNIT_RALLIED, (("units.officer.rallies", "0"), ("units.medic.rallies", "0"))),
    Proof("order", "people", SQUAD, Ev.UNIT_ORDERED, (("units.officer.commands", "0"),)),
    Proof("bluff", "bravado", SQUAD, Ev.UNIT_BLUFFED, (("units.officer.bluffs", "0"),)),
    Proof("stepping between", "between", SQUAD, Ev.UNIT_SHIELDED,
          tuple((f"units.{who}.shields", "0") for who in ("bearer", "private"))),
    Proof("support", "escort", SQUAD, Ev.SUPPORT_CHANGED, tuple((f"units.{who}.supports", "0") for who in
                                                               ("officer", "medic", "private"))),
    Proof("sprint", "escort", SQUAD, Ev.UNIT_SPRINTED, (("numbers.sprint", "0"),)),
    Proof("treatment", "triage", SQUAD, Ev.UNIT_TREATED, (("units.officer.tends", "0"), ("units.medic.tends", "0"))),
    Proof("grapple", "grip", LGF, Ev.UNIT_GRAPPLED, (("units.grappler.grapples", "0"),)),
    Proof("choke", "stab", LGF, Ev.UNIT_CHOKED, (("numbers.choke", "0"),)),
    Proof("stab", "stab", LGF, Ev.UNIT_STABBED, (("units.grappler.stab", ""),)),
    Proof("throw", "throw", LGF, Ev.UNIT_THROWN, (("units.grappler.throws", "0"),)),
    Proof("struggle", "stab", SQUAD, Ev.UNIT_STRUGGLED,
          (("numbers.struggle", "0"), ("numbers.struggle_will", "0"), ("numbers.struggle_friend", "0"))),
    Proof("striking loose", "loose", SQUAD, Ev.GRIP_ENDED,
          (("numbers.grip_break", "99"), ("numbers.grip_break_near", "99"))),
    Proof("link", "sphere", SQUAD, Ev.LINK_CHANGED,
          (("units.tara.bonds.willow", "0"), ("units.tara.bonds.buffy", "0"))),
    Proof("draw", "vigil", SQUAD, Ev.STRENGTH_DRAWN, (("numbers.draw_most", "0"),)),
    Proof("memories", "sphere", SQUAD, Ev.MEMORY_SPENT, (("numbers.contest_memory", "0"),)),
    Proof("recoil", "sphere", SQUAD, Ev.SPHERE_CRACKED,
          (("numbers.recoil_half", "0"), ("numbers.recoil_quarter", "0"))),
    Proof("draw will", "sphere", SQUAD, Ev.STRENGTH_DRAWN, (("numbers.draw_will", "99"),)),
    Proof("feel", "red", SQUAD, Ev.RED_FELT, (("numbers.red_feel", "0"),)),
    Proof("tear free", "red", SQUAD, Ev.TORN_FREE, (("numbers.red_tear", "99"),)),
    Proof("speak", "vigil", SQUAD, Ev.CAPTIVE_SPOKEN, (("numbers.lucid_will", "0"),)),
    Proof("free with care", "gentle", SQUAD, Ev.CAPTIVE_WORKED, (("numbers.machine_work", "0"),)),
    Proof("keep", "rescue", SQUAD, Ev.CAPTIVE_KEPT, (("numbers.machine_kept", "1"),)),
    Proof("pull", "snatch", SQUAD, Ev.TUBE_PULLED, (("numbers.tube", "0"),)),
    Proof("last stand", "stand", LGF, Ev.CONTEST_LOST, (("personas.veteran.stand", "0"),)),
    Proof("prying", "sphere", LGF, Ev.POINT_PRIED, (("units.manifestation.pries", "0"),)),
    Proof("hiding", "ankle", SQUAD, Ev.UNIT_HIDDEN, (("units.cherry.hides", "0"),)),
    Proof("sneaking", "ankle", SQUAD, Ev.GAIT_CHANGED, (("units.cherry.sneaks", "0"),)),
    Proof("standing still", "stealth", SQUAD, Ev.UNIT_STILL, (("numbers.still_sight", "8"),)),
    Proof("kick", "ankle", SQUAD, Ev.UNIT_KICKED, (("units.cherry.kicks", "0"),)),
    Proof("calling the cat", "companion", SQUAD, Ev.COMPANION_CALLED, (("units.cherry.whistles", "0"),)),
    Proof("dive", "dive", SQUAD, Ev.UNIT_DIVED, tuple((f"units.{who}.dives", "0") for who in
                                                   ("willow", "tad", "faith", "alex", "private"))),
    Proof("arcs", "watch", SQUAD, Ev.WATCH_SET, (("personas.veteran.arc", "0"),)),
    Proof("burst", "arms", SQUAD, Ev.UNIT_BURST, (("weapons.bren.burst", "0"),)),
    Proof("drop", "arms", SQUAD, Ev.WEAPON_DROPPED, (("weapons.bren.heavy", "0"),)),
    Proof("guard", "arms", SQUAD, Ev.GUARD_SET, (("units.buffy.guard", "0"),)),
    Proof("crossing", "dream", LGF, Ev.RIPPLE_SHOWN, (("units.stalker.shifts", "0"),)),
    Proof("dodge", "craft", SQUAD, Ev.CRAFT_FELL, (("personas.veteran.dodge", "0"),), ("veteran", "rookie")),
)  # fmt: skip


def recipe(
    ground: str, seed: int = 1, off: tuple[tuple[str, str], ...] = (), commanders: tuple[str, str] = VETERANS
) -> Recipe:
    return Recipe(f"proving/{ground}", seed, "normal", commanders, overrides=dict(off))


def uses(proof: Proof, matches: int) -> int:
    """How often the event happened over so many seeds, between the proof's own commanders."""
    return sum(event.kind == proof.shown for seed in range(matches) for event in events_of(proof, seed))


def events_of(proof: Proof, seed: int) -> tuple[Event, ...]:
    match, events = open_match(recipe(proof.ground, seed, (), proof.commanders)), list[Event]()
    while not match.is_over:
        events += match.step()
    return tuple(events)


def wins(proof: Proof, matches: int, *, off: bool, seed: int = 1) -> Won:
    """bool [matches]: won by the proof's side, of the same seeds with and without its ability."""
    batch = run(prepare(recipe(proof.ground, seed, proof.off if off else (), proof.commanders), matches, 2))
    return np.asarray(batch.finished[:, WINNER] == proof.side)
