"""Addresses of what is written alone."""

from django.urls import path

from toward.practices.another_view import alone_views as alone
from toward.practices.another_view import views

app_name = "another_view"
urlpatterns = [
    path("", views.page, name="page"),
    path("words.json", alone.rules_file, name="rules"),
    path("write/", alone.go_on, name="go_on"),
    path("write/<slug:step>/", alone.write, name="write"),
    path("seven/", views.seven, name="seven"),
    path("seven/not-now/", views.not_this_time, name="not_this_time"),
]
