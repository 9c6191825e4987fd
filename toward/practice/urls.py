"""Addresses of what lies on the table."""

from django.urls import path

from toward.practice import views

app_name = "table"
urlpatterns = [
    path("<str:id>/", views.thing, name="thing"),
    path("<str:id>/answer/", views.answer, name="answer"),
    path("<str:id>/close/", views.close, name="close"),
    path("<str:id>/away/", views.put_away, name="put_away"),
    path("<str:id>/back/", views.bring_back, name="bring_back"),
]
