base-title = The base
base-brief = Get to the gate.
base-win = Through.
base-loss = Too late.
base-goal = One of the squad stands at the gate
base-wave = Somebody comes.
base-cue = A bell rings.
