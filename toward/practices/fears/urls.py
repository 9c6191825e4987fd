"""Addresses of the fears."""

from django.urls import path

from toward.practices.fears import views

app_name = "fears"
urlpatterns = [
    path("", views.page, name="page"),
    path("name/", views.name, name="name"),
    path("months/", views.months, name="months"),
    path("exercises/", views.exercises, name="exercises"),
    path("exercises/<slug:which>/", views.exercise, name="exercise"),
    path("someone/", views.therapist, name="therapist"),
    path("<str:id>/", views.fear, name="fear"),
    path("<str:id>/edit/", views.edit, name="edit"),
    path("<str:id>/sentence/", views.sentence, name="sentence"),
]
