"""The panels around the fight."""
