"""Addresses of repair."""

from toward.practice.addresses import addresses
from toward.practices.repair import opening_views as opening
from toward.practices.repair import together_views as together
from toward.practices.repair import views

app_name = "repair"
urlpatterns = addresses(
    {
        "": views.page,
        "pause/": views.pause,
        "calm/": views.calm,
        "past/": views.past,
        "share/": opening.share,
        "aloud/": opening.aloud,
        "<str:id>/": views.show,
        "<str:id>/on/<slug:step>/": together.on,
        "<str:id>/say/": together.say_ready,
        "<str:id>/rest/": views.rest,
        "<str:id>/stop/": views.stop,
        "<str:id>/own/": together.own,
        "<str:id>/change/": together.change,
        "<str:id>/agree/<str:proposal>/": together.agree,
        "<str:id>/check/": together.check,
        "<str:id>/line/": views.keep,
    }
)
