"""Coming back: reminders that somebody asked for, rung by a loop that holds no key and knows no word."""
