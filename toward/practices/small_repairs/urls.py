"""Addresses of small repairs."""

from django.urls import path

from toward.practices.small_repairs import views

app_name = "small_repairs"
urlpatterns = [
    path("", views.page, name="page"),
    path("<str:id>/", views.thing, name="thing"),
]
