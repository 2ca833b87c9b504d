# The campaign's screens.

campaign-new = New campaign
campaign-begin = Begin
dial-preset = Preset
dial-difficulty = Numbers and steadiness
dial-wit = Wit of the LGF
dial-tide = The dream's pull
dial-rewinds = Rewinds a mission
dial-permadeath = The dead stay dead
dial-iron = Iron mode
dial-campaign-about = Eight missions. Who is hurt comes hurt to the next one, and who is lost stays lost. Orders that rolled no dice can always be taken back.
dial-preset-about = Sets everything below at once. Every dial can be turned by itself.
dial-difficulty-about = How many LGF there are, how well they aim, and how much both sides bear.
dial-wit-about = Who leads the LGF: a veteran waits, flanks and holds back; a rookie does not.
dial-tide-about = Added to the strength with which the dream drags, wherever it drags at all.
dial-rewinds-about = How often in a mission you may go back to the start of your phase.
dial-permadeath-about = No: whoever would have died is badly hurt instead, and comes limping to the next mission.
dial-iron-about = One save that is always written over, and no second try: what happens has happened.
difficulty-own = Own dials
difficulty-story-about = For the story. The squad bears more, the LGF aim worse, and nobody dies for good.
difficulty-normal-about = As it is meant: fair odds, real losses, three rewinds a mission.
difficulty-hard-about = More of them and steadier. Cover and patience decide.
difficulty-nightmare-about = Everything at once, and no way back: iron mode, no rewinds.
difficulty-own-about = Your own mixture.

camp-go = To the mission
camp-journal = Journal
camp-nobody = Nobody
camp-leave = Leave for the title?
camp-leave-about = The campaign has been saved.
camp-number = Mission { $number } of { $count }
camp-box = In the box: { $dressings ->
    [one] one dressing
   *[other] { $dressings } dressings
}, { $painkillers ->
    [one] one painkiller
   *[other] { $painkillers } painkillers
}
camp-empty = { $name }'s place stays empty
camp-for = in { $name }'s place
camp-kit = { $dressings ->
    [one] one dressing
   *[other] { $dressings } dressings
}, { $painkillers ->
    [one] one painkiller
   *[other] { $painkillers } painkillers
}
camp-well = Well
camp-hurt = { $hurt } health missing
camp-wound-arm = arm
camp-wound-leg = leg
camp-wound-torso = trunk
camp-wound-head = head

ui-scene-next = Next
ui-scene-back = Back
ui-scene-skip = Skip
mood-calm = { "" }
mood-hurt = hurt
mood-afraid = afraid
mood-angry = angry
mood-warm = warm
mood-hollow = hollow

journal-empty = Nothing has been told yet.
journal-answer = › { $words }
journal-turn = More pages
journal-won = won in round { $rounds }
journal-lost = lost in round { $rounds }

ending-missions = { $won } of { $count } battles won
ending-alive = Came through
ending-dead = Died: { $mission }
count-missions = { $count ->
    [one] one mission
   *[other] { $count } missions
}
count-hits = { $count ->
    [one] one hit
   *[other] { $count } hits
}
count-kills = { $count } felled
count-dressed = { $count } dressed
count-crossed = { $count } times across
medal-marksman = Marksman
medal-shield = The shield
medal-samaritan = Samaritan
medal-wanderer = Wanderer
medal-slayer = Grim work

campaign-go-on = Go on
campaign-accept = Let it stand
campaign-again = Try again
campaign-save = { $mission } · campaign · { $difficulty } · { $when }

mission-name-01 = The breach
mission-name-02 = The chasm
mission-name-03 = The antechamber
mission-name-04 = Behind the dream
mission-name-05 = Under the beam
mission-name-06 = On your six
mission-name-07 = Self-destruct
mission-name-08 = The garden wall
