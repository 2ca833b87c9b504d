# Screens, buttons and prompts.

ui-title = Captain Red
ui-subtitle = She is in there. We are going in.
ui-new-game = New game
ui-continue = Continue
ui-skirmish = Skirmish
ui-missions = Missions
ui-settings = Settings
ui-quit = Quit
ui-back = Back
ui-begin = Begin
ui-cancel = Cancel
ui-confirm = Confirm
ui-yes = Yes
ui-no = No
ui-pause = Paused
ui-resume = Resume
ui-save-now = Save
ui-saved = Saved. Load or Continue brings it back.
ui-restart = Restart the mission
ui-main-menu = Title screen
ui-brief = Brief
ui-objective = Objective
ui-objectives = Objectives
ui-optional = optional
ui-round = Round { $round } of { $limit }
ui-tide = Tide { $strength }
ui-tide-none = The dream is still
ui-ship = Ship
ui-dream = Dream
ui-peek = Look across
ui-log = Log
ui-undo = Undo
ui-end-turn = End turn
ui-idle-units = { $count ->
    [one] One of the squad can still act. End the turn?
   *[other] { $count } of the squad can still act. End the turn?
}
ui-your-turn = Your turn
ui-enemy-turn = The LGF move
ui-skip = Skip
ui-fast = Faster
ui-victory = Through
ui-defeat = Lost
ui-draw = Undecided
ui-survivors = Still standing
ui-fallen = Fallen
ui-rounds-taken = { $rounds ->
    [one] One round
   *[other] { $rounds } rounds
}
ui-health = Health
ui-armour = Armour
ui-will = Will
ui-actions = Actions
ui-ammo = Rounds
ui-dressings = Dressings
ui-painkillers = Painkillers
ui-drift = Drift { $drift } of { $line }
ui-dizzy = Dizzy: lands here
ui-unseen-risk = Unseen risk
ui-hit-chance = { $chance }%
ui-damage = { $low }-{ $high }
ui-critical = { $chance }% critical
ui-flanked = Flanked
ui-threats = Danger there
ui-no-threats = No known danger there
ui-path-cost = { $actions ->
    [one] One action
   *[other] { $actions } actions
}
ui-journey = A way of several turns
ui-turns = { $turns ->
    [one] one turn
   *[other] { $turns } turns
}
ui-journey-news = Somebody has come into sight: nobody walks on without being told to.
ui-wave-arrives = More of them in round { $round }
ui-autosaved = Saved
ui-mission-of-pack = { $title } · { $pack }
ui-more-missions = More missions
ui-pack-problems = Packs that cannot be used:
ui-reload-kept = { $orders ->
    [0] The map was read anew.
    [one] The map was read anew; the order given stands.
   *[other] The map was read anew; all { $orders } orders stand.
}
ui-reload-restarted = The map was read anew. An order given before is not possible on it ({ $reason }), so the mission begins again with the same seed.
ui-reload-broken = { $problems ->
    [one] The map has a problem
   *[other] The map has { $problems } problems
}
ui-reload-old-map = You play on on the map as it was. Save it again when it is mended; { KEY("back") } puts this away.
ui-reload-more = More: wheel, { KEYS("page-up", "page-down") }
ui-loading = One moment
ui-warming = Making ready: { $percent }%
ui-seed = Seed { $seed }
ui-difficulty = Difficulty
ui-version = Version { $version }
ui-retry = Try again
ui-can-act = { $count ->
    [0] all have acted
   *[other] { $count } can still act
}
ui-watch-them = { DEVICE() ->
    [pad] { KEY("back") }: skip
   *[keys] { KEY("fast") }: faster
}
ui-wounds = wounded: { $places }
ui-least-chance = Fires from
ui-to-hit = To hit
ui-damage-word = Damage
ui-brings-down = Brings them down
ui-armour-taken = Held by armour
ui-flanked-critical = Flanked, critical
ui-critical-more = +{ $points }
ui-dash = Dash
ui-read-on = { DEVICE() ->
    [pad] { KEY("confirm") }: read on
   *[keys] { KEY("confirm") } or click: read on
}
ui-undone = Taken back.
ui-undo-possible = Take back the last order: it revealed nothing.
ui-undo-impossible = There is nothing to take back: what was learned or risked stays.
ui-undo-to = Takes back this order and all after it: they revealed nothing.
ui-rewind = Rewind ({ $left })
ui-rewind-tip = Begins this turn anew, dice and all ({ $left ->
    [one] once more in this mission
   *[other] { $left } times in this mission
}).
ui-rewind-nothing = Nothing has been done this turn yet.
ui-rewind-none-left = No rewind is left in this mission.
ui-rewind-ask = Begin this turn anew?
ui-rewind-lost = { $count ->
    [one] One order is undone; the same dice are rolled again.
   *[other] { $count } orders are undone; the same dice are rolled again.
}
ui-replay = Their turn again
ui-replay-tip = Shows once more what was seen of the other side's last turn ({ KEY("replay") }).
ui-replay-none = Of the other side's last turn nothing was seen.
ui-replaying = Shown again: what they did. { KEY("back") } or click: enough.
ui-ordered = { $who }: { $what }
ui-ordered-at = { $who }: { $what }, { $whom }
ui-danger = Their reach
ui-danger-tip = Shows where those in sight could attack in their next turn ({ KEY("danger") }); { KEY("pin") } or middle click: of one alone.
ui-view-one = One plane
ui-view-lens = With lens
ui-view-both = Side by side
ui-view-tip = One plane, the other through a lens at the pointer, or both side by side ({ KEY("view") }).
ui-pin-nobody = There is no enemy here whose reach could be shown.
ui-plane-tip = Look at this plane. { KEY("plane") } changes it, holding { KEY("peek") } peeks.
ui-log-tip = Fold or unfold the log ({ KEY("log") }).
ui-left = Away
ui-stands = Standing
ui-down = Down
ui-dead = Dead
ui-hint-idle = { DEVICE() ->
    [pad] { KEY("end-turn") }: end turn · { KEY("plane") }: other plane · { KEYS("pan-up", "pan-left", "pan-down", "pan-right") }: look around · { KEY("panels") }: panels · { KEY("pause") }: pause
   *[keys] { KEY("end-turn") }: end turn · { KEY("plane") }: other plane · { KEYS("pan-up", "pan-left", "pan-down", "pan-right") } or right drag: look around · { KEY("pause") } or right click: pause
}
ui-hint-plan = { DEVICE() ->
    [pad] { KEYS("up", "left", "down", "right") }: where to · { KEY("confirm") }: walk, shoot · { KEY("panels") }: orders · { KEYS("previous-unit", "next-unit") }: next · { KEY("peek") } held: other plane · { KEYS("pan-up", "pan-left", "pan-down", "pan-right") }: look around · { KEY("pause") }: pause
   *[keys] { KEYS("up", "left", "down", "right") } or mouse: where to · { KEY("confirm") } or click: walk · { KEY("next-unit") }: next · { KEY("peek") } held: peek at the other plane · { KEYS("pan-up", "pan-left", "pan-down", "pan-right") } or right drag: look around · { KEY("pause") } or right click: pause
}
ui-hint-armed = { DEVICE() ->
    [pad] { KEY("confirm") } again: go · { KEY("back") }: not after all
   *[keys] { KEY("confirm") } or click again: go · { KEY("back") } or right click: not after all
}
ui-hint-target = { DEVICE() ->
    [pad] { KEYS("previous-unit", "next-unit") }: next target · { KEY("confirm") }: do it · { KEY("back") }: cancel
   *[keys] { KEY("next-unit") } or { KEYS("up", "left", "down", "right") }: next target · { KEY("confirm") } or click: do it · { KEY("back") } or right click: cancel
}
ui-hint-overwatch = { DEVICE() ->
    [pad] { KEYS("previous-unit", "next-unit") }: how sure to be before firing · { KEYS("up", "left", "down", "right") }: which way · { KEY("confirm") }: do it · { KEY("back") }: cancel
   *[keys] { KEYS("more", "less") }: how sure to be before firing · { KEYS("up", "down") } or click: which way · { KEY("confirm") }: do it · { KEY("back") } or right click: cancel
}
ui-hint-busy = { DEVICE() ->
    [pad] { KEY("back") }: skip
   *[keys] { KEY("fast") } held: faster · { KEY("back") } or click: skip
}
ui-hint-watch = { DEVICE() ->
    [pad] { KEY("confirm") }: pause · { KEYS("left", "right") }: speed ({ $speed }x) · { KEY("plane") }: other plane · { KEYS("pan-up", "pan-left", "pan-down", "pan-right") }: look around · { KEY("pause") }: menu
   *[keys] { KEY("fast") }: pause · { KEYS("more", "less") }: speed ({ $speed }x) · { KEY("plane") }: other plane · { KEYS("pan-up", "pan-left", "pan-down", "pan-right") }: look around · { KEY("pause") }: menu
}
ui-short-shoot = Shoot
ui-short-overwatch = Watch
ui-short-reload = Reload
ui-short-strike = Strike
ui-short-guard = Guard
ui-short-dress = Dress
ui-short-painkiller = Relief
ui-short-carry = Carry
ui-short-put-down = Lower
ui-short-ground = Ground
ui-short-call = Call
ui-short-let-go = Let go
ui-short-door = Door
ui-short-wait = Wait
ui-short-order = Order
ui-ended-0 = The battle was left
ui-ended-1 = Every objective is met
ui-ended-2 = An objective can no longer be met
ui-ended-3 = Nobody is left to fight
ui-ended-4 = Time ran out
ui-ended-5 = It was decided elsewhere
ui-hint-confirm = { DEVICE() ->
    [pad] { KEY("confirm") }: do it · { KEY("back") }: cancel
   *[keys] { KEY("confirm") } or Confirm: do it · { KEY("back") } or right click: cancel
}
ui-works = Works
ui-throw-damage = Thrown: damage
ui-throw-crosses = Flies on in the dream
ui-throw-out = Is knocked out
ui-throw-hangs = Hangs on the rim
ui-throw-lost = Falls for good
ui-falls-now = Falls at the end of this round
ui-falls-round = Falls in round
ui-limb-marks = A limb grabs there
ui-limb-reach = A limb reaches there
ui-load = Load of the platform
ui-heard = Heard as far as
ui-tiles = { $count ->
    [one] one tile
   *[other] { $count } tiles
}
ui-suspicion = suspicion { $now } ({ $rise })
ui-price-left = { $price }, { $left } left
ui-shots = { $shots } x { $chance }%
ui-pinned = only pinned
ui-rounds-used = Of the magazine
ui-guard-strength = Strength
ui-guard-answer = Strikes back
ui-riposte = { $chance }%, { $points }
ui-guard-missiles = Missiles at it
ui-on-rim = On the rim
ui-take-seat = I am here
ui-seat-squad = The squad's turn
ui-seat-lgf = The LGF's turn
ui-seat-about = Whoever commands the other side looks away now.
ui-squad-won = The squad gets through
ui-lgf-won = The LGF hold
ui-lgf-goal = Keep the squad from what it came for
ui-squad-turn = The squad moves

