"""Who: signing up and in, one person's keys, sessions and preferences."""
