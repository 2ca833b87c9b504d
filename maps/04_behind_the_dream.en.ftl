# The text of the fourth mission.

mission-04-title = Behind the dream
mission-04-brief =
    There is a place behind the place. A blue sphere stands in it and holds up everything the LGF are. Tara has five fingers on
    it. It does not break, but it can be cracked.

    While she pushes, her body sits in the chair, and Willow sits with her and bleeds. Buffy has the door. What comes in there
    comes for both of them.

    Something red hangs further off and speaks kindly. Half way through the blue one, everything changes: hold until then.
mission-04-win =
    A sound like a lake freezing, on three planes at once. In the hall a warrior stops in the middle of a step, and looks at
    his own hand as if somebody had just handed it to him.
mission-04-loss =
    Willow's fingers are still round the other hand when it stops holding back.

mission-04-goal-crack = Crack the blue sphere half way, to 30, by round 14
mission-04-goal-willow = Willow lives
mission-04-goal-tara = Tara lives, and does not give in
mission-04-goal-cup = Find what she hid from them, in the dream

mission-04-wave-second = On every side at once, something takes its place: here by next round.
mission-04-wave-third = They have understood what she is doing. All that are left are coming.

mission-04-cue-contest = Every point she holds cracks the sphere at each Tide. Theirs grows with the rounds and with every LGF awake in the dream. Both totals stand above.
mission-04-cue-link = A friend's hand holds her. Willow can take it: then Tara may draw on her health or her will.
mission-04-cue-doors = Both doors of the chamber slide back, and stay back. Whoever is in the hall can see the chair.
mission-04-cue-red = The red sphere pulls whoever comes near, and what it pulls it drains. A trap would have resisted. This does not.
mission-04-cue-lullaby = A tune in a kitchen, over the washing-up. It is hers, nobody can take it back, and it is worth a blow.
mission-04-cue-cup = Under the snow a cup with a chipped rim, from a house that has burnt down. She hid it here, where they would never look: in something small.

mission-04-says-doubt = Whatever talks to you in there, ask it what it wants. The blue one has never asked you for anything.
mission-04-says-trust = If there's a voice in there you know, then listen to it. You'd know her anywhere.
mission-04-says-linked = There you are. You're cold. Don't let go, I'll be quick.
mission-04-says-mother = Mum? You're standing wrong. You never stood like that.
mission-04-says-door = They're not rushing it. They're waiting for something. I hate that.
mission-04-says-three-quarters = It gives. It gives, Will! Like ice on the pond. I'm going to stand on it.
mission-04-says-weak = Take it from me. I mean it. Take what you need, I've got more where that came from.
mission-04-says-room = There's beds in here. Small ones. I'm shutting that door again.
