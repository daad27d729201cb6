"""What pypdf learns of a PDF before any engine reads it: whether it may be opened, and what it unpacks to."""
