"""What an ActualText states, beside what is drawn."""
