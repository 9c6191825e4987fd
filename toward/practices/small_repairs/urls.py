"""Addresses of small repairs."""

from django.urls import path
from django.views.generic import RedirectView

from toward.practices.small_repairs import views

app_name = "small_repairs"
urlpatterns = [
    path("", views.page, name="page"),
    path("<str:id>/", RedirectView.as_view(pattern_name="table:thing"), name="thing"),  # an answer was once given here
]
