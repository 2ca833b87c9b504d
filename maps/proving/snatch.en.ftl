# The text of the proving ground of the snatch.

proving-snatch-title = No time for care
proving-snatch-brief =
    Get Tara out of the machine, and everybody who can stand back to the way they came before the sixth round is over.
    Care takes time. Force takes health that she will need.
proving-snatch-win = There is blood on her arms. She walks.
proving-snatch-loss = The way back has closed.
proving-snatch-goal-rescue = Tara is out of the machine
proving-snatch-goal-away = All who stand are on the way back
proving-snatch-goal-her = Tara lives
proving-snatch-hunters = More of them, at the door
