"""Walks of several turns: proposed again each turn, ended by arriving, by hand or by somebody new in sight."""

import pygame
import pytest

from game.rules.components import IN_SIGHT
from tests.ui.shell_hands import Hands
from tests.ui.test_history import end_turn
from tests.ui.test_shell_battle import begin

pytestmark = pytest.mark.ui


@pytest.fixture
def hands() -> Hands:
    return begin()


def far_goal(hands: Hands) -> tuple[int, int]:
    """x."""
    planning = hands.battle.planning
    far, near = planning.journeys._far(), planning.reach
    assert far is not None
    assert near is not None
    height, width = far.cost.shape
    for x in range(width):
        for y in range(height):
            if far.can_go(x, y) and not near.can_go(x, y) and far.actions_for(x, y) in (3, 4):
                return x, y
    raise AssertionError("no such tile")


def test_a_way_of_several_turns_is_walked_in_parts(hands: Hands) -> None:
    scene, planning = hands.battle, hands.battle.planning
    unit = planning.selected
    assert unit is not None
    goal = planning.cursor = far_goal(hands)
    today, later = planning.path(), planning.journeys.later()
    assert today
    assert later[-1] == goal
    assert planning.journeys.turns() == 2
    hands.app.draw()
    hands.press(pygame.K_RETURN)
    hands.press(pygame.K_RETURN)
    place = scene.session.view.place
    assert (int(place.x[unit]), int(place.y[unit])) == today[-1]
    for _ in range(2):
        if unit not in planning.journeys.goals:
            break
        end_turn(hands)
        scene.select(unit)
        assert planning.armed == goal, "the next part is proposed"
        hands.press(pygame.K_RETURN)
        hands.wait(lambda: scene.idle)
    assert (int(place.x[unit]), int(place.y[unit])) == goal
    assert not planning.journeys.goals


def test_escape_gives_the_walk_up(hands: Hands) -> None:
    scene, planning = hands.battle, hands.battle.planning
    unit = planning.selected
    assert unit is not None
    planning.cursor = far_goal(hands)
    hands.press(pygame.K_RETURN)
    hands.press(pygame.K_RETURN)
    end_turn(hands)
    scene.select(unit)
    assert planning.armed is not None
    hands.press(pygame.K_ESCAPE)
    scene.select(unit)
    assert not planning.journeys.goals


def test_somebody_new_in_sight_ends_every_walk(hands: Hands) -> None:
    planning, view = hands.battle.planning, hands.battle.session.view
    planning.journeys.goals[0] = (20, 14)
    assert not planning.journeys.end_at_news()
    foe = next(unit for unit in range(len(view.identity)) if planning.is_enemy(unit))
    view.memory.known[foe] = IN_SIGHT
    assert planning.journeys.end_at_news()
    assert not planning.journeys.goals
    planning.journeys.goals[0] = (20, 14)
    assert not planning.journeys.end_at_news(), "seen before"
