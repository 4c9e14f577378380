"""What a question wants to know, asserts, takes for granted or asks for by a noun."""
