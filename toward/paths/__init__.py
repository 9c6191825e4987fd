"""The way through: what is worth doing now, what was said day by day."""
