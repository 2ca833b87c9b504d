"""Overlay: who starts where, which way it looks, and who comes later, with the round in which its wave arrives."""

from collections import Counter
from math import cos, pi, sin

from PIL import ImageDraw

from game.content.plan import Cond, Effect, MissionPlan, Route, Spawn
from game.workshop.overlays import Tracing
from game.workshop.render_page import Box, Entry, Paint, font, heading, stroke

# A disc and a lozenge, so that sides are told apart without colour as well.
SIDES = (("squad", "#ff9d3b"), ("LGF", "#c58aff"))
SQUAD = 0
ROUTE = "#ff8800"


def letters(units: list[str]) -> dict[str, str]:
    """A short name for each unit: its first letter, or as many as tell it from the others."""
    short = {}
    for unit in sorted(set(units)):
        plain = unit.replace("_", "")
        size = 1
        while size < len(plain) and any(
            other != unit and other.replace("_", "")[:size] == plain[:size] for other in units
        ):
            size += 1
        short[unit] = plain[:size].capitalize()
    return short


def arrival(plan: MissionPlan, wave: int) -> tuple[int, bool] | None:
    """The round in which the clock brings the wave, and whether something else may bring it sooner; None: no clock."""
    found = []
    for trigger in plan.triggers:
        rounds = [row.a for row in trigger.conditions if row.kind == Cond.ROUND and not row.negate]
        others = len(trigger.conditions) > len(rounds)
        for effect in trigger.effects:
            if effect.kind == Effect.WAVE and effect.a == wave and rounds and (trigger.any_of or not others):
                due = min(rounds) if trigger.any_of else max(rounds)
                found.append((due + trigger.delay + max(1, effect.b), others))
    return min(found, default=None)


def draw_spawns(tracing: Tracing) -> list[Entry]:
    """Discs for the squad, lozenges for the LGF; who comes with a wave is hollow and has its round or number below."""
    plan = tracing.chart.plan
    here = [spawn for spawn in plan.spawns if spawn.plane == tracing.plane]
    if not here:
        return [heading("Spawns"), Entry("nobody starts or arrives here")]
    short = letters([spawn.unit for spawn in plan.spawns])
    with tracing.layer() as pen:
        for route in plan.routes:
            if route.plane == tracing.plane:
                _draw_route(tracing, pen, route)
        for spawn in here:
            _draw_spawn(tracing, pen, spawn, short[spawn.unit])
    patrols = [Entry("a way that is patrolled", stroke(ROUTE, 3))] if any(spawn.route >= 0 for spawn in here) else []
    return [*_legend(here, short), *_waves(plan, here), *patrols]


def _draw_route(tracing: Tracing, pen: ImageDraw.ImageDraw, route: Route) -> None:
    corners = [tracing.middle(x, y) for x, y in route.points]
    wide = max(2, tracing.side // 12)
    pen.line([*corners, *corners[:1]] if route.closed else corners, ROUTE, wide, joint="curve")
    for x, y in corners:
        pen.ellipse((x - wide, y - wide, x + wide, y + wide), ROUTE, "#101418")


def _draw_spawn(tracing: Tracing, pen: ImageDraw.ImageDraw, spawn: Spawn, name: str) -> None:
    side, (x, y) = tracing.side, tracing.middle(spawn.x, spawn.y)
    colour, reach = SIDES[spawn.side][1], side * 0.42
    angle = spawn.facing * pi / 4
    # The beak shows which way it looks.
    tip = (x + cos(angle) * side * 0.62, y + sin(angle) * side * 0.62)
    pen.line((x, y, *tip), "#101418", max(3, side // 6))
    pen.line((x, y, *tip), colour, max(2, side // 10))
    box = (round(x - reach), round(y - reach), round(x + reach), round(y + reach))
    _sign(spawn.side, spawn.wave >= 0)(pen, box)
    size = 0.42 if len(name) == 1 else 0.34
    ink = "#101418" if spawn.wave < 0 else colour
    pen.text((x, y), name, ink, font(max(9, round(side * size)), True), anchor="mm")
    if spawn.wave >= 0:
        tracing.words(pen, (x, y + side * 0.62), _when(tracing.chart.plan, spawn.wave), fill=colour, size=0.36)


def _sign(side: int, is_later: bool) -> Paint:
    colour = SIDES[side][1]
    fill, outline = ("#101418", colour) if is_later else (colour, "#101418")

    def paint(pen: ImageDraw.ImageDraw, box: Box) -> None:
        size = min(box[2] - box[0], box[3] - box[1])
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        width = max(1, size // 10)
        if side == SQUAD:
            pen.ellipse((x - size / 2, y - size / 2, x + size / 2, y + size / 2), fill, outline, width)
        else:
            corners = ((x, y - size * 0.58), (x + size * 0.58, y), (x, y + size * 0.58), (x - size * 0.58, y))
            pen.polygon(corners, fill, outline, width)

    return paint


def _when(plan: MissionPlan, wave: int) -> str:
    due = arrival(plan, wave)
    if due is None:
        return f"w{wave + 1}"
    return f"≤{due[0]}" if due[1] else f"r{due[0]}"


def _when_in_words(plan: MissionPlan, wave: int) -> str:
    due = arrival(plan, wave)
    if due is None:
        return "comes when a trigger says so"
    return f"arrives by round {due[0]}" if due[1] else f"arrives in round {due[0]}"


def _legend(here: list[Spawn], short: dict[str, str]) -> list[Entry]:
    entries = [heading("Spawns")]
    for side, (side_name, _) in enumerate(SIDES):
        counts = Counter(spawn.unit for spawn in here if spawn.side == side)
        for unit, count in sorted(counts.items()):
            times = f", {count} times" if count > 1 else ""
            entries.append(Entry(f"{short[unit]}  {unit} ({side_name}{times})", _sign(side, False)))
    return entries


def _waves(plan: MissionPlan, here: list[Spawn]) -> list[Entry]:
    entries = []
    for number in sorted({spawn.wave for spawn in here if spawn.wave >= 0}):
        wave = plan.waves[number]
        words = f"{_when(plan, number)}  wave {wave.key!r} {_when_in_words(plan, number)}"
        entries.append(Entry(words, _sign(wave.side, True)))
    return entries
