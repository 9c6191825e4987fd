"""Addresses of repair."""

from django.urls import path

from toward.practices.repair import opening_views as opening
from toward.practices.repair import together_views as together
from toward.practices.repair import views

app_name = "repair"
urlpatterns = [
    path("", views.page, name="page"),
    path("pause/", views.ask_pause, name="pause"),
    path("calm/", views.calm, name="calm"),
    path("past/", views.past, name="past"),
    path("share/", opening.share, name="share"),
    path("aloud/", opening.aloud, name="aloud"),
    path("<str:id>/", views.show, name="show"),
    path("<str:id>/on/<slug:step>/", together.go_on, name="on"),
    path("<str:id>/say/", together.say_ready, name="say_ready"),
    path("<str:id>/rest/", views.rest, name="rest"),
    path("<str:id>/stop/", views.stop, name="stop"),
    path("<str:id>/own/", together.own, name="own"),
    path("<str:id>/change/", together.change, name="change"),
    path("<str:id>/agree/<str:proposal>/", together.agree, name="agree"),
    path("<str:id>/check/", together.check, name="check"),
]
