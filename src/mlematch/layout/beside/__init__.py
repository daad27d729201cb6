"""What stands side by side and belongs together: tables, cards, forms, margins of dates and headings."""
