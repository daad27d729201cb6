"""Web pages and what Markdown has of them."""
