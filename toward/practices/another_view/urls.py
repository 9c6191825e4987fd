"""Addresses of what is written alone."""

from toward.practice.addresses import addresses
from toward.practices.another_view import alone_views as alone
from toward.practices.another_view import views

app_name = "another_view"
urlpatterns = addresses(
    {
        "": views.page,
        "words.json": alone.words,
        "write/": alone.go_on,
        "write/<slug:step>/": alone.write,
        "seven/": views.seven,
        "seven/not-now/": views.not_this_time,
    }
)
