"""Addresses of the record."""

from toward.practice.addresses import addresses
from toward.practices.record import views

app_name = "record"
urlpatterns = addresses(
    {
        "": views.page,
        "write/": views.write,
        "take-out/": views.take_out,
        "<str:id>/": views.one,
        "<str:id>/edit/": views.edit,
        "<str:id>/erase/": views.erase,
    }
)
