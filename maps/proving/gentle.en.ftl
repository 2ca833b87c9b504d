# The text of the proving ground of the gentle hands.

proving-gentle-title = Gentle hands
proving-gentle-brief =
    Get Tara out of the machine, and everybody who can stand back to the way they came before the eighth round is over.
    Care takes time. Force takes health that she will need.
proving-gentle-win = She leans on you, and walks.
proving-gentle-loss = The way back has closed.
proving-gentle-goal-rescue = Tara is out of the machine
proving-gentle-goal-away = All who stand are on the way back
proving-gentle-goal-her = Tara lives
proving-gentle-hunters = More of them, at the door
