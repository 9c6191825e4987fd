"""What practices share."""
