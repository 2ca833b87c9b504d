# The text of the fifth mission.

mission-05-title = Under the beam
mission-05-brief =
    Far below the ship there is a field, and over the field the beam. The warriors walk it in pairs and look under things.

    Cherry is under a thing. He is ten, he has a cat inside his coat, and he has been told to wait for somebody who is dead. The
    hospital tents are on the far side. Between here and there are places to lie in, if nobody is looking when you lie down.

    It cannot last. Somebody up there is doing something to the beam, and the craft over it have begun to stagger. When one falls it is very loud, and for as long as it falls nobody hears a boy run.
mission-05-win =
    A nurse with a bucket says "Hello", as if he had come about the bucket. He opens his coat and shows her who else is here.
mission-05-loss =
    The field is searched in rows, and then it has been searched.

mission-05-goal-tents = Cherry reaches the hospital tents in the east
mission-05-goal-cherry = Cherry lives
mission-05-goal-soldier = Look at the soldier who lies in the south

mission-05-cue-hide = Debris hides whoever lies down in it while nobody looks. A searcher sees a quarter circle before him, eight tiles far; his way is shown.
mission-05-cue-noise = Sneaking is quiet and slow, walking is heard three tiles off. A searcher who has heard something comes to look, and crouches a round before he finds.
mission-05-cue-craft = A line on the ground: a craft comes down along it in the coming Tide. Be elsewhere. Its crash drowns every other noise.
mission-05-cue-break = High up something breaks that was not glass. The beam goes out. All over the field they lie down at once, like coats that have slid off their hooks.

mission-05-says-cat = Stay in, Chippy. Don't shake. If you shake they're near.
mission-05-says-soldier = You're... a bit small for a medic. Go on. Tents are that way. Tell them one more out here. Tell them I can wait.
mission-05-says-trench = Somebody's biscuit tin. There's a picture of a harbour on it. I'll bring it back after.
mission-05-says-half = Half. Count to half, then count to half again. That's how Dad does stairs.
mission-05-says-alarm = He's seen. He's seen. Don't scream, don't scream, run.
mission-05-says-lost-cat = Chippy? Chippy. All right. All right. I'm still going.
