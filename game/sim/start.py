"""From a recipe to a match that can be played."""

from game.sim.commander import make_commander
from game.sim.match import Match
from game.sim.recipe import Recipe, build


def open_match(recipe: Recipe) -> Match:
    """Builds the battle and its commanders; raises UserError for anything unknown."""
    battle = build(recipe)
    squad, lgf = (make_commander(name, battle, recipe.seed) for name in recipe.commanders)
    return Match(battle, (squad, lgf), recipe)
