"""Hosting: from one command to a page on a phone."""
