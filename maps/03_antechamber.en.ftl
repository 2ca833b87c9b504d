# The text of the third mission.

mission-03-title = The antechamber
mission-03-brief =
    Two doors of a metal nobody has a name for, and behind them the chair. They are shut from inside. Sooner or later they will
    open by themselves, because somebody in there wants a look at us.

    On the other side there is no chamber, only wind and a frame in the ground where the doors would be. Whoever stands in it
    turns the locks on this side. The dream pulls hard here. It will take some of us whether we like it or not.

    Two of us at the chair are enough. The others keep the hall shut behind them.
mission-03-win =
    She is smaller than anybody remembers. Tubes go in where no tubes should. Her eyes are open, and for a moment they are hers.
mission-03-loss =
    The doors open at last, from the inside. There is nobody left in the hall to see who comes out.

mission-03-goal-chair = Two of you reach the chair
mission-03-goal-willow = Willow lives
mission-03-goal-writing = Read what is written in the north, in the dream

mission-03-wave-doors = The side doors are cycling. They will be in the antechamber by next round.
mission-03-wave-behind = Behind you, where you came in: the bulkhead is being opened with tools.

mission-03-cue-tide = The dream pulls at everybody here. Who turns dizzy goes across at the Tide; who grounds himself or stands by a friend holds out longer. Letting go is quicker.
mission-03-cue-seal = Both doors are sealed. They can be turned from a frame in the dream, or waited for.
mission-03-cue-frame = In the wind a frame stands alone, with nothing to hold up. A hand on it, and on the ship two locks turn over.
mission-03-cue-opens = The doors slide back by themselves. Somebody has grown curious.
mission-03-cue-swells = The pull grows. The gravel shows through the plating for as long as a blink.
mission-03-cue-wings = Trays, cups, a coat on a hook. People worked here; they left in the middle of something. A syringe, sealed, and still good.
mission-03-cue-writing = Letters as tall as a child, raked into the gravel and raked again when the wind takes them: "It promises. The blue one never promised me anything."

mission-03-says-door-buffy = I've got the hall. Nothing comes through me. Go and get her, and don't be clever about it.
mission-03-says-door-soldiers = Two of us in the doorway, one sitting. It's what we do, ma'am. Go on.
mission-03-says-hall = Sixty feet of nothing to hide behind. I'll make some noise, you lot walk.
mission-03-says-lullaby = Listen. There's that tune in it, under the hum. She's counting our steps with it.
mission-03-says-hum = Who is it? Don't tell me if you're not real. I've had enough of those.
mission-03-says-lucid = Your hair is different.
mission-03-says-lucid-willow = It's the same. It's only burnt. Tara, I'm here. I'm holding on now.
mission-03-says-across = Cold. Gravel. No walls. All right. I can work with no walls.
mission-03-says-dragged = I'm over. It's like falling asleep on your feet. Keep going, I can see the frame from here.
