"""The practices, in the article's order. A new practice is one line here and one folder."""

NAMES = [
    "feelings",
    "questions",
    "appreciation",
    "listening",
    "empathy",
    "repair",
    "small_repairs",
    "another_view",
    "bids",
    "promises",
    "weekly",
    "yearly",
    "boundaries",
    "needs",
    "values",
    "meaning",
    "touch",
    "interests",
    "reach",
    "journal",
    "record",
    "fears",
]

# Addresses of old, and where they lead on to: a tab that was open, or a mark that somebody set, goes on.
MOVED = [
    ("journal/record/", "record/"),
    ("repair/alone/share/", "repair/share/"),
    ("repair/alone/aloud/", "repair/aloud/"),
    ("repair/alone/", "another_view/write/"),
    ("repair/words.json", "another_view/words.json"),
    ("repair/view/", "another_view/seven/"),
    ("repair/small/", "small_repairs/"),
]
