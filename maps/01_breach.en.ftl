# The text of the first mission.

mission-01-breach-title = The breach
mission-01-breach-brief =
    The torpedo tore a hole in their hull and left us in it. Behind this deck lies an inner bulkhead, and behind that,
    somewhere, Tara.

    The main passage is sealed. North, a corridor; south, the cargo hold. Fewer than three of us cannot go on from the
    inner bulkhead: let three reach it on their feet, and bring Willow there alive.

    The sensors talk of a second place under this one. Nobody who wrote that report came back to explain it.
mission-01-breach-win =
    The bulkhead closes behind the last of us. Alex counts, and counts again. From the far side of the door comes
    nothing at all, and that is worse than the noise.
mission-01-breach-loss =
    The breach falls silent. Far away in the machine, somebody who had begun to hope stops listening.

mission-01-breach-goal-reach = Three of you reach the inner bulkhead in the east
mission-01-breach-goal-willow = Willow lives
mission-01-breach-goal-infirmary = Search the infirmary in the south-east
mission-01-breach-goal-memory = Find what the wind carries, in the dream

mission-01-breach-wave-first = Boots on the deck ahead: more of them by next round.
mission-01-breach-wave-second = The antechamber doors are cycling. They know where we are going.

mission-01-breach-cue-move = Two actions each. A dash spends both. Doors open as you walk through them.
mission-01-breach-cue-cover = End a move behind something. Half cover takes 20 off their chance, full cover 40, and neither helps from the side.
mission-01-breach-cue-shoot = Look at the chance before you fire: every part of it is named. From the flank you hit harder.
mission-01-breach-cue-overwatch = Overwatch lets them come to you. Set how sure you want to be before you fire.
mission-01-breach-cue-dressing = Bleeding costs health every round, and the fallen do not last long. A dressing stops both. Carry whoever cannot walk.
mission-01-breach-cue-bulkhead = Sealed, and thick as a ship's keel. But what is sealed here may stand open somewhere else.
mission-01-breach-cue-dream = Something pulls. Whoever turns dizzy will be dragged to the other side: ground yourself, stay near a friend, or let go and use it.
mission-01-breach-cue-tide = The pull grows. On the other side there are no bulkheads, and something that waits.
mission-01-breach-cue-seal = On this side the bulkhead is only a frame in the snow. Willow's hand goes through it, and in the ship a lock turns.
mission-01-breach-cue-memory = A lullaby, in a kitchen, in a voice none of you has heard. It is Tara's, and she has left it where a friend would look.
