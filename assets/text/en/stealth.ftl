# Hiding, sneaking, searchers and the animal that comes along.

order-sneak = Sneak
    .about = Begin or end to sneak, at no cost. A sneaking step is heard 1 tile instead of 3; an action carries half as far.
order-hide = Hide
    .about = Into the hiding place here. Only who stands right beside it sees you, and a searcher only once he looks inside.
order-still = Stand still
    .about = For the rest of the turn. A searcher makes you out at half the distance, and you keep calm. Your animal comes.
order-kick = Kick
    .about = At whoever has you by the ankle. Frees you if it works; heard 6 tiles.
order-whistle = Call the animal
    .about = Heard 8 tiles. It listens while you call, and comes in the first round in which you do not.
ui-short-sneak = Sneak
ui-short-hide = Hide
ui-short-still = Still
ui-short-kick = Kick
ui-short-whistle = Call it

reason-no-hiding = There is nothing to hide in here.
reason-is-hidden = Hides already.
reason-held-fast = Is held by the ankle.
reason-not-held = Nobody has hold of them.
reason-no-companion = No animal to call.

term-kick = Kick
term-will = Will

event-noise-made = { $crash ->
    [1] A crash. For this round it drowns every sound around it.
   *[0] That was heard { $tiles } tiles around.
}
event-suspicion-changed = { $state ->
    [1] { $target } has noticed something and goes to look (suspicion { $suspicion }).
    [2] { $target } is about to look inside (suspicion { $suspicion }).
   *[other] { $target }: suspicion { $suspicion }.
}
event-searcher-alarmed = { $target } has found somebody, and shouts.
event-searcher-crouched = { $actor } crouches: next, the hiding place is searched.
event-unit-hidden = { $hidden ->
    [1] { $actor } hides.
   *[0] { $actor } is out of hiding.
}
event-gait-changed = { $sneaks ->
    [1] { $actor } sneaks.
   *[0] { $actor } walks upright again.
}
event-unit-still = { $still ->
    [1] { $actor } stands still.
   *[0] { $actor } moves again.
}
event-dragged-out = { $actor } drags { $target } out by the ankle.
event-unit-kicked = { $free ->
    [1] { $actor } kicks, and is free ({ $chance }%).
   *[0] { $actor } kicks, and the grip holds ({ $chance }%).
}
event-ankle-freed = { $target } is no longer held.
event-companion-trembled = { $trembles ->
    [1] { $actor } trembles: danger is near.
   *[0] { $actor } is calm.
}
event-companion-bolted = { $bolts ->
    [1] { $actor } bolts!
   *[0] { $actor } comes back.
}
event-companion-called = { $actor } calls { $target }.
event-unit-screamed = { $actor } screams.

telegraph-sight = In the sight of a searcher.
telegraph-route = A searcher comes by here.
telegraph-search = A searcher means to look in here.
telegraph-crouch = A searcher looks in here next.
telegraph-tremble = The animal trembles: an enemy is near.

unit-cherry = Cherry
    .role = Boy
    .about = A boy. He hides, sneaks and kicks; he has nothing to fight with.
unit-mrs-chippy = Mrs Chippy
    .role = Cat
    .about = His cat. She comes along when she likes, and trembles when danger is near.
unit-searcher = Searcher
    .role = LGF
    .about = A warrior who combs the field until he has found somebody.
unit-tracker = Tracker
    .role = LGF
    .about = One who searches as well, and throws skewers at whom he finds.
telegraph-ankle = Held by the ankle: struck in the next enemy phase.
telegraph-fear = Afraid: loses a point of will at the Tide ({ $count } left), and screams at none.
