"""Addresses of meaning."""

from toward.practice.addresses import addresses
from toward.practices.meaning import chosen_views, seal_views, views, work_views

app_name = "meaning"
urlpatterns = addresses(
    {
        "": views.page,
        "name/": views.name,
        "name/<int:nth>/drop/": views.drop,
        "seal/": seal_views.seal,
        "out/<slug:what>/": seal_views.withdraw,
        "in/<slug:what>/": seal_views.say_mine_is_in,
        "ritual/<str:id>/too/": views.too,
        "ritual/<str:id>/change/": views.change,
        "ritual/<str:id>/end/": views.end,
        "work/": work_views.work,
        "work/hand/": work_views.hand,
        "ours/<slug:what>/": chosen_views.shelf,
        "ours/<slug:what>/new/": chosen_views.new,
        "goals/<str:id>/": chosen_views.goal,
        "words/<str:id>/say/": chosen_views.say,
        "chosen/<str:id>/yes/": chosen_views.agree,
        "chosen/<str:id>/rest/": chosen_views.rest,
        "chosen/<str:id>/<slug:how>/": chosen_views.turn,
        "thing/<str:id>/": work_views.thing,
        "thing/<str:id>/take/": work_views.take,
        "thing/<str:id>/not-now/": work_views.not_now,
        "thing/<str:id>/back/": work_views.hand_back,
    }
)
