"""Every address of the house."""

from allauth.account.views import ReauthenticateView
from django.conf import settings
from django.urls import include, path

from toward.bond import views as bond
from toward.guide import views as guide
from toward.help import before_views as before
from toward.help import views as help
from toward.live.stream import live
from toward.me import draft_views as draft
from toward.paths import tonight_views as tonight
from toward.paths import views as paths
from toward.people import paper_views as paper
from toward.people import phone_views as phone
from toward.people import second_step_views, unlock_views
from toward.people import settings_views as me
from toward.people import views as people
from toward.practice.names import MOVED, NAMES
from toward.web import views as web

urlpatterns = [
    path("", web.welcome, name="welcome"),
    path("exit/", web.leave_quickly, name="leave"),
    path("manifest.webmanifest", web.manifest, name="manifest"),
    path("sw.js", web.worker, name="worker"),
    path("offline/", web.offline, name="offline"),
    path("trust/", web.trust, name="trust"),
    path("help/", help.help_page, name="help"),
    path("before/", before.ask, name="before"),
    path("before/asked/", before.asked, name="before_asked"),
    path("before/now/", before.now, name="before_now"),
    path("guide/", guide.index, name="guide"),
    path("guide/why/<slug:practice>/", guide.why, name="why"),
    path("guide/<slug:slug>/", guide.page, name="guide_page"),
    path("start/", people.start, name="start"),
    path("sign-up/", people.sign_up, name="signup"),
    path("sign-up/", people.sign_up, name="account_signup"),
    path("sign-up/code/", people.confirm_code, name="confirm_code"),
    path("sign-in/", second_step_views.SignIn.as_view(), name="account_login"),
    path("sign-in/", second_step_views.SignIn.as_view(), name="signin"),
    path("sign-in/code/", people.recover, name="recover"),
    path("sign-out/", people.sign_out, name="signout"),
    path("sign-out/", people.sign_out, name="account_logout"),
    path("sign-in/again/", ReauthenticateView.as_view(), name="account_reauthenticate"),
    path("keys/", include("toward.people.second_step_views")),
    path("lock/", people.lock, name="lock"),
    path("unlock/", unlock_views.unlock, name="unlock"),
    path("unlock/passkey/", unlock_views.by_passkey, name="by_passkey"),
    path("unlock/passkey/let/", phone.let_passkey, name="let_passkey"),
    path("unlock/code/", phone.choose, name="phone_code"),
    path("draft/", draft.keep, name="draft"),
    path("live/", live, name="live"),
    path("today/", paths.show_today, name="today"),
    path("tonight/", tonight.page, name="tonight"),
    path("tonight/begin/", tonight.begin, name="tonight_begin"),
    path("tonight/on/", tonight.on, name="tonight_on"),
    path("tonight/not-now/", tonight.not_now, name="tonight_not_now"),
    path("tonight/enough/", tonight.enough, name="tonight_enough"),
    path("tonight/after-all/", tonight.after_all, name="tonight_after_all"),
    path("tonight/lead/", tonight.lead, name="tonight_lead"),
    path("talk/", paths.section, {"section": "talk"}, name="talk"),
    path("together/", paths.section, {"section": "together"}, name="together"),
    path("us/", paths.section, {"section": "us"}, name="us"),
    path("me/", paths.section, {"section": "me"}, name="me"),
    path("ours/", paths.ours, name="ours"),
    path("mine/", paths.only_mine, name="mine"),
    path("archive/<str:id>/", paths.archive, name="archive"),
    path("archive/<str:id>/take-back/<str:moment>/", paths.archive_take_back, name="archive_take_back"),
    path("table/", include("toward.practice.urls")),
    path("take-back/<str:whose>/<str:id>/", paths.take_back, name="take_back"),
    path("me/wishes/", me.wishes, name="wishes"),
    path("me/safety/", me.safety, name="safety"),
    path("me/safety/passphrase/", me.passphrase, name="passphrase"),
    path("me/safety/code/", me.new_code, name="new_code"),
    path("me/safety/code/check/", paper.check, name="check_code"),
    path("me/safety/code/later/", paper.later, name="code_later"),
    path("me/safety/phones/", phone.take_away, name="way_away"),
    path("me/safety/phones/later/", phone.later, name="phone_code_later"),
    path("me/safety/remember/", phone.remember, name="remember"),
    path("me/safety/remember/later/", phone.remember_later, name="remember_later"),
    path("me/safety/others/", me.end_others, name="end_others"),
    path("me/reminders/", include("toward.care.urls")),
    path("invite/", bond.invitations, name="invitations"),
    path("invite/<slug:id>/", bond.invitation, name="invitation"),
    path("invite/<slug:id>/qr.svg", bond.qr, name="invitation_qr"),
    path("invite/<slug:id>/confirm/", bond.confirm, name="confirm"),
    path("invite/<slug:id>/refuse/", bond.refuse, name="refuse"),
    path("join/", bond.join, name="join"),
    path("join/#<path:rest>", web.fragment, {"name": "join"}, name="join_pasted"),
    path("start/#<path:rest>", web.fragment, {"name": "start"}, name="start_pasted"),
    path("join/accept/", bond.accept, name="accept"),
    path("join/pending/", bond.pending, name="pending"),
    path("join/<slug:id>/withdraw/", bond.withdraw, name="withdraw"),
    path("welcomed/", bond.welcomed, name="welcomed"),
    path("switch/", bond.switch, name="switch_bond"),
    path("leave/", bond.leave, name="leave_bond"),
    *[
        path(f"{old}{rest}", web.moved, {"old": old, "new": new}, name="moved")
        for old, new in MOVED
        for rest in ("", "<path:rest>")
    ],
    *[path(f"{name}/", include(f"toward.practices.{name}.urls")) for name in NAMES],
]

if settings.DEMO:  # these addresses exist in the demo alone
    from toward.demo import views as demo

    urlpatterns.append(path("demo/<slug:who>/", demo.look_as, name="demo"))

handler400 = "toward.web.views.unreadable"
handler404 = "toward.web.views.not_here"
handler500 = "toward.web.views.broken"
