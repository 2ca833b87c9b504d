# The text of the proving ground of the vigil.

proving-vigil-title = The vigil
proving-vigil-brief =
    Too many of them are awake for her to win. Let her hold until the eighth round is over: take her hand, let her draw on
    you, speak to her while she can still hear you.
proving-vigil-win = They are through the door. She is still there.
proving-vigil-loss = She does not hear you any more.
proving-vigil-goal-hold = Tara holds out for eight rounds
proving-vigil-goal-her = Tara lives
