# The text of the proving ground of the last stand.

proving-stand-title = The last stand
proving-stand-brief =
    The sphere is half gone, and their Warden knows who is doing it. He will come for Tara past everyone. Keep him off
    her until she is through.
proving-stand-win = He stops in the middle of a step.
proving-stand-loss = He got there first.
proving-stand-goal-break = Tara breaks the blue sphere
