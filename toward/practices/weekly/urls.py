"""Addresses of the weekly talk."""

from toward.practice.addresses import addresses
from toward.practices.weekly import talk_views as talks
from toward.practices.weekly import views

app_name = "weekly"
urlpatterns = addresses(
    {
        "": views.page,
        **talks.TAPS.addresses(),
        "<str:id>/": talks.talk,
        "<str:id>/grant/<str:line>/": talks.grant,
    }
)