ui-on = On
ui-off = Off
ui-first = Before you begin
ui-first-go = To the game
ui-settings-reset = This page as it comes
ui-settings-play = Play
ui-settings-picture = Picture
ui-setting-pace = Animation
ui-setting-pace-about = How fast people move, shoot and fall. { KEY("fast") } hastens a phase at any time, whatever is set here; at once shows only the outcome.
ui-setting-pace-calm = Slow
ui-setting-pace-normal = Normal
ui-setting-pace-fast = Fast
ui-setting-pace-instant = At once
ui-setting-palette = Colours
ui-setting-palette-about = For eyes that tell red from green, or blue from yellow, less well. Shapes and patterns say the same as every colour.
ui-setting-palette-usual = As painted
ui-setting-palette-deuteranopia = Green-blind
ui-setting-palette-protanopia = Red-blind
ui-setting-palette-tritanopia = Blue-blind
ui-setting-contrast = High contrast
ui-setting-contrast-about = Panels that nothing shines through, with bright edges, and no quiet words.
ui-setting-still = Calm picture
ui-setting-still-about = No flashes and no ragged edges: muzzle fire is left out, and who goes from plane to plane fades.
ui-setting-shake = Shaking
ui-setting-shake-about = Heavy blows and falling ground move the picture for a moment. The calm picture never does.
ui-setting-fullscreen = Whole screen
ui-setting-fullscreen-about = Takes the whole screen, at once. { KEY("fullscreen") } does the same at any time.
ui-setting-scale = Size of panels
ui-setting-scale-about = How large panels and words are drawn in the window, as far as it has room for them; the map has a zoom of its own.
ui-setting-scale-auto = As the window
ui-setting-scale-whole = Whole steps
ui-setting-scale-100 = 100%
ui-setting-scale-125 = 125%
ui-setting-scale-150 = 150%
ui-setting-scale-175 = 175%
ui-setting-scale-200 = 200%
ui-setting-scale-250 = 250%
ui-setting-scale-300 = 300%

ui-load-game = Load
ui-load-about = The newest first. A battle goes on at the start of the round in which it was saved.
ui-more-saves = More
ui-save = { $mission }, round { $round }, { $difficulty } · { $name } · { $when }
ui-save-damaged = { $name }: cannot be read
ui-save-problems = { $count ->
    [one] One save cannot be read: it is damaged, or of another version. The file is left as it is.
   *[other] { $count } saves cannot be read: they are damaged, or of another version. The files are left as they are.
}
ui-picture-taken = Kept as { $file }
