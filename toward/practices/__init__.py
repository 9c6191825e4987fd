"""What two people can do here: one folder each, all of one shape."""
