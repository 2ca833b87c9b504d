# The text of the proving ground of the dive.

proving-dive-title = Through the fire
proving-dive-brief =
    The lock closes after the fifth round. The short way to it burns from wall to wall; the long way leads around
    by the gallery. Who dares dives over the flames.
proving-dive-win = Singed, and out.
proving-dive-loss = The lock has closed.
proving-dive-goal-out = Four of the squad are out
