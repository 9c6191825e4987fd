"""Addresses of boundaries."""

from toward.practice.addresses import addresses
from toward.practices.boundaries import alone_views, views

app_name = "boundaries"
urlpatterns = addresses(
    {
        "": views.page,
        "say/": views.themes,
        "say/<slug:about>/": views.say,
        "notes/": views.notes,
        "<str:id>/change/": views.change,
        "<str:id>/honour/": views.honour,
        "<str:id>/carry-over/": alone_views.carry_over,
        "<str:id>/crossed/": views.crossed,
    }
)
