"""What a form that was sent leaves behind: no draft of its words."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from toward.me import draft
from toward.people.visit import visit


def drafts(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Take the draft of a form away whose words went where they belong."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for me in filter(None, visit(request).me if request.method == "POST" else ()):
            draft.sent(request, me.keys.master, response)
        return response

    return answer
