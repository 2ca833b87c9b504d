# The text of the proving ground of those who step between.

proving-between-title = One rifle
proving-between-brief =
    A ledge without a wall to sit behind, two spears across the gap, and one rifle to answer them. The two bearers
    carry bandages and wear a plate each. Keep the rifle firing.
proving-between-win = He never saw the spear. He saw a back, and fired past it.
proving-between-loss = There was a moment for it, and nobody stepped into it.
proving-between-goal-spears = The lancers fall
