"""The article's ideas in its order, in our words, with what is known and what is not."""
