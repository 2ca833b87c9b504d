# The text of the proving ground of the red sphere.

proving-red-title = In its arms
proving-red-brief =
    Something with a face she loves has her. Feel what it is, tear free, and break the blue sphere before the eleventh
    round is over. Who speaks to her, beside the machine, gives her back some of what the red one drinks.
proving-red-win = It wore a face, and the face is gone with it.
proving-red-loss = She stays where it is warm. Nobody presses the sphere any more.
proving-red-goal-break = Tara breaks the blue sphere
proving-red-second = More of them, behind the dream
