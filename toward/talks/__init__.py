"""What two talks that come again share, each a practice of its own: a time, steps of both phones, what both keep."""
