# The text of the proving ground of triage.

proving-triage-title = Three stretchers
proving-triage-brief =
    Nobody shoots any more. Three lie where they fell, each with a wound that a dressing may not close, and there is
    not enough of anything. Save two.
proving-triage-win = Two of them breathe. The third you will remember.
proving-triage-loss = You were a minute late, and it was the wrong minute.
proving-triage-goal-treat = Two of the three wounded are out of danger
