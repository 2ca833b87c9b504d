"""What a persona thinks an attack is worth: by the chances that resolve it."""

import numpy as np

from game.ai.mind import list_foes, new_mind
from game.ai.weights import persona_weights
from game.ai.worth import danger, worth_of_strike
from game.rules.components import World
from game.rules.events import TERMS, new_log
from game.rules.observe import observe
from game.rules.odds import blow
from game.rules.setup import Battle, new_world
from tests.rules.boards import battle, end_phase


def seen(game: Battle, side: int) -> World:
    out = new_world(game.plan)
    observe(game.world, side, out)
    return out


def worth(game: Battle, striker: int, target: int) -> int:
    weight = persona_weights(game.catalog, "veteran")
    view = seen(game, int(game.world.identity.side[striker]))
    return int(worth_of_strike(game.rules, view, striker, target, weight, new_log(1, 1)))


def expected_loss(game: Battle, unit: int) -> int:
    """What the unit could lose where it stands, as its side thinks."""
    planes, height, width = game.board.move_cost.shape
    view, mind = seen(game, 0), new_mind(planes, height, width)
    list_foes(game.rules, view, unit, mind)
    here = view.place[unit]
    return int(danger(game.board, game.rules, view, unit, int(here.x), int(here.y), mind, new_log(height, width)))


def test_a_raised_guard_lowers_the_worth_of_a_strike_and_a_worn_one_raises_it() -> None:
    game = battle("A1", squad=("buffy",))
    end_phase(game)
    plain = worth(game, 1, 0)
    game.world.stance.guarding[0] = 1
    worths = []
    for strength in (9, 4, 1, 0):
        game.world.stance.guard[0] = strength
        worths.append(worth(game, 1, 0))
    assert worths == sorted(worths)
    assert 0 < worths[0] < plain // 2, "it only wears the guard down"
    assert worths[3] > plain, "it breaks through"


def test_danger_from_a_striker_is_the_chance_of_its_strike() -> None:
    game = battle("A.1", squad=("willow",))
    terms = np.zeros(TERMS, np.int32)
    found = []
    for dizzy in (0, 1):
        game.world.mind.dizzy[1] = dizzy
        game.world.wound.arm[1] = dizzy
        chance = blow(game.rules, game.world, 1, 0, terms)
        found.append((chance, expected_loss(game, 0)))
    (fit, loss), (unfit, less) = found
    assert unfit < fit
    assert loss * unfit == less * fit


def test_a_raised_guard_takes_the_danger_of_strikes() -> None:
    game = battle("A.1", squad=("buffy",))
    assert expected_loss(game, 0) > 0
    game.world.stance.guarding[0] = 1
    assert expected_loss(game, 0) == 0
