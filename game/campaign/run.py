"""A whole campaign without a screen: a persona leads the squad from the first brief to an ending."""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.campaign.course import again, end_battle, go_on, next_scene, note_scene
from game.campaign.data import Dials, load_campaign_data
from game.campaign.muster import recipe_of
from game.campaign.state import Campaign, new_campaign
from game.campaign.tally import tally
from game.content.story import Option, Scene
from game.core.dice import MASK
from game.core.errors import UserError
from game.rules.events import Event
from game.rules.orders import Kind, Order
from game.sim.match import ORDERS_A_PHASE, Match
from game.sim.start import open_match

Choices = Mapping[str, str]  # by a scene's key: a flag that the answer sets, or the answer's text id
Watch = Callable[[Campaign, Match], None]


@dataclass(frozen=True)
class Run:
    """How it went. `lost`: defeats that were tried again, by mission."""

    campaign: Campaign
    lost: dict[str, int]


def run(
    dials: Dials, seed: int, squad: str = "veteran", choices: Choices | None = None, watch: Watch | None = None
) -> Run:
    """Plays it; a lost mission is begun anew as often as the data allow, then the defeat stands.

    `choices`: answers by scene; the others are drawn by the seed. `watch` sees each battle when it is over. Raises
    UserError for an answer that there is not.
    """
    campaign, lost = new_campaign(dials, seed), dict[str, int]()
    while not campaign.is_over:
        _tell(campaign, choices or {})
        go_on(campaign)
        if campaign.step == "ready":
            go_on(campaign)
            campaign = _fight(campaign, squad, lost, watch)
    return Run(campaign, lost)


def _tell(campaign: Campaign, choices: Choices) -> None:
    while (scene := next_scene(campaign)) is not None:
        note_scene(campaign, scene, answer_of(campaign, scene, choices))


def answer_of(campaign: Campaign, scene: Scene, choices: Choices) -> Option | None:
    """The answer named for the scene, else one drawn by the campaign's seed; None where nothing is asked."""
    options = scene.choice.options_for(campaign.flagged()) if scene.choice else ()
    if not options:
        return None
    wanted = choices.get(scene.key)
    if wanted is None:
        return options[_drawn(campaign.seed, scene.key) % len(options)]
    for option in options:
        if wanted == option.text or wanted in option.sets:
            return option
    named = ", ".join(option.sets[0] if option.sets else option.text for option in options)
    raise UserError("choices", scene.key, f"no answer {wanted!r} here", f"one of {named}")


def _drawn(seed: int, words: str) -> int:
    """A number that only the seed and these words decide (FNV-1a)."""
    value = seed & MASK
    for byte in words.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value >> 7


def _fight(campaign: Campaign, squad: str, lost: dict[str, int], watch: Watch | None) -> Campaign:
    """The mission, until it is won or no try is left; gives the campaign after it."""
    tries = 1 if campaign.dials.iron else load_campaign_data().tries
    while True:
        before = copy.deepcopy(campaign)
        match = open_match(recipe_of(campaign, squad))
        counts = tally(match.battle, play_through(match))
        fought = end_battle(campaign, match, counts)
        if watch is not None:
            watch(campaign, match)
        if fought.won or before.tries + 1 >= tries:
            return campaign
        lost[fought.mission] = lost.get(fought.mission, 0) + 1
        campaign = again(before)
        go_on(campaign)


def play_through(match: Match) -> list[Event]:
    """Steps both commanders to the end; everything that happened."""
    events: list[Event] = []
    while not match.is_over:
        if len(match.phase_orders) >= ORDERS_A_PHASE:
            events.extend(match.give(Order(int(Kind.END_PHASE))))
        else:
            events.extend(match.step())
    return events
