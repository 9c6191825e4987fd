"""Every practice carries out a sentence that the article says."""

import re
from pathlib import Path

import pytest

from toward.practice.practice import Practice
from toward.practice.registry import practices

ARTICLE = Path(__file__).parents[2] / "shared" / "000_b9164889ebe5b913.txt"


def plain(said: str) -> str:
    return re.sub(r"\s+", " ", said.replace("’", "'").replace("‘", "'")).strip()


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article does not stand beside the project")
@pytest.mark.parametrize("practice", practices(), ids=lambda practice: practice.name)
def test_the_article_says_it(practice: Practice) -> None:
    assert plain(practice.sentence) in plain(ARTICLE.read_text(encoding="utf-8"))
