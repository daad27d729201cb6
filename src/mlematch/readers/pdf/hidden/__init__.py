"""What only a look at the painted page tells of words that nobody can see."""
