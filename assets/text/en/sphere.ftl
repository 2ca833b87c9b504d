# The sensitive, the contest, the spheres: what happened, what can be ordered, why not, and what is weighed.

event-link-changed = { $state ->
    [1] { $actor } takes the hand of { $target } and holds on.
   *[0] { $actor } and { $target } are apart; the link is gone.
}
event-strength-drawn = { $of_will ->
    [1] { $actor } draws on the will of { $target } ({ $left } left).
   *[0] { $actor } draws on the strength of { $target } ({ $left } health left).
}
event-memory-spent = { $left ->
    [0] { $actor } gives up her last memory.
   *[other] { $actor } gives up a memory; { $left } left.
}
event-point-pressed = Point { $point } of the sphere is held, grip { $grip }.
event-point-pried = { $grip ->
    [0] Point { $point } of the sphere is lost.
   *[other] Point { $point } of the sphere is pried, grip { $grip }.
}
event-contest-told = The contest: hers { $hers }, theirs { $theirs }.
event-sphere-cracked = { $gone ->
    [0] The blue sphere holds ({ $left }).
   *[other] The blue sphere cracks by { $gone }; { $left } left.
}
event-sphere-broken = The blue sphere breaks. Everywhere, at once, they fall.
event-contest-lost = { $target } has no strength left. The contest is lost.
event-tube-pulled = { $actor } tears a tube out of { $target }.
event-captive-worked = { $work ->
    [0] { $actor } has the last clamp open.
    [one] { $actor } works { $target } free: one round to go.
   *[other] { $actor } works { $target } free: { $work } rounds to go.
}
event-captive-freed = The machine lets go of { $target }.
event-sickness-passed = { $target } is well enough to be herself.
event-captive-spoken = { $actor } speaks to { $target }. Her eyes open, and know her.
event-captive-kept = { $actor } keeps { $target } awake.
event-red-pulled = The red sphere pulls { $target } a step nearer.
event-red-drained = The red sphere drinks from { $target }.
event-red-felt = { $actor } feels the red sphere, and for a moment sees all of them.
event-torn-free = { $actor } tears free.
event-awake-changed = { $count ->
    [0] None of them is awake in the dream.
    [one] One of them is awake in the dream.
   *[other] { $count } of them are awake in the dream.
}

order-link = Link
    .about = Take her hand. Holds both against the dream, and she may draw on you, while you stay beside her.
order-draw = Draw strength
    .about = One more in the contest for a health of the linked friend. Takes no action. A third in a round is an overdraw.
order-draw-will = Draw will
    .about = One more in the contest for two will of the linked friend. Takes no action. A third in a round is an overdraw.
order-pull = Pull the tubes
    .about = Two rounds of work at once, by force. It harms her.
order-free = Work her free
    .about = One round of work at the machine. Takes the rest of the turn; several may work.
order-speak = Speak to her
    .about = A lucid moment: she regains some will. Once a round.
order-keep = Keep her awake
    .about = Her points do not count this round, and work at the machine does twice as much.
order-press = Press a point
    .about = Two grip on a point of the blue sphere beside her.
order-spend-memory = Spend a memory
    .about = Three more in the contest at the next Tide. The memory is gone.
order-feel = Feel it
    .about = Stolen memories come back, and every LGF is seen for a moment. Once.
order-tear-free = Tear free
    .about = Out of the red sphere, for two health.
ui-short-link = Link
ui-short-draw = Draw
ui-short-draw-will = Draw will
ui-short-pull = Pull
ui-short-free = Free
ui-short-speak = Speak
ui-short-keep = Keep
ui-short-press = Press
ui-short-spend-memory = Memory
ui-short-feel = Feel
ui-short-tear-free = Tear free

reason-no-bond = There is no bond between them.
reason-not-linked = Nobody holds the link for that.
reason-drawn-out = There is no more to draw.
reason-in-red = Nobody walks out of the red sphere.
reason-is-captive = The machine holds her.
reason-no-point = There is no point of the sphere.
reason-point-full = The grip there is as firm as it gets.
reason-no-memory = No memories left to give.
reason-not-in-red = Not in the red sphere.
reason-once-only = That has been done.
reason-is-sick = Too sick for that yet.
reason-no-contest = There is no contest to fight.

weight-points = Points held
weight-bond = Bond
weight-drawn = Drawn
weight-memories = Memories
weight-push = Their push
weight-rounds = Rounds gone by
weight-awake = LGF awake
weight-cracks = Cracks
weight-red = The red sphere

ui-contest = The blue sphere
ui-contest-left = { $left } of { $whole }
ui-contest-hers = Hers
ui-contest-theirs = Theirs
ui-contest-cracks = Next Tide: it cracks by { $by }
ui-contest-drains = Next Tide: { $by } of her will
ui-contest-even = Next Tide: nothing gives way
ui-contest-breaks = Next Tide: it breaks
ui-contest-loses = Next Tide: she is lost
ui-contest-idle = She has no hold on it yet: press a point.
ui-contest-broken = It is broken.
ui-contest-lost = The contest is lost.
ui-contest-will = Her will
ui-contest-then = { $now }, then { $then }
ui-contest-points = Points held
ui-contest-of = { $some } of { $all }
ui-contest-pried = { $some } of { $all }, then { $then }
ui-contest-memories = Memories
ui-contest-tip = What the blue sphere weighs at the next Tide, before the enemy has moved. L folds it with the log.
ui-machine-work = { $work ->
    [one] Machine: one round to free her
   *[other] Machine: { $work } rounds to free her
}
ui-price-health = Costs of health
ui-price-will = Costs of will
ui-overdraw = An overdraw: dearer than before
ui-fells = It fells the friend
ui-grip-then = Grip, then
telegraph-red = The red sphere pulls a step nearer; { $count ->
    [0] inside it then.
    [one] one step away then.
   *[other] { $count } steps away then.
}
