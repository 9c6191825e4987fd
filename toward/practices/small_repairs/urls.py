"""Addresses of small repairs."""

from toward.practice.addresses import addresses
from toward.practices.small_repairs import views

app_name = "small_repairs"
urlpatterns = addresses(
    {
        "": views.page,
        "<str:id>/": views.thing,
    }
)
