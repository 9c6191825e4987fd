"""Addresses of what both like, of time apart and together, and of passions."""

from toward.practice.addresses import addresses
from toward.practices.interests import card_views, passion_views, time_views, views

app_name = "interests"
urlpatterns = addresses(
    {
        "": views.page,
        "own/": views.own,
        "cards/": card_views.cards,
        "cards/begin/": card_views.begin,
        "cards/<str:id>/mark/<int:at>/": card_views.mark,
        "cards/<str:id>/seal/": card_views.seal,
        "cards/<str:id>/out/": card_views.out,
        "cards/<str:id>/end/": card_views.end,
        "opened/<str:id>/": views.opened,
        "off/": views.off,
        "in/<str:of>/": time_views.say_mine_is_in,
        "time/": time_views.time,
        "time/wish/": time_views.wish,
        "time/out/": time_views.time_out,
        "time/propose/": time_views.propose,
        "time/<str:id>/agree/": time_views.agree,
        "time/<str:id>/let-go/": time_views.let_go,
        "passions/": passion_views.passions,
        "passions/write/": passion_views.passion,
        "passions/of/<str:id>/": passion_views.passions,
        "passions/<str:key>/": passion_views.passion,
        "passions/<str:key>/look/": passion_views.look,
        "passions/<str:id>/day/": passion_views.big_day,
        "still/<str:id>/": passion_views.still,
        "days/<str:id>/<str:part>/": passion_views.line,
    }
)
