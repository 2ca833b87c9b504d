# The text of the proving ground of grips and throws.

proving-grip-title = By the neck
proving-grip-brief =
    Three ways through, one for each of you, and behind every door somebody who lifts a soldier with one hand. Two must
    come through. A hard hit makes them let go. Watch the lines: they show where somebody is about to fly.
proving-grip-win = Two are through, on their own feet.
proving-grip-loss = Nobody comes through the gate.
proving-grip-goal-reach = Two of the squad stand at the far gate
