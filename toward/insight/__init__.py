"""How things go over time: each one's own, with the gaps left open, and never a verdict."""
