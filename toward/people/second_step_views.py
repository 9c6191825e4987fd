"""The second step at sign-in: an authenticator app, passkeys. allauth's views, with open keys only.

Each address is named here, so that none comes along unseen: no recovery codes, no passkey sign-up.
"""

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView, IndexView, ReauthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.views.generic import RedirectView

from toward.me.me import Me, mine
from toward.people import app_codes, backoff, between, passkey
from toward.people.backend import kek_of


@method_decorator(backoff.capped("sign-in"), name="dispatch")
class SignIn(LoginView):
    """A name and a passphrase; when a second step follows, what the passphrase opened waits for it."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Sign in, or go on to the second step."""
        response: HttpResponse = super().form_valid(form)
        kek = kek_of(self.request)
        if kek is not None and not self.request.user.is_authenticated:
            between.keep(response, str(form.user.pk), kek)
        return response


class SecondStep(AuthenticateView):
    """A code from the app, or a passkey, after the passphrase."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say which of the two this person has."""
        mine = Authenticator.objects.filter(user=self.stage.login.user)
        has = set(mine.values_list("type", flat=True))
        return {**super().get_context_data(**kwargs), "has_app": "totp" in has, "has_passkey": "webauthn" in has}

    def form_valid(self, form: Any) -> HttpResponse:
        """Sign in; the keys open with what waited."""
        between.hand_over(self.request, str(self.stage.login.user.pk))
        response: HttpResponse = super().form_valid(form)
        between.drop(response)
        return response


class AddApp(totp.ActivateTOTPView):
    """An app that was just set up; the code that did so is used."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the app and its first code in one breath."""
        with transaction.atomic():
            response: HttpResponse = super().form_valid(form)
            app_codes.is_new(Authenticator.objects.get(user=form.user, type="totp"), form.cleaned_data["code"])
        return response


class PasskeyOnceMore(passkeys.ReauthenticateWebAuthnView):
    """A passkey in place of the passphrase."""

    def form_invalid(self, form: Any) -> HttpResponse:
        """Ask again, on the same page."""
        return self.render_to_response(self.get_context_data(), status=422)


class SignInByPasskey(passkeys.LoginWebAuthnView):
    """A passkey in place of name and passphrase; one that opens is asked for the words next."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Sign in."""
        response: HttpResponse = super().form_valid(form)
        if self.request.user.is_authenticated:
            passkey.came_in(self.request, form.cleaned_data["credential"])
        return response


class RemovePasskey(passkeys.RemoveWebAuthnView):
    """A passkey that is removed opens nothing any more."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Take its way to open first, so that none is left over."""
        passkey.take_away(self.request, self.get_object())
        response: HttpResponse = super().form_valid(form)
        return response


def at_home(view: Any) -> Any:
    """Only with open keys: whoever is locked out types the passphrase first."""

    def asked(request: HttpRequest, _me: Me, **blanks: Any) -> HttpResponse:
        answer: HttpResponse = view(request, **blanks)
        return answer

    return mine(asked)


ME = {"section": "me"}
urlpatterns = [
    path("", at_home(IndexView.as_view(extra_context=ME)), name="mfa_index"),
    path("authenticate/", SecondStep.as_view(), name="mfa_authenticate"),
    path("reauthenticate/", at_home(ReauthenticateView.as_view(extra_context=ME)), name="mfa_reauthenticate"),
    path("totp/activate/", at_home(AddApp.as_view(extra_context=ME)), name="mfa_activate_totp"),
    path("totp/deactivate/", at_home(totp.DeactivateTOTPView.as_view(extra_context=ME)), name="mfa_deactivate_totp"),
    path("webauthn/", at_home(RedirectView.as_view(pattern_name="mfa_index")), name="mfa_list_webauthn"),
    path("webauthn/add/", at_home(passkeys.AddWebAuthnView.as_view(extra_context=ME)), name="mfa_add_webauthn"),
    path("webauthn/login/", SignInByPasskey.as_view(), name="mfa_login_webauthn"),
    path(
        "webauthn/reauthenticate/",
        at_home(PasskeyOnceMore.as_view(extra_context=ME)),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "webauthn/keys/<int:pk>/edit/",
        at_home(passkeys.EditWebAuthnView.as_view(extra_context=ME)),
        name="mfa_edit_webauthn",
    ),
    path(
        "webauthn/keys/<int:pk>/remove/",
        at_home(RemovePasskey.as_view(extra_context=ME)),
        name="mfa_remove_webauthn",
    ),
]
