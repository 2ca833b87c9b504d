# The text of the sixth mission.

mission-06-title = On your six
mission-06-brief =
    The blue sphere is half gone, and what lives by it knows. The last Warden is outside the door. He does not look at any of us.
    He looks past us, at the chair.

    Hold until it breaks. The LGF flicker now: they lose their place, and some of their steps.

    Faith took Tad the long way round. If she is coming at all, she comes in the sixth round, from the far side of the hall.
mission-06-win =
    It makes no noise. They are halfway through whatever they were doing, all of them, and then nobody is doing it. The Warden
    kneels last, slowly, as if he had been asked to.
mission-06-loss =
    Past the first of us, past the second. He lays a hand on the back of the chair like somebody coming home.

mission-06-goal-break = Break the blue sphere
mission-06-goal-willow = Willow lives
mission-06-goal-tara = Tara lives, and does not give in
mission-06-goal-lamp = Find the light in the dream

mission-06-wave-hunters = The Warden lifts an arm. From the side rooms and out of the void they come: here by next round.
mission-06-wave-faith = From behind them, far down the hall, three short bursts. You know that hand: Faith, by next round.

mission-06-cue-warden = He goes for Tara past everyone, ignores bait, and does not ignore a guard. The side doors can be held by one.
mission-06-cue-flicker = With half of it gone they suffer a drift of their own. Who flickers loses an action, or his aim, or his plane.
mission-06-cue-lamp = A bedside lamp stands in the gravel, lit, with no wire. Hers. She was read to by it. That is worth a blow.
mission-06-cue-frame = The frame by the chair turns under a palm. On the ship the middle door stands open, for better or worse.

mission-06-says-buffy = Two doors, and one of me. Alex, you take the one you can reach. I'll be loud in the other.
mission-06-says-reconciled = Will. What I said about Dawn. I still mean half of it. Get her out, and you can have the other half back.
mission-06-says-voice = It calls again. Mum never called me twice. I know what you are. I'm busy.
mission-06-says-trusted = It has my mother's face and it took something out of me. It doesn't get the rest.
mission-06-says-half = Nearly. Nearly. Will, don't look at me now, look at the door.
mission-06-says-hall = He's not even guarding himself. He thinks he's already in there.
mission-06-says-faith = On your six! Heads down, all of you, and I do mean down!
