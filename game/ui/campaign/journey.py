"""Leads a campaign over the screens: what stands in it decides what is shown next."""

import copy
from typing import TYPE_CHECKING

from game.campaign.course import again, end_battle, finish, go_on, next_scene, note_scene
from game.campaign.muster import recipe_of
from game.campaign.saves import autosave
from game.campaign.state import Campaign
from game.campaign.tally import counts_of
from game.content.story import Option, Scene, load_story
from game.core.errors import UserError
from game.ui.loading import open_battle

if TYPE_CHECKING:
    from game.sim.match import Match
    from game.ui.app import App


def begin(app: "App", campaign: Campaign) -> None:
    """Shows what comes next in it."""
    from game.ui.campaign.camp import CampScene
    from game.ui.scenes.waiting import wait_for

    app.campaign = campaign
    scene = next_scene(campaign)
    if scene is not None:
        _tell(app, campaign, scene)
    elif campaign.is_over:
        _tell_ending(app, campaign)
    elif campaign.step == "ready":
        keep(app, campaign, "mission")
        app.show(CampScene(app, campaign))
    elif campaign.step == "battle":
        recipe = recipe_of(campaign)
        wait_for(app, lambda: _opened(app, campaign))
        app.options.difficulty = recipe.difficulty
    else:
        go_on(campaign)
        begin(app, campaign)


def _opened(app: "App", campaign: Campaign) -> "Match":
    match = open_battle(recipe_of(campaign), app.warming)
    match.rewinds_left = campaign.dials.rewinds
    return match


def _tell(app: "App", campaign: Campaign, scene: Scene) -> None:
    from game.ui.campaign.dialogue import DialogueScene

    def told(answer: Option | None) -> None:
        note_scene(campaign, scene, answer)
        begin(app, campaign)

    if scene.choice is not None:
        keep(app, campaign, "choice")
    app.show(DialogueScene(app, scene, campaign.flagged(), told))


def _tell_ending(app: "App", campaign: Campaign) -> None:
    from game.ui.campaign.dialogue import DialogueScene
    from game.ui.campaign.ending import EndingScene

    keep(app, campaign, "mission")
    ending = next(ending for ending in load_story().endings if ending.key == campaign.ending)
    scene = load_story().scene(ending.scene)
    app.show(DialogueScene(app, scene, campaign.flagged(), lambda _: app.show(EndingScene(app, campaign, ending))))


def keep(app: "App", campaign: Campaign, kind: str) -> None:
    """Saves by itself; says so if it cannot."""
    try:
        autosave(None, campaign, kind)
    except UserError as error:
        app.notice.show(str(error))


def take(app: "App", campaign: Campaign, match: "Match", replay: str = "") -> None:
    """The battle's end stands: on to what follows from it."""
    after = copy.deepcopy(campaign)
    end_battle(after, match, counts_of(match), replay)
    begin(app, after)


def try_again(app: "App", campaign: Campaign) -> None:
    """The same mission from its beginning, with other dice."""
    begin(app, again(campaign))


def give_up(app: "App", campaign: Campaign) -> None:
    """The campaign ends here."""
    finish(campaign)
    begin(app, campaign)
