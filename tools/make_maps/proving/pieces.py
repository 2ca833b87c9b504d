"""What the sketches of proving grounds have in common."""

from tools.make_maps.sketch import Item, Sketch, Values


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


def empty_dream(ship: list[str]) -> list[str]:
    """Open ground within a rim, as large as the ship."""
    wide = len(ship[0])
    return ["_" * wide, *["_" + "." * (wide - 2) + "_"] * (len(ship) - 2), "_" * wide]


def searcher(name: str, route: str, x: int, y: int) -> Item:
    return lgf(name, "searcher", x, y, route=route)


def far_side(name: str, rounds: int, ship: list[str], searchers: list[Item], routes: list[Item]) -> Sketch:
    """A searched field that a boy and his cat have to cross, from the west to its exit in the east."""
    wide = len(ship[0])
    return Sketch(
        values=head(name, rounds=rounds),
        planes={"ship": ship, "dream": empty_dream(ship)},
        entities={"ship": [squad("cherry", 1, 6), squad("mrs_chippy", 1, 7), *searchers]},
        zones={"ship": [Item("far side", "exit", wide - 4, 5, 3, 4, {"key": "far_side"})]},
        mission=[
            goal(name, "reach", "reach", zone="far side", at_least=2),
            goal(name, "boy", "protect", spawn="cherry"),
        ],
        rules=[],
        routes={"ship": routes},
    )
