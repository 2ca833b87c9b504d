"""The campaign's screens, in the middle of one in which somebody has been hurt, and somebody lost."""

from collections.abc import Callable

from game.campaign.data import load_campaign_data
from game.campaign.state import Campaign, Fought, Told, new_campaign
from game.content.story import load_story
from game.ui.app import App
from game.ui.campaign.camp import CampScene
from game.ui.campaign.dialogue import DialogueScene
from game.ui.campaign.ending import EndingScene
from game.ui.campaign.journal import JournalScene
from game.ui.campaign.new import NewCampaignScene
from game.ui.scene import Scene


def standing() -> Campaign:
    """Before the second mission: Tad is hurt, Faith was lost."""
    campaign = new_campaign(load_campaign_data().presets["normal"], 5)
    campaign.at, campaign.step = 1, "ready"
    campaign.people["tad"].hurt, campaign.people["tad"].arm = 3, 1
    campaign.people["faith"].died = "01_breach"
    campaign.people["buffy"].record = {"missions": 1, "hits": 5, "kills": 3, "dressed": 1}
    campaign.people["buffy"].medals = ["slayer"]
    campaign.flags = ["campaign_won_01", "campaign_faith_dead"]
    campaign.fought = [Fought(mission="01_breach", won=True, rounds=12, digest="", seed=1, tries=0, died=["faith"])]
    campaign.told = [
        Told(scene="01_before", flags=[]),
        Told(scene="01_after", flags=["campaign_won_01"]),
        Told(scene="02_before", flags=["campaign_won_01"], answer="story-02-before-answer-4"),
    ]
    return campaign


def _told(app: App, asking: bool) -> Scene:
    scene = DialogueScene(app, load_story().scene("02_before"), standing().flagged(), lambda _: None)
    if asking:
        scene.skip()
    else:
        scene.forward()
        scene.forward()
        scene.forward()
    return scene


def _ended(app: App) -> Scene:
    return EndingScene(app, standing(), load_story().endings[-1])


CAMPAIGN: dict[str, Callable[[App], Scene]] = {
    "campaign_new": NewCampaignScene,
    "campaign_line": lambda app: _told(app, asking=False),
    "campaign_choice": lambda app: _told(app, asking=True),
    "campaign_camp": lambda app: CampScene(app, standing()),
    "campaign_journal": lambda app: JournalScene(app, standing()),
    "campaign_ending": _ended,
}
