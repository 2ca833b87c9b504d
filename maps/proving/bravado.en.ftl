# The text of the proving ground of bluffs.

proving-bravado-title = Bravado
proving-bravado-brief =
    Two wardens in a room, and nothing to hand that goes through their armour. Talk: hold on for five rounds, and keep
    the medic alive.
proving-bravado-win = Held, on nerve alone.
proving-bravado-loss = They stopped listening.
proving-bravado-goal-hold = Hold on for five rounds
proving-bravado-goal-medic = The medic lives
