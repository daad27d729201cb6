"""Terms that stand where skills stand but that the taxonomy does not know."""
