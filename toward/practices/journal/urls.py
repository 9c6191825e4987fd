"""Addresses of the journal."""

from toward.practice.addresses import addresses
from toward.practices.journal import sharing_views, views

app_name = "journal"
urlpatterns = addresses(
    {
        "": views.page,
        "write/": views.write,
        "find/": views.find,
        "guard/": views.guard,
        "waiting/<str:id>/": sharing_views.waiting,
        "waiting/<str:id>/give/": sharing_views.give,
        "waiting/<str:id>/out/": sharing_views.out,
        "offered/<str:slot>/": sharing_views.answer,
        "offered/<str:slot>/rest/": sharing_views.rest,
        "given/": sharing_views.given,
        "<str:id>/": views.entry,
        "<str:id>/edit/": views.edit,
        "<str:id>/share/": sharing_views.share,
    }
)
