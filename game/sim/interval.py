"""How far a rate measured over so many matches may be from the true one."""

from math import sqrt
from statistics import NormalDist


def wilson(wins: float, matches: float, confidence: float = 0.95) -> tuple[float, float]:
    """The score interval of a rate, 0..1 both ends; (0, 1) for no matches; parts of matches are allowed.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
    Statistical Association 22 (1927): unlike the plain normal interval it holds for rates near 0 and 1 too.
    """
    if matches == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    rate, spread = wins / matches, z * z / matches
    centre = (rate + spread / 2) / (1 + spread)
    reach = z / (1 + spread) * sqrt(rate * (1 - rate) / matches + spread / (4 * matches))
    return max(0.0, centre - reach), min(1.0, centre + reach)
