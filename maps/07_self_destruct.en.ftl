# The text of the seventh mission.

mission-07-title = Self-destruct
mission-07-brief =
    The LGF lie where they stood, most of them. The ship has noticed that it is alone, and it is taking itself apart, from the
    stern, strip by strip, in no hurry.

    Buffy does not wake. She can be carried. Tara walks if somebody walks with her. There are two locks: the north one opens
    first and shuts for good after the tenth round, the south one opens later and stays.

    Some of them are still on their feet. They do not seem to know what for.
mission-07-win =
    The lock shuts, and the ship gets smaller. Willow counts on her fingers, and closes the hand, and does not say the number.
mission-07-loss =
    The last strip goes quite gently.

mission-07-goal-out = Three of you leave by a lock
mission-07-goal-willow = Willow lives
mission-07-goal-tara = Tara lives
mission-07-goal-buffy = Buffy is not left behind

mission-07-wave-stragglers = Some of them are getting up again, slowly, as if on a bet: here by next round.

mission-07-cue-carry = Who lies can be carried, at half stride. Who is weak walks quicker on somebody's arm. Once in a mission such a pair may sprint.
mission-07-cue-front = From the third round the deck falls away behind you, three strips a round, each shown a round ahead.
mission-07-cue-locks = The north lock is open. The last moment to be through it is the tenth round. The south one opens in the sixth.
mission-07-cue-store = A locker that the shaking has opened: dressings. Faith takes two without slowing down.
mission-07-cue-buffy = Buffy is through. Somebody holds her hand and tells it where they are.

mission-07-says-carried = Come on, Summers. You'd do it for me and you'd moan less.
mission-07-says-bridge = I'm looking straight ahead. I'm looking at Alex's hat. It's a lovely hat.
mission-07-says-soldier = Don't mind me. I've a good view from here. Is it snowing out there?
mission-07-says-tara = I can hear the ship. It isn't angry. It's tired.
mission-07-says-plan-north = North lock. It's nearer and it doesn't wait. Move.
mission-07-says-plan-south = South. It's longer, and it'll be open when we get there. Nobody runs who can't.
mission-07-says-at-the-locks = Willow, one. Me, two. Keep coming, keep coming. I'm not shutting it on anybody.
