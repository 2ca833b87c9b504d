# The text of the second mission.

mission-02-title = The chasm
mission-02-brief =
    Behind the bulkhead the ship has no floor. A shaft goes down through it, further than the torches, and two runs of plating
    hang across. Each section bears a couple of people. A third, and it starts to go.

    Something lives down there and keeps its arms on the plates. It has Barrel, on the island in the middle, and it has not
    finished with him.

    There is a gallery along the north wall. It is slow, and it is solid. Under all of this, in that other place, there is no
    shaft at all.
mission-02-win =
    On the far side they sit against the wall with their legs drawn up, even those with no reason to. Below, something
    large turns over in its sleep.
mission-02-loss =
    The plates stop ringing. One boot stands on the near bank, laced, as if somebody meant to come back for it.

mission-02-goal-reach = Three of you reach the way on, in the east
mission-02-goal-willow = Willow lives
mission-02-goal-barrel = Barrel is brought out of it alive
mission-02-goal-sleeper = Find what sleeps under the shaft, in the dream

mission-02-wave-first = Feet on the plating behind the far bank: more of them by next round.
mission-02-wave-late = Somebody over there has sounded something that is not a horn.

mission-02-cue-load = Each span bears a number of you, shown on it. With more on it wears at every Tide, and then it falls with whoever is there.
mission-02-cue-limbs = The tile an arm will grab at is marked a round ahead. Be elsewhere; or cut free whom it holds.
mission-02-cue-sleeper = It lies curled under the gravel, as big as a street, and it is dreaming too. Somebody lays a hand on it. On the ship every arm goes slack.
mission-02-cue-store = Field dressings, theirs, in a wrapper that opens the wrong way round. They will do.
mission-02-cue-evidence = Scratched into the ice, low down, where a seated child would reach: "The blue one holds. The red one calls." In Tara's hand.

mission-02-says-point-faith = Me first, then. If it holds me and the Bren, it'll hold anybody.
mission-02-says-point-tad = Why is it always the funny one? No. I'm going. I'm going.
mission-02-says-point-alex = I'll walk it. Count the plates behind me. Out loud, please.
mission-02-says-held = Don't run! It feels you run. I've been standing very still for an hour and I'd like to stop.
mission-02-says-island = One hand for yourself. Nobody stands still on the plates.
mission-02-says-gallery = They've been waiting in here with their backs to the wall. They knew we'd take the safe one.
mission-02-says-loss = Don't look over. There's nothing to look at. Keep your feet moving.
mission-02-says-buffy = Will. Will! Somebody get to her. Now.
mission-02-says-over = I can feel the hum in my teeth. She's close. She's just through there.
