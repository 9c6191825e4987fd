"""Addresses of the yearly talk."""

from toward.practice.addresses import addresses
from toward.practices.yearly import talk_views as talks
from toward.practices.yearly import views

app_name = "yearly"
urlpatterns = addresses(
    {
        "": views.page,
        **talks.TAPS.addresses(),
        "apart/": talks.apart,
        "apart/out/": talks.withdraw,
        "apart/in/": talks.say_mine_is_in,
        "choose/": talks.choose,
        "propose/": views.propose,
        "not-now/": views.leave,
        "<str:id>/": talks.talk,
        "<str:id>/year/": views.year,
        "<str:id>/not-now/": views.not_now,
        "<str:id>/aloud/": talks.aloud,
        "<str:id>/go-on/": talks.go_on,
    }
)
