# The text of the proving ground of the watch.

proving-watch-title = Two doors
proving-watch-brief =
    They will come for the store room, and it has two doors. They are many, and they do not stop for wounds. Choose
    where each of you looks: who watches one way only aims the better.
proving-watch-win = Nobody came through.
proving-watch-loss = They are in the store room.
proving-watch-goal-clear = Hold the store room
proving-watch-goal-store = Take the store room
