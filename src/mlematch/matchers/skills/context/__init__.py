"""What stands around a name that may mean something else, and whether that speaks for its skill."""
