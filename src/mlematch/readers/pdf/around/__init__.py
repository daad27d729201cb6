"""What a PDF holds besides the content of its pages: fields, notes, links, attached data, properties."""
