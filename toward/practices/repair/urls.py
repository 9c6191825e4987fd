"""Addresses of repair."""

from django.urls import path

from toward.practices.repair import alone_views as alone
from toward.practices.repair import small_views as small
from toward.practices.repair import together_views as together
from toward.practices.repair import views

app_name = "repair"
urlpatterns = [
    path("", views.page, name="page"),
    path("pause/", views.ask_pause, name="pause"),
    path("calm/", views.calm, name="calm"),
    path("past/", views.past, name="past"),
    path("words.json", alone.rules_file, name="rules"),
    path("alone/", alone.go_on, name="alone"),
    path("alone/share/", alone.share, name="share"),
    path("alone/aloud/", alone.aloud, name="aloud"),
    path("alone/<slug:step>/", alone.write, name="write"),
    path("small/", small.say, name="small"),
    path("small/<str:id>/", small.answer, name="answer"),
    path("small/<str:id>/read/", small.read, name="read"),
    path("view/", small.another_view, name="view"),
    path("view/not-now/", small.not_this_time, name="not_this_time"),
    path("<str:id>/", views.show, name="show"),
    path("<str:id>/on/<slug:step>/", together.go_on, name="on"),
    path("<str:id>/rest/", views.rest, name="rest"),
    path("<str:id>/stop/", views.stop, name="stop"),
    path("<str:id>/own/", together.own, name="own"),
    path("<str:id>/change/", together.change, name="change"),
    path("<str:id>/agree/<str:proposal>/", together.agree, name="agree"),
    path("<str:id>/check/", together.check, name="check"),
]
