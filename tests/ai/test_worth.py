"""What a persona thinks an attack is worth: by the chances that resolve it."""

import numpy as np

from game.ai.choose import choose
from game.ai.mind import list_foes, new_mind
from game.ai.weights import persona_weights
from game.ai.worth import danger, worth_of_strike
from game.rules.components import World
from game.rules.events import TERMS, new_log
from game.rules.observe import observe
from game.rules.odds import blow
from game.rules.orders import Kind
from game.rules.setup import Battle, new_world
from tests.rules.boards import CATALOG, battle, end_phase


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


def test_a_guard_is_not_thought_to_go_along_on_a_walk() -> None:
    """With an action to spare: whatever is thought of a walk, it is thought of one without a guard."""
    board = "#######\n#A...1#\n#.....#\n#....2#\n#######"
    found = []
    for guarding in (0, 1):
        game = battle(board, squad=("buffy",), lgf=("warrior", "warrior"))
        planes, height, width = game.board.move_cost.shape
        mind, log, weight = new_mind(planes, height, width), new_log(height, width), persona_weights(CATALOG, "veteran")
        for pull in ("guard", "watch", "damage", "kill", "keep"):
            weight[pull][0] = 0
        weight.hunt[0] = 5000
        game.world.stance.guarding[0] = guarding
        view = seen(game, 0)
        before = view.buffer.copy()
        order = choose(game.board, game.rules, view, 0, weight, mind, log)
        assert np.array_equal(view.buffer, before), "thinking changes nothing"
        assert order.kind == Kind.MOVE
        found.append(int(mind.best[0]))
    assert found[0] == found[1]
