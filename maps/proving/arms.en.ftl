# The text of the proving ground of arms.

proving-arms-title = The gate
proving-arms-brief =
    They will come through the hall together, shoulder to shoulder. Pin them down with the gun before they are among
    you, and let the blade hold the gate. There are not many magazines: when the last is gone, leave the gun.
proving-arms-win = The hall is quiet. The gun is hot and the gate is yours.
proving-arms-loss = They came through the gate.
proving-arms-goal-clear = Nobody comes through the hall
