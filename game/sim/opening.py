"""What a mission says before the first order: those events came before there was a match to hear them."""

from game.content.plan import Effect
from game.content.text import Text
from game.rules.setup import Battle


def opening_lines(battle: Battle, text: Text) -> list[str]:
    """Messages and spoken lines of the triggers that fired while the battle was set up, in words."""
    plan, fired = battle.plan, battle.world.trigger.fired
    effects = [effect for row, trigger in enumerate(plan.triggers) if fired[row] for effect in trigger.effects]
    found = []
    for effect in effects:
        if effect.kind in (Effect.MESSAGE, Effect.DIALOGUE):
            words = text.get(plan.texts[effect.a])
            if effect.kind == Effect.DIALOGUE:
                who = text.unit(plan.speakers[effect.b])
                words = text.event("LINE_SPOKEN", (0, 0, 0, 0), actor=who, text=words)
            found.append(words)
    return found
