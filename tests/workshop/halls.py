"""Small maps whose figures can be told by eye."""

from pathlib import Path

from tests.content.desk import copy_maps
from tools.make_maps.proving.pieces import empty_dream
from tools.make_maps.sketch import Item, Rule, Sketch, Values, write_map

# The door at 5,2 is the one way between a room of twelve tiles and one of eighteen; a crate at 9,1.
ONE_WAY = ["#############", "#....#...c..#", "#....D......#", "#....#......#", "#############"]
# As above with a gap far below: whoever finds the door shut walks around.
TWO_WAYS = [
    "#############",
    "#....#......#",
    "#....D......#",
    "#....#......#",
    "#....#......#",
    "#....#......#",
    "#....#......#",
    "#....#......#",
    "#...........#",
    "#############",
]


def write_halls(tmp_path: Path, ship: list[str] = ONE_WAY) -> Path:
    """Willow at 1,2, a warrior at 11,2 and one who comes with a wave in round 4; the exit is at 10,3."""
    path = copy_maps(tmp_path) / "halls.tmx"
    values: Values = {"title": "t", "brief": "b", "win_text": "w", "loss_text": "l", "round_limit": 6}
    willow = Item("willow", "spawn_squad", 1, 2, values={"unit": "willow"})
    warrior = Item("warrior", "spawn_lgf", 11, 2, values={"unit": "warrior", "facing": "west"})
    late = Item("late", "spawn_lgf", 8, 3, values={"unit": "warrior", "wave": "second"})
    mission = [
        Item("out", "objective", values={"kind": "reach", "zone": "far side", "text": "o"}),
        Item("second", "wave", values={"key": "second", "text": "x"}),
    ]
    rules = [
        Rule("more come", ({"kind": "round", "round": 3},), ({"kind": "wave", "wave": "second"},)),
        Rule("door", ({"kind": "zone", "zone": "far side"},), ({"kind": "door", "door": "door 5,2"},)),
    ]
    zones = {"ship": [Item("far side", "exit", 10, 3, values={"key": "far_side"})]}
    planes = {"ship": ship, "dream": empty_dream(ship)}
    write_map(path, Sketch(values, planes, {"ship": [willow, warrior, late]}, zones, mission, rules))
    return path
