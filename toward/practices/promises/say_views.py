"""Asking to change it, releasing it, making it good, letting it go: each a page with a sentence."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from toward.bond.ours import Ours
from toward.me.me import Me, ours
from toward.practice.forms import post_or_show
from toward.practices.promises import deck
from toward.practices.promises.forms import WordsForm
from toward.practices.promises.moments import ChangeAsked, LetGo, MadeGood, Move, Released
from toward.practices.promises.move_views import moved, theirs_to_say
from toward.practices.promises.promise import Promise
from toward.practices.promises.views import promise_of

SAYINGS: dict[str, Callable[[Promise, str], Move]] = {
    "change": lambda one, words: ChangeAsked(of=one.id, terms=one.terms.id, words=words),
    "release": lambda one, words: Released(of=one.id, words=words),
    "go": lambda one, words: LetGo(of=one.id, words=words),
    "good": lambda one, words: MadeGood(of=one.id, mark=one.to_make_good, words=words),
}


LINES = {"good": "good", "go": "go"}


@ours
def say(request: HttpRequest, me: Me, bond: Ours, id: str, what: str) -> HttpResponse:
    """Ask to change it, release it, make it good, or let it go."""
    _told, one = promise_of(me, id)
    if what not in SAYINGS:
        raise Http404
    theirs_to_say(me, one, what)
    form = WordsForm(request.POST or None, needed=what in ("change", "good"), lines=what in LINES)
    lines = deck.few(LINES[what], f"{id} {len(one.moves)}", 4) if what in LINES else []
    shown = {"one": one, "what": what, "lines": lines, "section": "us"}

    def keep(form: WordsForm) -> HttpResponse:
        return moved(request, one, bond, SAYINGS[what](one, form.words_said), me)

    return post_or_show(request, form, "promises/say.html", shown, keep)
