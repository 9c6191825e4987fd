"""What is done within an evening of a few minutes leads on within it."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from toward.me import onward
from toward.me.me import me_of
from toward.paths.tonight import night

STAYS = {"table:close", "table:thing"}  # more can be done with it
OWN = {
    "tonight_begin",
    "tonight_on",
    "tonight_not_now",
    "tonight_enough",
    "lock",
    "signout",
    "unlock",
}


def tonight(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Whoever acts on a step comes to the next one, instead of to the page of a practice."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method == "POST" and response.status_code == 302 and not request.headers.get("HX-Request"):
            _lead_on(request, response)
        return response

    return answer


def _lead_on(request: HttpRequest, response: HttpResponse) -> None:
    came = urlsplit(onward.came(request))
    name = request.resolver_match.view_name if request.resolver_match else ""
    if came.path != reverse("tonight") or name in OWN:
        return
    me = me_of(request)
    if me is None or me.bond is None:
        return
    step = parse_qs(came.query).get("at", [""])[0]
    if name not in STAYS and (passed := me.evening().story(night).passing(step)):
        me.mine.append(passed)
    if not step.startswith("now "):  # what two have under way leads on by itself
        response.headers["Location"] = reverse("tonight")
