"""Addresses of values."""

from toward.practice.addresses import addresses
from toward.practices.values import agreement_views, sort_views, views

app_name = "values"
urlpatterns = addresses(
    {
        "": views.page,
        "sort/": sort_views.sort,
        "sort/<slug:step>/": sort_views.sort,
        "seal/": sort_views.seal,
        "true/": sort_views.true,
        "out/<slug:what>/": sort_views.withdraw,
        "in/<slug:what>/": sort_views.say_mine_is_in,
        "years/": views.years,
        "pair/<slug:id>/": views.pair,
        "pair/<slug:id>/talk/": views.talk,
        "agree/<slug:about>/": agreement_views.propose,
        "agreement/<str:id>/": agreement_views.agreement,
        "agreement/<str:id>/agree/": agreement_views.agree,
        "agreement/<str:id>/not-now/": agreement_views.not_now,
        "agreement/<str:id>/end/": agreement_views.end,
    }
)
