"""Rescue: a woman in a machine, four to get her out, hunters about, and a long way back before it closes.

Here the work is long, and keeping her awake shortens it. The same rooms serve two more grounds: on one there is time
for care alone, on the other there is none.
"""

from tools.make_maps.proving.pieces import empty_dream, goal, head, lgf, squad
from tools.make_maps.sketch import Item, Rule, Sketch

SHIP = """
##############################
#........#...................#
#........#.....c.......c.....#
#........#...................#
#........D....P......P.......#
#..o.....#...................#
#........D....P......P.......#
#........#...................#
#........#.....c.......c.....#
#........#...................#
##############################
""".strip("\n").split("\n")

DREAM = empty_dream(SHIP)


def ground(name: str, rounds: int, work: int, first: tuple[Item, ...], later: tuple[Item, ...], turn: int) -> Sketch:
    return Sketch(
        values=head(name, rounds=rounds),
        planes={"ship": SHIP, "dream": DREAM},
        entities={
            "ship": [
                Item("chair", "machine", 2, 5, values={"work": work}),
                squad("tara", 2, 4), squad("willow", 4, 4), squad("buffy", 5, 6), squad("tad", 4, 7),
                squad("alex", 5, 3), *first, *later,
            ],
        },
        zones={"ship": [Item("way back", "zone", 20, 3, 9, 5, {"key": "way_back"})]},
        mission=[
            goal(name, "rescue", "rescue"),
            goal(name, "away", "reach", zone="way back", hidden=True),
            goal(name, "her", "protect", spawn="tara"),
            Item("hunters", "wave", values={"text": f"proving-{name}-hunters"}),
        ],
        rules=[
            Rule("she is out", ({"kind": "freed"},),
                 ({"kind": "objective", "objective": "goal away", "goal_state": "active"},)),
            Rule("she falls", ({"kind": "unit_out", "spawn": "tara"},), ({"kind": "end", "winner": "lgf"},)),
            Rule("hunters come", ({"kind": "round", "round": turn},), ({"kind": "wave", "wave": "hunters"},)),
        ],
    )  # fmt: skip


NAME = "rescue"
SKETCH = ground(
    NAME, rounds=9, work=14,
    first=(lgf("first warrior", "warrior", 26, 1), lgf("second warrior", "warrior", 26, 9)),
    later=(lgf("third warrior", "warrior", 27, 1, wave="hunters"), lgf("lancer", "lancer", 27, 9, wave="hunters")),
    turn=2,
)  # fmt: skip
