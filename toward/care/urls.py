"""Where the page of reminders is found."""

from django.urls import path

from toward.care import views

app_name = "reminders"
urlpatterns = [
    path("", views.show, name="page"),
    path("wishes/", views.keep, name="keep"),
    path("time/", views.add_time, name="add_time"),
    path("time/away/", views.drop_time, name="drop_time"),
    path("push/", views.add_push, name="add_push"),
    path("mail/", views.add_mail, name="add_mail"),
    path("mail/code/", views.type_code, name="type_code"),
    path("other/", views.add_other, name="add_other"),
    path("away/", views.drop, name="drop"),
    path("once/", views.ring_once, name="ring_once"),
    path("stop/", views.stop, name="stop"),
]
