"""The way through a campaign: scenes, a mission, scenes, rest, the next mission, until it is over.

Whoever leads it (a screen, or a persona without one) asks for the scenes that come next, gives the answers, plays the
battle, and says whether a defeat stands. Nothing here waits for anybody.
"""

import copy

from game.campaign.aftermath import take_result
from game.campaign.data import load_campaign_data
from game.campaign.state import Campaign, Fought, Told
from game.campaign.tally import Counts
from game.content.plan import FROM_CAMPAIGN
from game.content.story import Option, Scene, Story, load_story
from game.sim.match import Match


def next_scene(campaign: Campaign, story: Story | None = None) -> Scene | None:
    """What is to be told now, before or after a mission; None when all of it has been."""
    if campaign.step not in ("before", "after"):
        return None
    seen = {told.scene for told in campaign.told}
    found = (story or load_story()).scenes_for(campaign.mission, campaign.step, campaign.flagged())
    return next((scene for scene in found if scene.key not in seen), None)


def note_scene(campaign: Campaign, scene: Scene, answer: Option | None = None) -> None:
    """The scene has been told, and this was the answer."""
    flags = sorted(campaign.flags)
    campaign.told.append(Told(scene=scene.key, flags=flags, answer=answer.text if answer else ""))
    if answer is not None:
        campaign.set_flags(answer.sets, answer.unsets)


def go_on(campaign: Campaign) -> None:
    """From the scenes before a mission to making ready, on to the battle; after its scenes to the next, or the end."""
    if campaign.step == "before":
        campaign.step = "ready"
    elif campaign.step == "ready":
        campaign.step = "battle"
    elif campaign.step == "after":
        _leave(campaign)


def end_battle(campaign: Campaign, match: Match, counts: Counts, replay: str = "") -> Fought:
    """The battle's result becomes part of the campaign; its scenes come next."""
    fought = take_result(campaign, match, counts, replay)
    campaign.step = "after"
    if not fought.won:
        campaign.tries += 1
    if _is_lost(campaign, fought):
        finish(campaign)
    return fought


def again(before: Campaign) -> Campaign:
    """The campaign as it was before a lost battle, for another try with other dice."""
    twin = copy.deepcopy(before)
    twin.tries += 1
    twin.step = "ready"
    return twin


def finish(campaign: Campaign, story: Story | None = None) -> None:
    """It is over; the flags say how."""
    campaign.ending = (story or load_story()).ending_for(campaign.flagged()).key
    campaign.step = "over"


def _is_lost(campaign: Campaign, fought: Fought) -> bool:
    """Whether nothing can come after this: somebody without whom there is no going on, or a defeat that ends it."""
    data = load_campaign_data()
    ended = not fought.won and data.stage(fought.mission).on_loss == "end"
    return ended or any(not campaign.people[unit].alive for unit in data.vital)


def _leave(campaign: Campaign) -> None:
    data = load_campaign_data()
    rest(campaign, data.missions[campaign.at].rests)
    campaign.tries = 0
    campaign.places = {}
    if campaign.at + 1 < len(data.missions):
        campaign.at += 1
        campaign.step = "before"
    else:
        campaign.set_flags((f"{FROM_CAMPAIGN}finished",))
        finish(campaign)


def rest(campaign: Campaign, times: int) -> None:
    """Each time gives health and will back, and closes one wound of everybody who lives, the trunk last."""
    data = load_campaign_data()
    for member in campaign.people.values():
        for _ in range(times if member.alive else 0):
            member.hurt = max(0, member.hurt - data.mend)
            member.weary = max(0, member.weary - data.calm)
            for place in ("head", "leg", "arm", "torso"):
                if getattr(member, place):
                    setattr(member, place, getattr(member, place) - 1)
                    break
