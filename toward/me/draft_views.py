"""Keeping what somebody is writing, while they write it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from toward.me import draft
from toward.me.me import Me, mine
from toward.people import here


@require_POST
@mine
def keep(request: HttpRequest, me: Me) -> HttpResponse:
    """Keep the words of one form, which names its draft; it answers with nothing."""
    fields = [key for key in request.POST if key.startswith(draft.WORDS)]
    said = {key.removeprefix(draft.WORDS): request.POST.get(key, "") for key in fields}
    try:
        draft.keep(me.keys.master, request.POST.get("of", ""), said, request.POST.get("of_page", "")[:60])
    except here.NoRoom:  # the page keeps it, and tries again
        return HttpResponse(status=507)
    return HttpResponse(status=204)
