# The text of the proving ground "throw".

proving-throw-title = The ledge
proving-throw-brief =
    Three ways lead over the chasm, one for each of you, and behind every door somebody waits who throws. Two must come
    through. Nobody is near to pull you up: strike back, and do not be held twice.
proving-throw-win = Two are over, and do not look back.
proving-throw-loss = Too few come over the chasm.
proving-throw-goal-reach = Two of the squad stand at the far gate
