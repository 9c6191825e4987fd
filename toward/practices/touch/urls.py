"""Addresses of touch."""

from django.urls import path

from toward.practices.touch import between_views as between
from toward.practices.touch import views

app_name = "touch"
urlpatterns = [
    path("", views.page, name="page"),
    path("away/", views.away, name="away"),
    path("mine/", views.own, name="own"),
    path("mine/share/", views.share, name="share"),
    path("mine/unshare/", views.unshare, name="unshare"),
    path("mine/carry-over/", views.carry_over, name="carry_over"),
    path("mine/alone/take-back/", views.take_back_alone, name="take_back_alone"),
    path("mine/<slug:moment>/", views.mark, name="mark"),
    path("theirs/", views.theirs, name="theirs"),
    path("invite/", between.invite, name="invite"),
    path("invite/withdraw/", between.withdraw, name="withdraw"),
    path("rituals/", between.rituals, name="rituals"),
    path("<str:id>/answer/", between.answer, name="answer"),
    path("<str:id>/agree/", between.agree, name="agree"),
    path("<str:id>/hour/", between.hour, name="hour"),
    path("<str:id>/let-go/", between.let_go, name="let_go"),
]
