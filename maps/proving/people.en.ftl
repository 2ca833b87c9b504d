# The text of the proving ground of people.

proving-people-title = On your feet
proving-people-brief =
    They hold the hall, and the privates have never seen one. Keep them together, get them up when they fall, and talk:
    to them and to the enemy.
proving-people-win = The hall is quiet. Somebody laughs, too loud, and then everybody does.
proving-people-loss = Nobody is left to give the order.
proving-people-goal-squad = Clear the hall
proving-people-goal-reach = Three of the squad stand at the far door
