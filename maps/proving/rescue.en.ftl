# The text of the proving ground of the rescue.

proving-rescue-title = Out of the chair
proving-rescue-brief =
    Get Tara out of the machine, and everybody who can stand back to the way they came before the ninth round is over.
    Care takes time. Force takes health that she will need.
proving-rescue-win = She leans on you, and walks.
proving-rescue-loss = The way back has closed.
proving-rescue-goal-rescue = Tara is out of the machine
proving-rescue-goal-away = All who stand are on the way back
proving-rescue-goal-her = Tara lives
proving-rescue-hunters = More of them, at the door
