"""Walking through every page that can be reached, and typing a new word into every field of every form."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlencode

from toward.measure import pages, routes
from toward.measure.cast import Actor, canary
from toward.measure.pages import Form

ENDS = (
    "/exit/", "/lock/", "/unlock/", "/sign-", "/leave/", "/me/safety/", "/keys/", "/start/", "/join/", "/switch/",
    "/take-back/",
)  # fmt: skip
SENTENCE = "{} and then the rain stopped"


def walk(actor: Actor, most: int, ends: tuple[str, ...] = ENDS, each: int = 0) -> Iterator[tuple[str, list[Form]]]:
    """Every page that this person can reach by links, with its forms; what ends something is left out.

    `each`: at most so many of one route.
    """
    kinds: Counter[str] = Counter()
    waiting = [route.path() for route in routes.pages()]
    met = set(waiting)
    while waiting and most:
        path, most = waiting.pop(0), most - 1
        if path.startswith(ends) or (each and kinds[routes.name_of(path)] >= each):
            continue
        kinds[routes.name_of(path)] += 1
        answer = actor.browser.get(path)
        actor.seen[path] = None
        if answer.status != 200:
            continue
        forms, links = pages.read(answer.path, answer.text)
        yield path, forms
        new = [link for link in links if link not in met]
        met.update(new)
        waiting += new


def type_everywhere(actor: Actor, most: int, *, never: tuple[str, ...] = ()) -> int:
    """Fill every form with new words; return how many forms took them."""
    done: set[str] = set()
    for _path, forms in walk(actor, most):
        for form in forms:
            if form.words and form.action not in done and not form.action.startswith((*ENDS, *never)):
                done.add(form.action)
                say(actor, form)
    return len(done)


def say(actor: Actor, form: Form) -> list[str]:
    """Send one form with a new word in each field; the words count when they were taken."""
    words = {name: canary() for name in form.words}
    said = {name: _fit(word, form.words[name]) for name, word in words.items()}
    filled = {**form.carried, **said, **dict(form.buttons[:1])}
    if form.method == "get":
        taken = actor.browser.get(f"{form.action}?{urlencode(filled)}").status == 200
    else:
        taken = actor.browser.post(form.action, filled).status in (200, 302)
    actor.typed += words.values() if taken else []
    return list(words.values()) if taken else []


def _fit(word: str, room: int) -> str:
    return SENTENCE.format(word) if len(SENTENCE.format(word)) <= room else word
