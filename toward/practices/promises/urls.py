"""Addresses of promises."""

from django.urls import path

from toward.practices.promises import make_views, maker_views, move_views, say_views, views

app_name = "promises"
urlpatterns = [
    path("", views.page, name="page"),
    path("make/", make_views.make, name="make"),
    path("ideas/", views.ideas, name="ideas"),
    path("<str:id>/", views.show, name="show"),
    path("<str:id>/accept/", move_views.accept, name="accept"),
    path("<str:id>/anew/", maker_views.renegotiate, name="anew"),
    path("<str:id>/kept/", move_views.keep, name="keep"),
    path("<str:id>/felt/", move_views.feel, name="feel"),
    path("<str:id>/not-this-time/", maker_views.slip, name="slip"),
    path("<str:id>/straight/", maker_views.straight, name="straight"),
    path("<str:id>/say/<slug:what>/", say_views.say, name="say"),
]
