"""What one place has and another has not, and where one notice differs within itself."""
