"""The one who asks: open keys, the evening, being alone, a form sent once."""
