"""What the person did, by the patterns of `cues.json`."""
