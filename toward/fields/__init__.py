"""What a form asks: words, a day, a time to come, a choice, a scale."""
