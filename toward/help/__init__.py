"""Help: one tap from every page, signed in or out, and without a network."""
