"""The campaign: what lasts from one mission to the next, and how it is kept."""
