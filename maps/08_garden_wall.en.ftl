# The text of the eighth mission.

mission-08-title = The garden wall
mission-08-brief =
    It came down across three gardens. There is a wall left, and some of a house. Nobody shoots. What there is to do now is done
    on the knees.

    Buffy lies by the wall. Tad lies by the stump, and further off a soldier whom nobody here knows. Two dressings cannot be
    three. A grave wound may not hold at the first try, or at the second.

    And Cherry's cat is out. He will not go to the tents without her. Somebody will have to go and look.
mission-08-win =
    Late in the day it turns warm. Something small and singed comes along the top of the wall, taking its time, and everybody
    pretends not to have seen it.
mission-08-loss =
    They work until it is too dark to see what they are doing, and then for a while longer.

mission-08-goal-cat = Wait in the ruins in the south-east until the cat comes
mission-08-goal-treat = Two of the wounded are brought out of danger
mission-08-goal-buffy = Buffy lives
mission-08-goal-house = See what is left in the house

mission-08-wave-cat = Something grey looks over the rim of the bucket, and thinks about it.

mission-08-cue-triage = Those who lie have so many Tides. A dressing closes a wound; a grave one holds by chance, and the chance is shown. Carry nobody who can be treated where he lies.
mission-08-cue-cat = She comes when the calling stops. Somebody has to walk to the ruins, and stand there, and wait.
mission-08-cue-given = A woman comes across the grass with one dressing on a tray, as one brings tea, and goes away again.
mission-08-cue-dusk = The light goes. After that they work by touch.
mission-08-cue-house = A kitchen drawer with clean tea towels in it. Torn into strips they are dressings.
mission-08-cue-found = Two ears behind a bucket. Nobody calls. After a while there is a weight against a boot.

mission-08-says-buffy = Look at me. Not at that, at me. It's a scratch. It's a very large scratch. Alex!
mission-08-says-cherry = She doesn't like shouting. You have to be boring. She comes if you're boring.
mission-08-says-gate = That was our gate. No it wasn't. It's just like it.
mission-08-says-awake = Is that grass? Don't get up, Will. You look terrible.
mission-08-says-faith = I'm fine. Do him first. I said I'm fine.
mission-08-says-tad = He was in the middle of a joke. I'd heard it. I'd have let him finish.
mission-08-says-lost = No. No, I had it. I had my hand on it.
mission-08-says-forgiven = She told me about Dawn. On the way down. She told me all of it, and she said your name kindly.
