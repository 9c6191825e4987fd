"""Writing from the other's side, for oneself; nothing of it is sent."""

from django.http import HttpRequest, HttpResponse

from toward.me.me import Me, mine
from toward.practice.find import of_kind
from toward.practice.forms import into, post_or_show, put_better
from toward.practices.empathy import deck
from toward.practices.empathy.forms import ImaginedForm
from toward.practices.empathy.moments import Imagined
from toward.practices.empathy.story import imagined


@mine
def alone(request: HttpRequest, me: Me) -> HttpResponse:
    """Write as them, for me."""
    form = ImaginedForm(request.POST or None)

    def shown() -> dict[str, object]:
        return {"ways": deck.all_of("solo"), "written": imagined(me.evening()), "section": "talk"}

    return post_or_show(request, form, "empathy/alone.html", shown, into(me.mine), "empathy:alone")


@mine
def alone_edit(request: HttpRequest, me: Me, id: str) -> HttpResponse:
    """Put it better."""
    old = of_kind(Imagined, me.mine.find(id))
    form = ImaginedForm(request.POST or None, initial={"happened": old.happened, "words": old.words})
    shown = {"ways": deck.all_of("solo"), "editing": True, "section": "talk"}
    return put_better(
        request, form, "empathy/alone.html", shown, lambda f: me.mine.edit(id, f.moment()), "empathy:alone"
    )
