"""Addresses of promises."""

from toward.practice.addresses import addresses
from toward.practices.promises import make_views, maker_views, move_views, say_views, views

app_name = "promises"
urlpatterns = addresses(
    {
        "": views.page,
        "make/": make_views.make,
        "ideas/": views.ideas,
        "<str:id>/": views.show,
        "<str:id>/accept/": move_views.accept,
        "<str:id>/anew/": maker_views.anew,
        "<str:id>/kept/": move_views.keep,
        "<str:id>/felt/": move_views.feel,
        "<str:id>/not-this-time/": maker_views.slip,
        "<str:id>/straight/": maker_views.straight,
        "<str:id>/say/<slug:what>/": say_views.say,
    }
)
