"""What is known beforehand: one module for each file of `data/`, values and their faults, no disk."""
