"""Replays on screen: one that is watched, with a bar to go to any moment of it."""
