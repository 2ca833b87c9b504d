# The text of the proving ground of the companion.

proving-companion-title = She comes when she likes
proving-companion-brief =
    Cherry will not leave without his cat, and she bolts from warriors. When she has run, call her, and then be quiet:
    she comes when the calling stops.
proving-companion-win = Across, both of them.
proving-companion-loss = The field is quiet again.
proving-companion-goal-reach = Cherry and Mrs Chippy stand at the far side
proving-companion-goal-boy = Cherry lives
