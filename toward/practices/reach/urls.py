"""Addresses of reach."""

from toward.practice.addresses import addresses
from toward.practices.reach import views

app_name = "reach"
urlpatterns = addresses(
    {
        "": views.page,
        "mine/": views.write,
        "today/": views.signal,
        "today/clear/": views.clear,
        "week/": views.week,
        "weeks/": views.weeks,
    }
)
