# The text of the proving ground of walking together.

proving-escort-title = Arm in arm
proving-escort-brief =
    Two of you can hardly walk, and the door at the far end does not stay open. All four,
    or it was for nothing.
proving-escort-win = The door closes behind four people.
proving-escort-loss = The door closes in front of them.
proving-escort-goal-reach = All four are at the far door
