"""Doors to other libraries, each a package of its own that imports what it is named after."""
