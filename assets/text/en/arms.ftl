# Bursts, magazines, dropped weapons, falling craft: what happened, what can be ordered, why not, terms.

event-unit-burst = { $actor } fires a burst of { $shots } at { $target }.
event-unit-suppressed = { $state ->
    [1] { $target } is pinned down.
   *[0] { $target } dares to look up again.
}
event-weapon-dropped = { $sidearm ->
    [-1] { $actor } leaves the empty weapon behind.
   *[other] { $actor } leaves the empty weapon behind and draws a sidearm.
}

order-burst = Burst
    .about = Several shots at an enemy and those beside it. Hit or not, they are pinned down.
order-drop = Drop
    .about = Leave an empty heavy weapon behind, and walk faster.

ui-short-burst = Burst
ui-short-drop = Drop

reason-no-burst = This weapon fires no bursts.
reason-no-spares = There is no magazine left.
reason-cannot-drop = This weapon stays with its bearer.
reason-still-loaded = There is ammunition left for it.
reason-is-suppressed = Pinned down: no watch until the end of this phase.
reason-no-such-way = A watch looks all round or one of eight ways.

term-burst = Burst
term-suppressed = Pinned down

ui-watch-way = Watches
ui-watch-place = Fires as number
way-round = all round
way-east = the east
way-southeast = the south-east
way-south = the south
way-southwest = the south-west
way-west = the west
way-northwest = the north-west
way-north = the north
way-northeast = the north-east
