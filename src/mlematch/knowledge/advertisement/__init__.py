"""How advertisements say what they ask for: one value for each kind of words in `advertisement.json`."""
