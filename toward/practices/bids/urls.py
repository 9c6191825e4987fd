"""Addresses of small asks."""

from toward.practice.addresses import addresses
from toward.practices.bids import alone_views, answer_views, call_views, views

app_name = "bids"
urlpatterns = addresses(
    {
        "": views.page,
        "call/": call_views.call,
        "noticed/": alone_views.notice,
        "noticed/<str:id>/": alone_views.notice_edit,
        "<str:id>/answer/<slug:how>/": answer_views.answer,
        "<str:id>/suits/": views.suits,
        "<str:id>/not-now/": views.not_now,
        "<str:id>/take-back/": views.take_back,
    }
)
