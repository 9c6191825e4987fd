"""Addresses of seeing through each other's eyes."""

from django.urls import path

from toward.practices.empathy import alone_views, opened_views, views

app_name = "empathy"
urlpatterns = [
    path("", views.page, name="page"),
    path("name/", views.name, name="name"),
    path("back/", opened_views.back, name="back"),
    path("alone/", alone_views.alone, name="alone"),
    path("alone/<str:id>/", alone_views.edit, name="alone_edit"),
    path("guess/<str:id>/mark/", opened_views.mark, name="mark"),
    path("guess/<str:id>/answer/", opened_views.answer, name="answer"),
    path("<str:id>/", opened_views.show, name="show"),
    path("<str:id>/write/", views.write, name="write"),
    path("<str:id>/withdraw/", views.withdraw, name="withdraw"),
    path("<str:id>/rest/", views.rest, name="rest"),
    path("<str:id>/aside/", views.put_aside, name="aside"),
]
