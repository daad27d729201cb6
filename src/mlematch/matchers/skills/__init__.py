"""Names of skills in a text: exact, misspelt, doubtful, unknown."""
