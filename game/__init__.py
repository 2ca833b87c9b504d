"""Captain Red: a turn-based tactical squad game, and the engine that plays it without a screen."""

import os

__version__ = "0.1.0"

# pygame and pytmx print a banner on standard output when imported, which would spoil every --json.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
