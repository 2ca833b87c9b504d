"""Commanders: whoever chooses the orders of a side, be it a person, a persona or chance."""

from typing import Protocol

import numpy as np

from game.core.errors import UserError
from game.rules.orders import Order
from game.rules.setup import Battle
from game.sim.match import Match

HUMAN, RANDOM = "human", "random"
