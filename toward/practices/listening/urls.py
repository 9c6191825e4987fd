"""Addresses of listening."""

from django.urls import path

from toward.practices.listening import alone_views as solo
from toward.practices.listening import session_views as session
from toward.practices.listening import views

app_name = "listening"
urlpatterns = [
    path("", views.page, name="page"),
    path("offer/", views.offer, name="offer"),
    path("alone/", solo.practise, name="alone"),
    path("alone/another/", solo.another, name="another"),
    path("alone/<str:id>/", solo.compare, name="compare"),
    path("<str:id>/", session.show, name="session"),
    path("<str:id>/come/", views.come, name="come"),
    path("<str:id>/later/", views.later, name="later"),
    path("<str:id>/rest/", views.rest, name="rest"),
    path("<str:id>/move/", session.move, name="move"),
    path("<str:id>/write/", session.write, name="write"),
    path("<str:id>/stands/", session.stands, name="stands"),
    path("<str:id>/keep/", session.keep, name="keep"),
]
