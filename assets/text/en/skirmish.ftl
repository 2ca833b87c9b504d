# The screen on which a skirmish is put together, and the forces.

skirmish-about = Any map, any two forces. The last side standing wins; with the mission's own people its story and goals count instead.
skirmish-map = Map
skirmish-squad = In the squad's place
skirmish-squad-by = commanded by
skirmish-lgf = In the LGF's place
skirmish-lgf-by = commanded by
skirmish-difficulty = Difficulty
skirmish-other-dice = Other dice
skirmish-own = The mission's own

force-strike-team = Strike team
force-fire-team = Fire team
force-riflemen = Riflemen
force-three = The three
force-hunters = Hunters
force-lancers = Lancers
force-stranglers = Stranglers
force-wardens-guard = The warden's guard
