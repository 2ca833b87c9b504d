# The text of the proving ground of the dream.

proving-dream-title = Thin ice
proving-dream-brief =
    The deck is thin here. Two of you must be at the far gate together. Call to one another, and watch for ripples:
    the stalkers come and go as they like.
proving-dream-win = Both at the gate, and awake.
proving-dream-loss = The gate stays shut. The deck is quiet, and so is the other side.
proving-dream-goal-reach = Two of the squad stand at the far gate
