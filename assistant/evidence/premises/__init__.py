"""What a question takes for granted of an item, held against the record."""
