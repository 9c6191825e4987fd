"""Two people: beginning, being, and parting."""
