"""Addresses of needs."""

from toward.practice.addresses import addresses
from toward.practices.needs import guess_views as guessing
from toward.practices.needs import views

app_name = "needs"
urlpatterns = addresses(
    {
        "": views.page,
        "draw/": views.draw,
        "guesses/": guessing.guesses,
        "about/<slug:about>/": views.theme,
        "card/<slug:key>/": views.write,
        "card/<slug:key>/preview/": views.preview,
        "card/<slug:key>/say/": views.say,
        "<str:id>/still/": views.still,
        "<str:id>/guess/": guessing.guess,
        "<str:id>/give/": guessing.give,
        "<str:id>/near/": guessing.near,
        "<str:id>/when/": guessing.when,
        "<str:id>/put-away/": guessing.put_away,
    }
)
