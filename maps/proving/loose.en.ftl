# The text of the proving ground "loose".

proving-loose-title = A friend at hand
proving-loose-brief =
    Three ways over the chasm, two of you on each. Whoever is lifted cannot help himself for long: a friend who stands
    close and hits makes them let go. Five must come through.
proving-loose-win = Five are over, by each other's hands.
proving-loose-loss = Too few come over the chasm.
proving-loose-goal-reach = Five of the squad stand at the far gate
