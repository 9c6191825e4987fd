"""Addresses of the weekly talk."""

from toward.practice.addresses import addresses
from toward.practices.weekly import talk_views as talks
from toward.practices.weekly import views

app_name = "weekly"
urlpatterns = addresses(
    {
        "": views.page,
        "time/": views.time,
        "move/": views.move,
        "begin/": talks.begin,
        "time/<str:id>/suits/": views.suits,
        "time/<str:id>/rest/": views.rest,
        "time/<str:id>/end/": views.end,
        "<str:id>/": talks.talk,
        "<str:id>/at/": talks.at,
        "<str:id>/done/": talks.done,
        "<str:id>/keep/<str:line>/": talks.keep,
        "<str:id>/grant/<str:line>/": talks.grant,
    }
)
