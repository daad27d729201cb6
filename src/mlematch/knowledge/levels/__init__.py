"""What each level asks for and how far a thing is shown."""
