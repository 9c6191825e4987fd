"""A few things to ask for first, the others behind one tap; what is for two who are apart comes first to them alone."""

import re

from tests.cast import Phone, pair, sign_up
from toward.practices.touch import deck
from toward.practices.touch.story import FAR

FOLD = re.compile(r'<details class="more"><summary>(.*?)</summary>(.*?)</details>', re.S)


def menu(one: Phone) -> tuple[set[str], dict[str, set[str]]]:
    """What lies open, and what is behind which tap."""
    page = one.get("/touch/invite/").content.decode().partition("<main")[2]
    folds = {title: _ids(inside) for title, inside in FOLD.findall(page)}
    return _ids(FOLD.sub("", page)), folds


def _ids(page: str) -> set[str]:
    return set(re.findall(r'name="touch" value="([\w-]+)"', page))


def far_ids(one: Phone) -> set[str]:
    return {item.id for item in deck.touches(FAR, one.ours.begun)}


def test_two_who_live_together_are_offered_what_is_near(ana: Phone, ben: Phone) -> None:
    few, folds = menu(ana)
    far, every = far_ids(ana), {item.id for item in deck.touches("home", ana.ours.begun)}
    assert len(few) == 8 and few | folds["More"] == every and not few & folds["More"]
    assert folds["From further away"] == far and len(far) > 20
    picked = min(far)
    ana.post("/touch/invite/", touch=picked, hours="4")
    assert ben.sees("/touch/", deck.text(picked).replace("'", "&#x27;")), "one tap further, and it is still to be had"


def test_two_who_live_apart_are_offered_both_what_is_far_first(db: None) -> None:
    gil, fay = sign_up("Gil"), sign_up("Fay")
    pair(gil, fay, "~partners")
    assert gil.ours.begun.far
    few, folds = menu(gil)
    assert len(few) == 8 and few <= far_ids(gil) and set(folds) == {"More"}
    assert {item.id for item in deck.touches("home", gil.ours.begun)} <= folds["More"]


def test_what_was_chosen_stays_in_sight(ana: Phone, ben: Phone) -> None:
    picked = min(menu(ana)[1]["More"])
    answer = ana.post("/touch/invite/", touch=picked, hours="77").content.decode()
    chosen = re.search(rf'value="{picked}" checked', answer)
    assert chosen and chosen.start() < answer.index("<summary>More")


def test_rituals_from_further_away_are_behind_one_tap(ana: Phone, ben: Phone) -> None:
    examples = deck.rituals(ana.ours.begun)
    page = ana.get("/touch/rituals/").content.decode()
    open_part, _, folded = page.partition("<summary>From further away")
    for nth, one in enumerate(examples):
        link = f'href="?from={nth}"'
        assert (link in folded, link in open_part) == (one.far, not one.far)
    assert any(one.far for one in examples)
