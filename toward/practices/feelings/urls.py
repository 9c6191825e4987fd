"""Addresses of feelings."""

from django.urls import path

from toward.practices.feelings import views

app_name = "feelings"
urlpatterns = [
    path("", views.page, name="page"),
    path("now/", views.check_in, name="check_in"),
    path("guess/", views.guess, name="guess"),
    path("days/", views.days, name="days"),
    path("<slug:whose>/<str:id>/edit/", views.edit, name="edit"),
]
