"""The practices, in the article's order. A new practice is one line here and one folder."""

NAMES = [
    "feelings",
    "questions",
    "appreciation",
    "listening",
    "empathy",
    "repair",
    "bids",
    "promises",
    "boundaries",
    "touch",
    "reach",
    "journal",
    "fears",
]
