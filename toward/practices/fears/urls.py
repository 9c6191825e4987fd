"""Addresses of the fears."""

from toward.practice.addresses import addresses
from toward.practices.fears import views

app_name = "fears"
urlpatterns = addresses(
    {
        "": views.page,
        "name/": views.name,
        "months/": views.months,
        "exercises/": views.exercises,
        "exercises/<slug:which>/": views.exercise,
        "someone/": views.therapist,
        "<str:id>/": views.fear,
        "<str:id>/edit/": views.edit,
        "<str:id>/sentence/": views.sentence,
    }
)
