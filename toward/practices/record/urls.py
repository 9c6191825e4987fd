"""Addresses of the record."""

from django.urls import path

from toward.practices.record import views

app_name = "record"
urlpatterns = [
    path("", views.page, name="page"),
    path("write/", views.write, name="write"),
    path("take-out/", views.take_out, name="take_out"),
    path("<str:id>/", views.one, name="one"),
    path("<str:id>/edit/", views.edit, name="edit"),
    path("<str:id>/erase/", views.erase, name="erase"),
]
