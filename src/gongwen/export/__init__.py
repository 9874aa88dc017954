"""Records as other forms of data: pure functions of a text and its records."""
