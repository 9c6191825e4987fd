"""The sealed log: everything that people say, and nothing that knows a practice."""
