"""Addresses of the journal."""

from django.urls import path

from toward.practices.journal import sharing_views, views

app_name = "journal"
urlpatterns = [
    path("", views.page, name="page"),
    path("write/", views.write, name="write"),
    path("find/", views.find, name="find"),
    path("guard/", views.guard, name="guard"),
    path("waiting/<str:id>/", sharing_views.waiting, name="waiting"),
    path("waiting/<str:id>/give/", sharing_views.give, name="give"),
    path("waiting/<str:id>/out/", sharing_views.out, name="out"),
    path("offered/<str:slot>/", sharing_views.answer, name="answer"),
    path("offered/<str:slot>/rest/", sharing_views.rest, name="rest"),
    path("given/", sharing_views.given, name="given"),
    path("<str:id>/", views.entry, name="entry"),
    path("<str:id>/edit/", views.edit, name="edit"),
    path("<str:id>/share/", sharing_views.share, name="share"),
]
