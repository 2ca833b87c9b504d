# Falling craft.

event-craft-announced = Something is falling out of the sky: it comes down at the end of round { $round }. Off the line!
event-craft-fell = It comes down. The ground leaps, and there is nothing to see but dust.
event-dust-settled = The dust has settled.
event-hull-rested = The hull comes to rest there.
telegraph-craft = { $count ->
    [0] A craft comes down here at the end of this round.
    [one] A craft comes down here at the end of the next round.
   *[other] A craft comes down here in { $count } rounds.
}
