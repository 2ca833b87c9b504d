# Grips, throws and falls.

order-grapple = Seize
    .about = Lift an enemy by the neck. Ends the turn; the line you mean to throw along shows from now on.
order-stab = Stab
    .about = Run the skewer through whoever you hold: no armour helps, and an arm is hurt. Ends the turn.
order-throw = Throw
    .about = Hurl whoever you hold along the line. Ends the turn.
order-release = Release
    .about = Let go of whoever you hold.
order-struggle = Struggle
    .about = Try to break the grip. Will helps, and so do friends beside you.
order-stand = Get up
    .about = Up on your feet. Walking away does it too, for half a stride.

ui-short-grapple = Seize
ui-short-stab = Stab
ui-short-throw = Throw
ui-short-release = Release
ui-short-struggle = Struggle
ui-short-stand = Get up

reason-is-held = Held by the neck: can only struggle, call or strike back.
reason-is-holding = Has a person in both hands.
reason-no-grip = Nobody is held.
reason-too-soon = Not before the next turn.
reason-is-prone = Has to get up first.
reason-not-prone = Is on their feet.

term-grasp = Grasp
term-pips = Guard
term-struggle = Struggle
term-friends = Friends at hand
term-prone = Lying

event-unit-grappled = { $seized ->
    [1] { $actor } lifts { $target } by the neck ({ $chance }%).
   *[0] { $actor } grabs at { $target } and misses ({ $chance }%).
}
event-grip-ended = { $cause ->
    [0] { $actor } lets go of { $target }.
    [1] { $target } breaks free of { $actor }.
    [2] { $target } is cut free.
    [3] { $actor } grasps at empty air: { $target } is gone.
    [4] { $target } drops to the ground, out of the grip.
    [5] { $actor } reels, and { $target } slips free.
   *[6] { $target } leaves the hands of { $actor }.
}
event-unit-choked = { $actor } chokes { $target }.
event-unit-stabbed = { $actor } runs the skewer through { $target }.
event-unit-thrown = { $actor } hurls { $target }.
event-unit-flew = { $target } flies.
event-unit-collided = { $cause ->
    [1] { $target } is dashed against a wall ({ $points }).
    [2] { $target } is dashed against a door ({ $points }).
    [3] { $target } crashes into somebody ({ $points }).
   *[4] { $target } is dashed against the edge of the deck ({ $points }).
}
event-unit-struggled = { $free ->
    [1] { $actor } struggles against { $target } ({ $chance }%) and wins.
   *[0] { $actor } struggles against { $target } ({ $chance }%) in vain.
}
event-posture-changed = { $state ->
    [0] { $target } gets up.
    [1] { $target } lies on the ground.
    [2] { $target } is knocked out.
   *[3] { $target } comes to.
}
ui-hint-grapple = { DEVICE() ->
    [pad] { KEYS("previous-unit", "next-unit") }: where to throw, and whom · { KEY("confirm") }: do it · { KEY("back") }: cancel
   *[keys] { KEY("next-unit") } or click: where to throw, and whom · { KEY("confirm") }: do it · { KEY("back") } or right click: cancel
}
telegraph-throw = Means to throw somebody along here.
