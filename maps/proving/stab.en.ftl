# The text of the proving ground "stab".

proving-stab-title = Room to fall
proving-stab-brief =
    Two wide halls, a way each, and in both of them somebody with a skewer and time to use it. Both of you must come
    through. Break the grip before the second round of it.
proving-stab-win = Both are through.
proving-stab-loss = They do not come through the gate.
proving-stab-goal-reach = Both of the squad stand at the far gate
