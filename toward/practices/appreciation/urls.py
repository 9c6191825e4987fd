"""Addresses of appreciation."""

from django.urls import path

from toward.practices.appreciation import views

app_name = "appreciation"
urlpatterns = [
    path("", views.page, name="page"),
    path("close/", views.close, name="close"),
    path("say/<slug:about>/", views.say, name="say"),
    path("<str:id>/edit/", views.edit, name="edit"),
]
