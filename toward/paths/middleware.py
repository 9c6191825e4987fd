"""What is done within an evening of a few minutes leads on within it."""

from collections.abc import Callable, Iterable
from urllib.parse import parse_qs, urlencode, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from toward.me import onward
from toward.me.me import me_of
from toward.paths.tonight import night
from toward.practice.forms import Refused

FORMS = ("feel", "question", "small")  # places whose steps may be a form to write in


def tonight(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Whoever acts on a step comes to the next one, instead of to the page of a practice."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if isinstance(response, Refused) and (shown := _in_its_step(request, response)):
            return shown
        sent = request.method == "POST" and response.status_code == 302 and not request.headers.get("HX-Request")
        if sent and not _stays(request, response):
            _lead_on(request, response)
        return response

    return answer


def _in_its_step(request: HttpRequest, refused: Refused) -> HttpResponse | None:
    """The step on which a form stands, with the words that were not taken and what is wrong about them."""
    at, me = _stood(request), me_of(request)
    if not at or me is None or me.bond is None:
        return None
    now = me.evening().story(night)
    step = now.step if now.running else None
    if step is None or step.key != at or step.place not in FORMS:
        return None
    again = f"{reverse('tonight')}?{urlencode({'at': at, 'in': 'place'})}"
    shown = {"night": now, "step": step, "form": refused.form, "came_from": again, "section": "today"}
    page = render(request, "paths/tonight.html", shown, status=refused.status_code)
    return page if f'action="{request.path}"' in page.content.decode() else None


def _stood(request: HttpRequest) -> str:
    """The step on which this form stood, there or in the answer that showed it once more."""
    said = request.POST.get("to", "")
    pages = [onward.came(request), *([said] if "in=place" in said else [])]
    came = next((one for one in map(urlsplit, pages) if one.path == reverse("tonight")), None)
    return parse_qs(came.query).get("at", [""])[0] if came else ""


def _stays(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether it leads back to where it was asked, as more can be done there."""
    return response.headers["Location"].partition("#")[0] == onward.came(request)


def _lead_on(request: HttpRequest, response: HttpResponse) -> None:
    step, me = _began(request), me_of(request)
    if step is None or me is None or me.bond is None:
        return
    now = me.evening().story(night)
    if now.over and now.step is None:
        response.headers["Location"] = reverse("tonight")  # what came back stands where it ended
    if not step or not now.running:
        return
    steps = now.answered_with(step)
    for each in () if _of_another(request, steps) else steps:
        if passed := now.passing(each):
            me.mine.append(passed)
    if not step.startswith("now "):  # what two have under way leads on by itself
        response.headers["Location"] = reverse("tonight")


def _of_another(request: HttpRequest, steps: Iterable[str]) -> bool:
    """Whether it was said to something that only stands beside what it is here for: that goes on lying there."""
    asked = request.resolver_match
    which = [step.split(" ")[1] for step in steps if step.startswith("table ")]
    return asked is not None and asked.app_name == "table" and asked.kwargs.get("id") not in which


def _began(request: HttpRequest) -> str | None:
    """The step on which this was begun, there or on a page to which it led; none where no practice was asked.

    Where all of it lay behind, no step, and yet there.
    """
    pages = (urlsplit(said) for said in (onward.came(request), onward.before(request)))
    came = next((one for one in pages if one.path == reverse("tonight")), None)
    practice = request.resolver_match and request.resolver_match.app_name
    return parse_qs(came.query).get("at", [""])[0] if came and practice else None
