"""Addresses of listening."""

from toward.practice.addresses import addresses
from toward.practices.listening import alone_views as solo
from toward.practices.listening import session_views as session
from toward.practices.listening import views

app_name = "listening"
urlpatterns = addresses(
    {
        "": views.page,
        "offer/": views.offer,
        "alone/": solo.alone,
        "alone/another/": solo.another,
        "alone/<str:id>/": solo.compare,
        "<str:id>/": session.session,
        "<str:id>/come/": views.come,
        "<str:id>/later/": views.later,
        "<str:id>/rest/": views.rest,
        "<str:id>/move/": session.move,
        "<str:id>/write/": session.write,
        "<str:id>/stands/": session.stands,
        "<str:id>/keep/": session.keep,
    }
)
