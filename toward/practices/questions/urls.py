"""Addresses of the questions."""

from django.urls import path

from toward.practices.questions import alone_views, opened_views, our_views, views

app_name = "questions"
urlpatterns = [
    path("", views.page, name="page"),
    path("at/<str:which>/", views.answer, name="answer"),
    path("at/<str:which>/withdraw/", views.withdraw, name="withdraw"),
    path("at/<str:which>/say/", views.say_mine_is_in, name="say_mine_is_in"),
    path("at/<str:which>/rest/", views.rest, name="rest"),
    path("opened/", opened_views.back, name="back"),
    path("opened/<str:id>/", opened_views.opened, name="opened"),
    path("opened/<str:id>/talk/", opened_views.talk, name="talk"),
    path("opened/<str:id>/again/", opened_views.again, name="again"),
    path("answers/<str:id>/edit/", opened_views.edit, name="edit"),
    path("ours/", our_views.own, name="own"),
    path("depth/", our_views.depth, name="depth"),
    path("depth/withdraw/", our_views.withdraw_wish, name="withdraw_wish"),
    path("aside/<str:id>/", our_views.offer_again, name="offer_again"),
    path("alone/", alone_views.alone, name="alone"),
    path("alone/rest/", alone_views.rest, name="alone_rest"),
    path("alone/<str:id>/", alone_views.edit, name="alone_edit"),
]
