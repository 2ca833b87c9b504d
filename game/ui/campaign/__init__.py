"""The campaign on screen: beginning one, its scenes, making ready, its journal and its end."""
