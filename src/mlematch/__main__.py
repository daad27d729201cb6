"""`python -m mlematch` is the command line."""

from mlematch.cli import main

main()
