"""Addresses of seeing through each other's eyes."""

from toward.practice.addresses import addresses
from toward.practices.empathy import alone_views, opened_views, views

app_name = "empathy"
urlpatterns = addresses(
    {
        "": views.page,
        "name/": views.name,
        "back/": opened_views.back,
        "alone/": alone_views.alone,
        "alone/<str:id>/": alone_views.alone_edit,
        "guess/<str:id>/mark/": opened_views.mark,
        "guess/<str:id>/answer/": opened_views.answer,
        "<str:id>/": opened_views.show,
        "<str:id>/write/": views.write,
        "<str:id>/withdraw/": views.withdraw,
        "<str:id>/rest/": views.rest,
        "<str:id>/aside/": views.aside,
    }
)
