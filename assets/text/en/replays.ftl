# Replays: the list of them, and one that is watched.

replays = Replays
replays-about = A battle that ends is kept by itself; of these, the newest { $most } stay. Watch one, go to any moment of it, and play on from there.
replays-none = No battle has ended yet. Its replay will stand here.
replays-more = More
replays-entry = { $when } · { $mission } · { $difficulty } · { $result }, { $rounds ->
    [one] 1 round
   *[other] { $rounds } rounds
}
replays-won = won
replays-lost = lost
replays-undecided = undecided
replays-damaged = { $name }: cannot be read
replays-delete = Delete
replays-delete-ask = Delete this replay?
replays-seed = Seed { $seed }
replays-led = Squad: { $squad } · LGF: { $lgf }
replays-version = Made by version { $version }
replays-unkept = No replay was kept: { $problem }

reel-begins = The beginning
reel-squad-ends = The squad end their turn
reel-lgf-ends = The LGF end their turn
reel-where = Round { $round } · order { $order } of { $orders }
reel-parts = The replay can be watched up to where it parts from the rules of this version ({ $problem }).
reel-speed = { $speed }x
reel-sight-squad = Squad
reel-sight-lgf = LGF
reel-sight-both = Both
reel-branch = Play on from here
reel-branch-tip = A battle of its own begins at this moment; you lead the squad ({ KEY("end-turn") }).
reel-branch-ask = Play on from here, in round { $round }?
reel-branch-about = You lead the squad; the LGF are led as they were. The replay stays as it is.
reel-branch-over = The battle is over here: go back to play on.
reel-play-tip = Run or rest ({ KEY("confirm") }).
reel-back-tip = One order back ({ KEY("left") }).
reel-on-tip = One order on ({ KEY("right") }).
reel-round-back-tip = To the round's beginning, or the one before ({ KEY("up") }).
reel-round-on-tip = To the next round ({ KEY("down") }).
reel-slower-tip = Slower ({ KEY("less") }).
reel-faster-tip = Faster ({ KEY("more") }).
reel-speed-tip = Another speed ({ KEY("panels") }).
reel-squad-tip = What the squad saw ({ KEY("next-unit") }: other eyes).
reel-lgf-tip = What the LGF saw ({ KEY("next-unit") }: other eyes).
reel-both-tip = Everything, with no fog ({ KEY("next-unit") }: other eyes).
