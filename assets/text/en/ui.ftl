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
ui-threats = Who can reach me there
ui-no-threats = Nobody in sight can reach you there
ui-path-cost = { $actions ->
    [one] One action
   *[other] { $actions } actions
}
ui-wave-arrives = Arrives in round { $round }
ui-autosaved = Saved
ui-loading = One moment
ui-warming = Making ready: { $percent }%
ui-seed = Seed { $seed }
ui-difficulty = Difficulty
