# Drops, limbs, platforms, collapse, fire and exits: what happened, what can be ordered and why not.

event-unit-hung = { $tides ->
    [one] { $target } hangs on the rim and cannot hold on for another round.
   *[other] { $target } hangs on the rim: { $tides } rounds to pull them up.
}
event-unit-hauled = { $actor } pulls { $target } up.
event-unit-fell = { $target } falls.
event-limb-marked = { $marked ->
    [1] A limb feels its way there: it will grab at the end of the round.
   *[0] The limb has lost its aim.
}
event-limb-grabbed = { $actor } grabs { $target }.
event-limb-released = { $cause ->
    [1] { $target } is cut free.
    [2] The limb lies still; { $target } is free.
   *[3] { $target } slips out of its hold.
}
event-limb-regrew = { $actor } has grown again.
event-limb-limp = { $actor } goes limp.
event-limb-took = { $actor } takes { $target } down into the chasm.
event-platform-worn = { $strength ->
    [0] The platform breaks under { $load }; it bore { $limit }.
    [one] The platform cracks under { $load }; it bears { $limit }.
   *[other] The platform groans under { $load }; it bears { $limit }.
}
event-ground-warned = The deck there falls at the end of the round.
event-ground-fell = The deck falls away.
event-fire-changed = { $burns ->
    [1] Fire.
   *[0] A fire has burnt out.
}
event-exit-changed = { $state ->
    [0] A way out has closed.
    [1] A way out is open.
   *[2] A way out closes after this round.
}
event-unit-exited = { $target } is out.
event-deck-shook = { $rounds ->
    [0] The deck is steady again.
   *[other] The deck shakes.
}

event-unit-dived = { $target } dives and rolls.
order-dive = Rolling dive
    .about = Throw yourself two tiles, over fire, a hole or a low thing. Nobody on watch can fire at you. You end up lying.
ui-short-dive = Dive
order-haul = Haul up
    .about = Pull a friend up who hangs on a rim beside you.
order-cut = Cut free
    .about = Strike at the limb that holds a friend beside you. A hit frees the friend.
order-leave = Leave
    .about = Go out by the exit you stand in, with whom you carry.
ui-short-haul = Haul
ui-short-cut = Cut
ui-short-leave = Leave

reason-cannot-haul = Cannot pull anybody up.
reason-not-hanging = Nobody hangs there.
reason-not-grabbed = No limb holds anybody there.
reason-is-grabbed = A limb holds on.
reason-no-exit = There is no way out here.
reason-exit-shut = The way out is shut.

term-shake = Shaking deck

state-hanging = Hanging on the rim
text-hanging = hanging on the rim, { $fading ->
    [one] one round left
   *[other] { $fading } rounds left
}

telegraph-limb = A limb grabs here at the end of the round.
telegraph-held = A limb holds somebody here, and takes them down at the end of the round.
telegraph-collapse = Falls at the end of the round.
telegraph-fire = Burns: nobody walks in, whoever stays is hurt.
telegraph-platform = { $count ->
    [0] Bears no more people.
    [one] Bears one more.
   *[other] Bears { $count } more.
}
telegraph-overload = Bears { $count } too many: wears at the end of the round.
telegraph-hanging = Hangs here, { $count ->
    [one] for this round only.
   *[other] for { $count } rounds.
}
telegraph-exit = A way out, open.
telegraph-closing = A way out: it closes after this round.

unit-limb = Limb
    .role = Out of the chasm
    .about = A limb of the thing in the chasm. It marks a place, grabs who is near it, and takes them down a round later.
