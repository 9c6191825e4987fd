"""Addresses of feelings."""

from toward.practice.addresses import addresses
from toward.practices.feelings import views

app_name = "feelings"
urlpatterns = addresses(
    {
        "": views.page,
        "now/": views.check_in,
        "guess/": views.guess,
        "days/": views.days,
        "<slug:whose>/<str:id>/edit/": views.edit,
    }
)
