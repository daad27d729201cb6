"""What goes over several pages: running heads, and columns that go on."""
