"""Every mission of the campaign at every preset: 200 seeds must not lie far outside the band it is balanced for."""

import pytest

from tools.win_rates import PRESETS, Figure, bands, figures

MATCHES = 200
CONFIDENCE = 0.999


def test_every_mission_has_its_bands() -> None:
    found = bands()
    assert len(found) % len(PRESETS) == 0
    assert all(0 <= low < high <= 1 for low, high in found.values())
    for mission, _ in found:
        middles = [sum(found[mission, preset]) for preset in PRESETS]
        assert middles == sorted(middles, reverse=True)


def test_no_mission_lies_far_outside_its_band(few: bool) -> None:
    if few:
        pytest.skip("thousands of matches as plain Python take hours")
    astray = [figure for figure in figures(MATCHES, 2) if _is_far(figure)]
    assert astray == []


def _is_far(figure: Figure) -> bool:
    """Whether the 99.9% interval of these seeds and the band have nothing in common, or too many are undecided."""
    low, high = figure.interval(CONFIDENCE)
    return low > figure.band[1] or high < figure.band[0] or figure.undecided > MATCHES * 0.03


def test_far_outside_is_found() -> None:
    assert _is_far(Figure("m", "normal", 70, 0, MATCHES, (0.55, 0.75)))
    assert not _is_far(Figure("m", "normal", 100, 0, MATCHES, (0.55, 0.75)))
