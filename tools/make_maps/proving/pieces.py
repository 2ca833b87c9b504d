"""What the sketches of proving grounds have in common."""

from tools.make_maps.sketch import Item, Values


def head(name: str, rounds: int, winner: str = "lgf", tide: int = 0) -> Values:
    """A map's own values, its texts under `proving-NAME-`."""
    texts: Values = {key: f"proving-{name}-{end}" for key, end in
                     (("title", "title"), ("brief", "brief"), ("win_text", "win"), ("loss_text", "loss"))}  # fmt: skip
    return {"format_version": 1, **texts, "round_limit": rounds, "round_limit_winner": winner, "tide": tide}


def squad(unit: str, x: int, y: int, **values: str | int | bool) -> Item:
    return Item(unit, "spawn_squad", x, y, values={"unit": unit, **values})


def lgf(name: str, unit: str, x: int, y: int, **values: str | int | bool) -> Item:
    return Item(name, "spawn_lgf", x, y, values={"unit": unit, **values})


def goal(map_name: str, name: str, kind: str, **values: str | int | bool) -> Item:
    """An objective, its text `proving-MAP-goal-NAME`."""
    return Item(f"goal {name}", "objective", values={"kind": kind, "text": f"proving-{map_name}-goal-{name}", **values})
