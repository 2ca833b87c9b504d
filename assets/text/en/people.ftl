# Bonds, nerve, orders and care: what happened, what can be ordered, why not, and the terms of the chances.

event-bond-changed = { $change ->
    [-1] { $target } will remember what { $actor } did (bond { $strength }).
   *[other] { $target } will not forget what { $actor } did (bond { $strength }).
}
event-panic-changed = { $state ->
    [0] { $target } is calm again.
    [1] { $target } has no nerve left and will panic.
   *[2] { $target } panics.
}
event-panic-rolled = { $flees ->
    [1] { $actor } runs ({ $chance }%).
   *[0] { $actor } cowers ({ $chance }% to run).
}
event-unit-rallied = { $raised ->
    [1] { $actor ->
        [none] { $target } comes round.
       *[other] On your feet: { $actor } gets { $target } up.
    }
   *[0] { $actor } brings { $target } to their senses.
}
event-unit-ordered = { $obeys ->
    [1] { $actor } gives { $target } an order: one action more.
   *[0] { $actor } gives { $target } an order, and it is not heard ({ $chance }%).
}
event-unit-bluffed = { $fooled ->
    [1] { $actor } bluffs, and { $target } hesitates ({ $chance }%).
   *[0] { $actor } bluffs, and { $target } is not impressed ({ $chance }%).
}
event-support-changed = { $state ->
    [1] { $actor } takes the arm of { $target }.
   *[0] { $actor } lets go of the arm of { $target }.
}
event-unit-sprinted = { $actor } finds a last reserve and runs.
event-unit-shielded = { $state ->
    [0] { $actor } no longer covers { $target }.
    [1] { $actor } steps before { $target }.
   *[2] { $actor } takes the hit meant for { $target }.
}
event-unit-tired = { $tiles ->
    [0] { $actor } has rested.
   *[other] The weight tells: { $actor } slows down.
}
event-unit-fainted = { $target } faints.
event-pulse-felt = { $found ->
    [1] { $actor } feels for a pulse. { $target } lives ({ $chance }%).
   *[0] { $actor } feels for a pulse and finds none ({ $chance }%).
}
event-unit-treated = { $works ->
    [1] { $actor } holds the wound of { $target } closed; it will do ({ $chance }%).
   *[0] { $actor } tries to close the wound of { $target }; it bleeds on ({ $chance }%).
}

order-rally = Rally
    .about = On your feet: raise a friend who lies dressed, or bring one back from a panic. Once a mission for each.
order-order = Order
    .about = Give a friend one action more. Nobody takes more than one order a round.
order-bluff = Bluff
    .about = Make an enemy hesitate: it loses an action next phase. Works less each time.
order-support = Support
    .about = Walk a hurt friend for this round: you set the pace, they cannot walk alone. Costs no action.
order-sprint = Sprint
    .about = Adrenaline, once a mission: half as far again this round, for you and whoever is on your arm.
order-shield = Step between
    .about = Take the next hit meant for a friend beside you, until your next turn.
order-pulse = Feel for a pulse
    .about = Somebody who has just died may not have.

reason-not-able = Does not know how.
reason-rallied-before = Has been brought back once already.
reason-ordered-before = Has had an order this round.
reason-has-actions = Has all the actions one can use.
reason-needs-dressing = Needs a dressing first.
reason-is-carried = Is being carried.
reason-not-fooled = Will not fall for that again.
reason-is-supported = Leans on a friend and goes where the friend goes.
reason-sprinted-before = Has nothing left to run on.
reason-no-pulse = There is no pulse to find.

term-flight = Loses the nerve
term-enemies = Enemies in sight
term-company = A bonded friend near
term-rank = Rank
term-bond = Bond
term-bravado = Bravado
term-times = Tried before
term-pulse = Just died
term-treatment = Treatment
term-skill = Skill
term-hands = Helping hands
term-tried = Seen it now
term-bad-arm = Wounded arm
term-bound = Limit

deed-dressed = dressed a wound
deed-freed = cut a friend free
deed-raised = brought a friend to their feet
deed-carried = carried a friend
deed-shielded = took a hit for a friend
deed-avenged = hit who struck a friend
deed-shot = shot a friend
deed-left = left a friend bleeding

telegraph-panic = No nerve left: panics when the turn comes round again.
telegraph-faint = Bleeding and weak: faints at the next Tide.

ui-short-rally = Rally
ui-short-bluff = Bluff
ui-short-support = Support
ui-short-sprint = Sprint
ui-short-shield = Shield
ui-short-pulse = Pulse
