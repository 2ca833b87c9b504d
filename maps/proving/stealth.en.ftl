# The text of the proving ground of hiding.

proving-stealth-title = Where nobody looks
proving-stealth-brief =
    Warriors comb the field. Cherry and his cat must get across without being found: sneak where they can hear,
    hide where they can see, and watch the cat.
proving-stealth-win = Across, both of them. Nobody saw a thing.
proving-stealth-loss = The field is quiet again.
proving-stealth-goal-reach = Cherry and Mrs Chippy stand at the far side
proving-stealth-goal-boy = Cherry lives
