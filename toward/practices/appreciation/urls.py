"""Addresses of appreciation."""

from toward.practice.addresses import addresses
from toward.practices.appreciation import views

app_name = "appreciation"
urlpatterns = addresses(
    {
        "": views.page,
        "close/": views.close,
        "say/<slug:about>/": views.say,
        "<str:id>/edit/": views.edit,
    }
)
