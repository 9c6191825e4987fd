"""Addresses of the questions."""

from toward.practice.addresses import addresses
from toward.practices.questions import alone_views, opened_views, our_views, views

app_name = "questions"
urlpatterns = addresses(
    {
        "": views.page,
        "at/<str:which>/": views.answer,
        "at/<str:which>/withdraw/": views.withdraw,
        "at/<str:which>/say/": views.say_mine_is_in,
        "at/<str:which>/rest/": views.rest,
        "older/": views.older,
        "opened/": opened_views.back,
        "opened/<str:id>/": opened_views.opened,
        "opened/<str:id>/talk/": opened_views.talk,
        "opened/<str:id>/again/": opened_views.again,
        "answers/<str:id>/edit/": opened_views.edit,
        "ours/": our_views.own,
        "depth/": our_views.depth,
        "depth/withdraw/": our_views.withdraw_wish,
        "aside/<str:id>/": our_views.offer_again,
        "alone/": alone_views.alone,
        "alone/rest/": alone_views.alone_rest,
        "alone/<str:id>/": alone_views.alone_edit,
    }
)
