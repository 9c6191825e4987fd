"""Where the page of reminders is found."""

from django.urls import path

from toward.care import views
from toward.care import ways_views as ways

app_name = "reminders"
urlpatterns = [
    path("", views.show, name="page"),
    path("wishes/", views.keep, name="keep"),
    path("time/", views.add_time, name="add_time"),
    path("time/away/", views.drop_time, name="drop_time"),
    path("nudge/", views.nudge, name="nudge"),
    path("push/", ways.add_push, name="add_push"),
    path("mail/", ways.add_mail, name="add_mail"),
    path("mail/code/", ways.type_code, name="type_code"),
    path("other/", ways.add_other, name="add_other"),
    path("away/", ways.drop, name="drop"),
    path("once/", views.ring_once, name="ring_once"),
    path("stop/", views.stop, name="stop"),
]
