"""What the sketches of the campaign's missions have in common."""

from tools.make_maps.sketch import Item, Rule, Values


def head(name: str, rounds: int, winner: str = "lgf", tide: int = 0, **values: str | int | bool) -> Values:
    """A map's own values; its texts begin with `name`, such as `mission-02`."""
    texts: Values = {key: f"{name}-{end}" for key, end in
                     (("title", "title"), ("brief", "brief"), ("win_text", "win"), ("loss_text", "loss"))}  # fmt: skip
    return {"format_version": 1, **texts, "round_limit": rounds, "round_limit_winner": winner, "tide": tide, **values}


def squad(unit: str, x: int, y: int, name: str = "", **values: str | int | bool) -> Item:
    return Item(name or unit, "spawn_squad", x, y, values={"unit": unit, **values})


def lgf(name: str, unit: str, x: int, y: int, **values: str | int | bool) -> Item:
    return Item(name, "spawn_lgf", x, y, values={"unit": unit, **values})


def row(kind: str, **values: str | int | bool) -> Values:
    """A condition or an effect."""
    return {"kind": kind, **values}


def goal(mission: str, name: str, kind: str, **values: str | int | bool) -> Item:
    """An objective, its text `MISSION-goal-NAME`."""
    return Item(f"goal {name}", "objective", values=row(kind, text=f"{mission}-goal-{name}", **values))


def wave(mission: str, name: str, side: str = "lgf") -> Item:
    """A wave, its text `MISSION-wave-NAME`."""
    values: Values = {"key": name, "text": f"{mission}-wave-{name}"}
    return Item(f"wave {name}", "wave", values={**values, **({"side": side} if side != "lgf" else {})})


def zone(key: str, x: int, y: int, width: int, height: int) -> Item:
    return Item(key.replace("_", " "), "zone", x, y, width, height, {"key": key})


def tell(mission: str, name: str, *when: Values, more: tuple[Values, ...] = (), **values: str | int | bool) -> Rule:
    """A message to the player, its text `MISSION-cue-NAME`, and what else happens then."""
    return Rule(f"cue {name}", when, (row("message", text=f"{mission}-cue-{name}"), *more), dict(values))


def say(
    mission: str, name: str, speaker: str, *when: Values, more: tuple[Values, ...] = (), **values: str | int | bool
) -> Rule:
    """Somebody speaks, text `MISSION-says-NAME`, and what else happens then."""
    line = row("dialogue", text=f"{mission}-says-{name}", speaker=speaker)
    return Rule(f"says {name}", when, (line, *more), dict(values))


def standing(unit: str) -> Values:
    """That somebody is on his feet, who alone can say something."""
    return row("unit_state", spawn=unit, unit_state="standing")
