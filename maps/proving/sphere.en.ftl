# The text of the proving ground of the sphere.

proving-sphere-title = Behind the dream
proving-sphere-brief =
    Tara is in the machine, and at the sphere. Hold her hand, hold the doors, and let her break it before the fourteenth
    round is over. What she has over them cracks it; what they have over her is taken from her will.
proving-sphere-win = The blue sphere is gone, and so are they.
proving-sphere-loss = Her hands come away from the sphere. It is still whole, and she is not.
proving-sphere-goal-break = Tara breaks the blue sphere
proving-sphere-second = More of them, on the ship and behind the dream
proving-sphere-last = Their Warden comes for her
