"""Pictures of every screen, and what is wrong with the words on them."""
