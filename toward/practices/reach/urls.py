"""Addresses of reach."""

from django.urls import path

from toward.practices.reach import views

app_name = "reach"
urlpatterns = [
    path("", views.page, name="page"),
    path("mine/", views.write, name="write"),
    path("today/", views.signal, name="signal"),
    path("today/clear/", views.clear, name="clear"),
    path("week/", views.week, name="week"),
    path("weeks/", views.weeks, name="weeks"),
]
