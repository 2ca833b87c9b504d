# Crossing at will.

order-shift = Cross over
    .about = Step to the other plane at the Tide. Takes the rest of the turn; a ripple shows it on both planes.
ui-short-shift = Cross
reason-cannot-shift = Cannot cross between the planes at will.
telegraph-ripple = Somebody comes through here at the next Tide.
event-ripple-shown = The air ripples: something is about to come through.
event-ripple-stilled = The ripple is gone.
