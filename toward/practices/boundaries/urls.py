"""Addresses of boundaries."""

from django.urls import path

from toward.practices.boundaries import alone_views, views

app_name = "boundaries"
urlpatterns = [
    path("", views.page, name="page"),
    path("say/", views.themes, name="themes"),
    path("say/<slug:about>/", views.say, name="say"),
    path("notes/", views.notes, name="notes"),
    path("<str:id>/change/", views.change, name="change"),
    path("<str:id>/honour/", views.honour, name="honour"),
    path("<str:id>/carry-over/", alone_views.carry_over, name="carry_over"),
    path("<str:id>/crossed/", views.crossed, name="crossed"),
]
