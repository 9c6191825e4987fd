"""Addresses of touch."""

from toward.practice.addresses import addresses
from toward.practices.touch import between_views as between
from toward.practices.touch import views

app_name = "touch"
urlpatterns = addresses(
    {
        "": views.page,
        "away/": views.away,
        "mine/": views.own,
        "mine/share/": views.share,
        "mine/unshare/": views.unshare,
        "mine/carry-over/": views.carry_over,
        "mine/alone/take-back/": views.take_back_alone,
        "mine/<slug:moment>/": views.mark,
        "theirs/": views.theirs,
        "invite/": between.invite,
        "invite/withdraw/": between.withdraw,
        "rituals/": between.rituals,
        "<str:id>/answer/": between.answer,
        "<str:id>/agree/": between.agree,
        "<str:id>/hour/": between.hour,
        "<str:id>/let-go/": between.let_go,
    }
)
