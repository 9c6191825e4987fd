"""Addresses of what lies on the table."""

from toward.practice import views
from toward.practice.addresses import addresses

app_name = "table"
urlpatterns = addresses(
    {
        "several/": views.several,
        "<str:id>/": views.thing,
        "<str:id>/answer/": views.answer,
        "<str:id>/close/": views.close,
        "<str:id>/away/": views.put_away,
        "<str:id>/leave/": views.leave,
        "<str:id>/back/": views.bring_back,
    }
)
