"""Whoever one is with is called by name, never only "they"; and no page speaks the words of the machine."""

import re
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).parents[1] / "toward"
SAID = (
    re.compile(r'\{% translate "([^"]+)"'),
    re.compile(r"\{% blocktranslate[^%]*%\}(.*?)\{% endblocktranslate %\}", re.S),
    re.compile(r'\b_\(\s*"([^"]+)"'),
)
BEGINS = re.compile(r"(?:^|[.!?:;] )((?:They|Them|Their|Theirs)\b[^.!?]*)")
INSIDE = re.compile(r"\bthe floor\b|\bchange_|\bspeaks_first\b|[Tt]hey have said|\bpayload\b|\bslot\b")
ABOUT_THINGS = {  # or about somebody whose name nobody knows yet
    "They go on as soon as it opens",
    "They go on as soon as you unlock",
    "They are not counted, and they accuse nobody",
    "They were put differently while you were reading",
    'They type them at <span translate="no">{{ host }}/join/</span>',
    "Their phone warns at first",
    "Their page",
}


def sentences() -> Iterator[tuple[str, str]]:
    """Everything that a template or a form says of itself, and where."""
    for path in sorted([*HOUSE.rglob("*.html"), *HOUSE.rglob("*.py")]):
        if "tests" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        for kind in SAID:
            for said in kind.findall(text):
                yield f"{path.relative_to(HOUSE)}", " ".join(said.split())


def test_no_sentence_begins_with_they_for_somebody_with_a_name() -> None:
    found = {(where, one) for where, said in sentences() for one in BEGINS.findall(said)}
    assert {one for _where, one in found} >= {"They were put differently while you were reading"}, "it reads nothing"
    assert sorted(one for one in found if one[1] not in ABOUT_THINGS) == []


def test_no_page_speaks_of_the_floor() -> None:
    prompts = (HOUSE / "practices/listening/content/listening_prompts.toml").read_text(encoding="utf-8")
    parts = [("listening_prompts.toml", one) for one in re.findall(r'^part = "(.*)"', prompts, re.M)]
    assert len(parts) > 5
    assert [one for one in (*sentences(), *parts) if INSIDE.search(one[1])] == []
