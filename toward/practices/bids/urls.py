"""Addresses of small asks."""

from django.urls import path

from toward.practices.bids import alone_views, answer_views, call_views, views

app_name = "bids"
urlpatterns = [
    path("", views.page, name="page"),
    path("call/", call_views.call, name="call"),
    path("noticed/", alone_views.notice, name="notice"),
    path("noticed/<str:id>/", alone_views.edit, name="notice_edit"),
    path("<str:id>/answer/<slug:how>/", answer_views.answer, name="answer"),
    path("<str:id>/suits/", views.suits, name="suits"),
    path("<str:id>/not-now/", views.not_now, name="not_now"),
    path("<str:id>/take-back/", views.take_back, name="take_back"),
]
