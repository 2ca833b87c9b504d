"""The command line: one file a command; each parses, calls and prints, and imports what is slow only when run."""
