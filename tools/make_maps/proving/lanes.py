"""Ways through the deck, each walled off from the next, with somebody behind every door."""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf
from tools.make_maps.sketch import Item, Sketch

Company = tuple[str, ...]  # who takes one way, the first nearest to the door


def lanes(
    name: str, lane: list[str], companies: tuple[Company, ...], foes: tuple[tuple[int, int], ...], through: int
) -> Sketch:
    """A lane for each company, its door in the middle row; `foes`: x and row in the lane; `through`: how many must."""
    wide, step = len(lane[0]), len(lane) + 1
    ship = ["#" * wide, *[row for _ in companies for row in (*lane, "#" * wide)]]
    people, grapplers = list[Item](), list[Item]()
    for nth, company in enumerate(companies):
        top = 1 + nth * step
        row = top + len(lane) // 2
        people += [
            Item(f"{unit} {nth + 1}", "spawn_squad", 2 - place, row, values={"unit": unit})
            for place, unit in enumerate(company)
        ]
        grapplers += [lgf(f"grappler {nth + 1} {x}", "grappler", x, top + down) for x, down in foes]
    return Sketch(
        values=head(name, rounds=12),
        planes={"ship": ship, "dream": empty_dream(ship)},
        entities={"ship": [*people, *grapplers]},
        zones={"ship": [Item("far gate", "exit", wide - 2, 1, 1, len(ship) - 2, {"key": "far_gate"})]},
        mission=[goal(name, "reach", "reach", zone="far gate", at_least=through)],
        rules=[],
    )
