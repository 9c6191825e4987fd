"""Something with a page of its own that two do together now."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from toward import urls
from toward.bond.ours import Ours
from toward.me.me import Me
from toward.practice.before import together


@together()
def here(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """Both are there."""
    return HttpResponse("Here.")


urlpatterns = [path("something/together/", here), *urls.urlpatterns]
