"""Fuzzing: targets that take any bytes, and what runs them by coverage."""
