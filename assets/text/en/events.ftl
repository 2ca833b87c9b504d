# The combat log: one message for each kind of event. $actor and $target are names; the other arguments are the
# event's own values, named in game/content/text.py. $plane is the plane's name, $text a text of the mission.

event-round-began = Round { $round }
event-phase-began = { $phase ->
    [0] The squad moves.
    [1] The LGF move.
    [2] Bystanders move.
   *[3] The tide turns.
}
event-unit-stepped = { $actor } moves.
event-unit-shot = { $hit ->
    [1] { $watch ->
        [1] { $actor } fires from overwatch at { $target } ({ $chance }%): a hit.
        [2] The burst of { $actor } at { $target } ({ $chance }%): a hit.
       *[0] { $actor } fires at { $target } ({ $chance }%): a hit.
    }
   *[0] { $watch ->
        [1] { $actor } fires from overwatch at { $target } ({ $chance }%): a miss.
        [2] The burst of { $actor } at { $target } ({ $chance }%): a miss.
       *[0] { $actor } fires at { $target } ({ $chance }%): a miss.
    }
}
event-unit-struck = { $hit ->
    [1] { $riposte ->
        [1] { $actor } strikes back at { $target } ({ $chance }%): a hit.
       *[0] { $actor } strikes at { $target } ({ $chance }%): a hit.
    }
   *[0] { $riposte ->
        [1] { $actor } strikes back at { $target } ({ $chance }%): a miss.
       *[0] { $actor } strikes at { $target } ({ $chance }%): a miss.
    }
}
event-damage-taken = { $critical ->
    [1] { $target } loses { $points }, a critical hit; { $left } left.
   *[0] { $target } loses { $points }; { $left } left.
}
event-unit-wounded = { $place ->
    [0] { $target } is hit in the arm.
    [1] { $target } is hit in the leg.
    [2] { $target } is hit in the body and bleeds.
   *[3] { $target } takes a blow to the head and reels.
}
event-unit-downed = { $tides ->
    [one] { $target } is down and will not last the round.
   *[other] { $target } is down: { $tides } rounds to reach them.
}
event-unit-died = { $target } is dead.
event-weapon-reloaded = { $actor } reloads.
event-watch-set = { $way ->
    [-1] { $actor } keeps watch all round, from { $chance }%.
    [0] { $actor } watches the east, from { $chance }%.
    [1] { $actor } watches the south-east, from { $chance }%.
    [2] { $actor } watches the south, from { $chance }%.
    [3] { $actor } watches the south-west, from { $chance }%.
    [4] { $actor } watches the west, from { $chance }%.
    [5] { $actor } watches the north-west, from { $chance }%.
    [6] { $actor } watches the north, from { $chance }%.
   *[7] { $actor } watches the north-east, from { $chance }%.
}
event-watch-ended = { $actor } keeps watch no longer.
event-guard-set = { $actor } raises a guard ({ $strength }).
event-guard-worn = { $actor } holds; the guard is down to { $strength }.
event-guard-broken = The guard of { $actor } breaks.
event-unit-pushed = { $target } is pressed back.
event-unit-dressed = { $wounds ->
    [0] { $actor } dresses the wounds of { $target }; the bleeding stops.
   *[other] { $actor } dresses a wound of { $target }; there are more.
}
event-unit-stabilised = { $actor } stops the bleeding; { $target } breathes.
event-pain-killed = { $actor } gives { $target } a painkiller.
event-unit-lifted = { $actor } lifts { $target }.
event-unit-put-down = { $actor } lays { $target } down.
event-door-changed = { $state ->
    [1] A door opens.
    [2] A door closes.
   *[3] A door is sealed.
}
event-unit-bled = { $target } bleeds; { $left } left.
event-unit-faded = { $tides ->
    [0] { $target } slips away.
    [one] { $target } has one round left.
   *[other] { $target } fades: { $tides } rounds left.
}
event-drift-changed = The dream pulls at { $target } ({ $drift }).
event-unit-dizzied = { $target } is dizzy: the dream takes them this round.
event-unit-grounded = { $actor } stands fast against the dream.
event-unit-let-go = { $actor } lets go.
event-unit-shifted = { $damage ->
    [0] A flash: { $target } stands in another place.
   *[other] A flash: { $target } is flung into another place and loses { $damage }.
}
event-shift-failed = The dream reaches for { $target } and finds no room.
event-unit-stunned = { $target } is stunned.
event-wave-announced = { $text }
event-unit-arrived = { $target } arrives.
event-message-shown = { $text }
event-line-spoken = { $actor }: { $text }
event-camera-turned = Something draws the eye.
event-music-changed = The music changes.
event-counter-changed = Something is counted.
event-unit-given = { $item ->
    [0] { $target } finds { $count ->
        [one] a dressing
       *[other] { $count } dressings
    }.
    [1] { $target } finds { $count ->
        [one] a painkiller
       *[other] { $count } painkillers
    }.
   *[other] { $target } finds { $count ->
        [one] a magazine
       *[other] { $count } magazines
    }.
}
event-unit-healed = { $target } feels better.
event-objective-changed = { $state ->
    [1] New objective: { $text }
    [2] Done: { $text }
    [3] Failed: { $text }
   *[0] { $text }
}
event-tide-changed = { $strength ->
    [0] The dream lets go of the deck.
   *[other] The dream rises: tide { $strength }.
}
event-switch-changed = Something has changed.
event-unit-spotted = { $actor } comes into sight.
event-unit-lost = { $remembered ->
    [1] { $actor } is out of sight.
   *[0] { $actor } is no longer there.
}
event-unit-vanished = A flash: { $target } is gone.
event-unit-waited = { $actor } waits.
event-guard-lowered = { $actor } lowers the guard.
event-will-changed = { $change ->
    [0] { $target } keeps their nerve.
   *[other] It shakes { $target } (will { $will }).
}
event-move-stopped = { $cause ->
    [1] { $actor } stops: contact.
   *[2] { $actor } can go no further.
}
event-battle-ended = { $winner ->
    [0] The squad has done it.
    [1] The squad has failed.
   *[2] Nobody has won.
}
event-unit-woke = { $cause ->
    [1] The painkiller of { $target } wears off.
   *[2] { $target } has come round.
}
event-unit-called = { $actor } calls { $target } back (drift { $drift }).
