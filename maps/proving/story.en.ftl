# The text of the proving ground of the story.

proving-story-title = What the hall knows
proving-story-brief =
    A hall that listens. Noise brings their relief, the console answers whoever stays with it, and not everybody in
    there wants to be found. Two of you have to reach the far door.
proving-story-win = The door takes you in. Behind you the hall goes on talking to itself.
proving-story-loss = The hall has heard enough of you.
proving-story-goal-reach = Two of you reach the far door
proving-story-goal-console = Stand at the console
proving-story-relief = Their relief is on the way.
proving-story-opening = That door. And quietly: this place has ears.
proving-story-seen = They have seen me. So much for quietly.
proving-story-console = Willow? I can hear you through the deck. Take what they left under the panel.
proving-story-luck = A magazine, on the floor where somebody ran.
proving-story-hurt = It looks worse than it is. Keep moving.
proving-story-stray = One of them sits down against the wall and does not get up again.
