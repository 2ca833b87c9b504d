# The text of the skirmish field.

skirmish-title = Even ground
skirmish-brief =
    An empty hold, the same from either end. Whoever is left standing has won; nobody wins on the clock.
skirmish-win = The hold is quiet. It is yours.
skirmish-loss = The hold is quiet. It is theirs.
skirmish-goal-squad = No LGF is left standing
skirmish-goal-lgf = Nobody of the squad is left standing
skirmish-tide = The deck grows thin. Something pulls.
