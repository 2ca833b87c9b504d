# The text of the proving ground of the chasm.

proving-chasm-title = Two at a time
proving-chasm-brief =
    The bridges bear two of you each, and something below feels every step. Alex hangs on the rim, and
    something has Faith by the leg. The long way round, along the walls, bears everybody.
proving-chasm-win = Across. Nobody looks down.
proving-chasm-loss = The far side stays empty.
proving-chasm-goal-faith = Faith lives
proving-chasm-goal-reach = Three of the squad stand on the far bank
