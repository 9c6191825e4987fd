"""The machine as it is given: its settings, folders, addresses, clock. Knows no Django."""
