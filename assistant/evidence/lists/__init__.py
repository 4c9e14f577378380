"""Lists, counts and superlatives: complete, by exact conditions."""
