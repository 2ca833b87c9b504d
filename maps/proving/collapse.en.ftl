# The text of the proving ground of the collapse.

proving-collapse-title = Two ways out
proving-collapse-brief =
    The deck falls away behind you, two strips a round. The north lock closes after the fifth round, the south lock
    opens in the third. Buffy and Alex cannot walk.
proving-collapse-win = Out. Behind you there is nothing any more.
proving-collapse-loss = The lock is empty, and then it is gone.
proving-collapse-goal-buffy = Buffy lives
proving-collapse-goal-out = Three of the squad are out
