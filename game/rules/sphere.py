"""The sensitive and the spheres, in one place for `rules.deeds`: their orders, and when they act by themselves."""

from game.core.jit import compiled
from game.rules import contest, crossing, freeing, link, orders, red, sensitive, voice
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.orders import Order, Reason

FIRST = link.LINK
LAST = red.TEAR_FREE
IS_CAPTIVE = int(Reason.IS_CAPTIVE)
IS_SICK = int(Reason.IS_SICK)
IN_RED = int(Reason.IN_RED)


@compiled
def why_not_free_to_act(world: World, order: Order) -> int:
    """Before any order of a unit: the machine, the sickness, the red sphere."""
    if world.sphere.on[0] == 0:
        return orders.OK
    unit = order.unit
    if sensitive.is_captive(world, unit):
        return IS_CAPTIVE
    if order.kind == crossing.SHIFT and sensitive.is_sick(world, unit):
        return IS_SICK
    return IN_RED if order.kind == orders.MOVE and red.is_in_red(world, unit) else orders.OK


@compiled
def why_not_sphere(board: Board, rules: Ruleset, world: World, order: Order) -> int:
    kind = order.kind
    if world.sphere.on[0] == 0:
        return orders.NO_TARGET
    if kind == link.LINK:
        return link.why_not_link(board, rules, world, order)
    if kind == link.DRAW or kind == link.DRAW_WILL:
        return link.why_not_draw(rules, world, order)
    if kind == freeing.PULL or kind == freeing.FREE:
        return freeing.why_not_free(board, rules, world, order)
    if kind == voice.SPEAK:
        return voice.why_not_speak(rules, world, order)
    if kind == voice.KEEP:
        return voice.why_not_keep(board, world, order)
    if kind == contest.PRESS:
        return contest.why_not_press(rules, world, order)
    if kind == contest.SPEND_MEMORY:
        return contest.why_not_spend(world, order)
    if kind == red.FEEL:
        return red.why_not_feel(rules, world, order)
    if kind == red.TEAR_FREE:
        return red.why_not_tear(board, world, order)
    return orders.UNKNOWN_ORDER


@compiled
def do_sphere(board: Board, rules: Ruleset, world: World, order: Order, log: Log) -> None:
    kind = order.kind
    unit = order.unit
    if kind == link.LINK:
        link.link(world, log, unit, order.target)
    elif kind == link.DRAW or kind == link.DRAW_WILL:
        link.draw(board, rules, world, log, order)
    elif kind == freeing.FREE:
        freeing.work(rules, world, log, unit, order.target)
    elif kind == freeing.PULL:
        freeing.pull(board, rules, world, log, unit, order.target)
    elif kind == voice.SPEAK:
        voice.speak(rules, world, log, unit, order.target)
    elif kind == voice.KEEP:
        voice.keep(world, log, unit, order.target)
    elif kind == contest.PRESS:
        contest.press(rules, world, log, order)
    elif kind == contest.SPEND_MEMORY:
        contest.spend(world, log, unit)
    elif kind == red.FEEL:
        red.feel(rules, world, log, unit)
    elif kind == red.TEAR_FREE:
        red.tear_free(board, rules, world, log, unit)


@compiled
def after_order(rules: Ruleset, world: World, log: Log) -> None:
    """What an order may have ended."""
    if world.sphere.on[0] != 0:
        link.keep_link(world, log)
        sensitive.watch_over(rules, world, log)
        contest.ease_awake(rules, world, log)


@compiled
def begin_phase(rules: Ruleset, world: World, side: int) -> None:
    """The captive has no actions, the sick have few."""
    if world.sphere.on[0] == 0 or world.sphere.sensitive[0] < 0:
        return
    her = int(world.sphere.sensitive[0])
    if world.identity.side[her] != side:
        return
    if sensitive.is_captive(world, her):
        world.pace.actions[her] = 0
    elif sensitive.is_sick(world, her):
        world.pace.actions[her] = min(int(world.pace.actions[her]), int(rules.number.sick_actions[0]))


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    if world.sphere.on[0] != 0:
        link.keep_link(world, log)
        sensitive.watch_over(rules, world, log)
        contest.run_tide(board, rules, world, log)
        red.run_tide(board, rules, world, log)


@compiled
def begin_round(rules: Ruleset, world: World, log: Log) -> None:
    """A new round: nothing drawn, nothing spent, nobody spoken to."""
    sphere = world.sphere[0]
    if sphere.on == 0:
        return
    sphere.drawn = 0
    sphere.spent = 0
    sphere.lucid = 0
    sphere.kept = 0
    freeing.begin_round(world, log)
    contest.lock_awake(rules, world, log)


@compiled
def hide_sphere(world: World, side: int, out: World) -> None:
    """Takes out of an observation what only her own side feels."""
    sphere = world.sphere[0]
    her = int(sphere.sensitive) if sphere.sensitive >= 0 else int(sphere.dreamer)
    if sphere.on == 0 or her < 0 or world.identity.side[her] == side:
        return
    hidden = out.sphere[0]
    hidden.memories = 0
    hidden.spent = 0
    hidden.drawn = 0
    hidden.linked = -1
    hidden.lucid = 0
    hidden.kept = 0
    hidden.work = 0
    hidden.well = 0
    hidden.felt = 0
