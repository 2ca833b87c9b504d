# The text of the proving ground of falling craft.

proving-craft-title = The sky comes down
proving-craft-brief =
    What flew above you is falling, one after another. Where it will strike is marked: be elsewhere when the round
    ends. Three of you must reach the gate at the far end.
proving-craft-win = Through the dust, and under a roof.
proving-craft-loss = Nobody comes out of the dust.
proving-craft-goal-reach = Three of the squad stand at the gate
