# The text of the proving ground of the kick.

proving-ankle-title = By the ankle
proving-ankle-brief =
    Cherry is at the blind end of a passage, and a warrior walks up and down in it. Hide, keep still, and if a hand
    closes round your ankle, kick.
proving-ankle-win = Out, and away.
proving-ankle-loss = The passage is quiet again.
proving-ankle-goal-reach = Cherry stands at the far side
proving-ankle-goal-boy = Cherry lives
