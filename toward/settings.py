"""Settings; everything a host decides comes from the environment (docs/hosting.md)."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url

from toward.machine import address, clock, given
from toward.practice.names import NAMES

BASE = Path(__file__).resolve().parent
GIVEN = given.read()
DATA, HTTPS, OPEN, DEMO = GIVEN.data, GIVEN.https, GIVEN.open, GIVEN.demo

PEPPER_FILE = DATA / "keys" / "pepper"
_SECRET_FILE = DATA / "keys" / "secret_key"
SECRET_KEY = (_SECRET_FILE.read_bytes() if _SECRET_FILE.exists() else os.urandom(32)).hex()
DEBUG = False
HOSTS_NAMED = bool(GIVEN.hosts)
ALLOWED_HOSTS = list(GIVEN.hosts) or address.own_names()
if (_at := urlsplit(GIVEN.reached_at or "").hostname) and not HOSTS_NAMED:
    ALLOWED_HOSTS.append(f"[{_at}]" if ":" in _at else _at)
APP_NAME = GIVEN.app_name
REACHED_AT = GIVEN.reached_at or ""  # by other phones; `toward run` says it
TRUST_AT = GIVEN.trust_at  # where phones learn to trust a certificate of our own; likewise
NEUTRAL_URL = GIVEN.neutral_url

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "toward.log",
    "toward.people",
    "toward.bond",
    "toward.me",
    "toward.practice",
    "toward.talks",
    "toward.web",
    "toward.help",
    "toward.guide",
    "toward.paths",
    "toward.care",
    *[f"toward.practices.{name}" for name in NAMES],
    "toward.practices.between",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.forms",
]

MIDDLEWARE = [
    "toward.web.middleware.headers",
    "toward.web.kept.kept",
    "django.middleware.security.SecurityMiddleware",
    "toward.web.gate.gate",
    "toward.web.named_files.Files",
    "toward.people.middleware.sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "toward.people.middleware.keys",
    "toward.people.middleware.wishes",
    "toward.care.middleware.reminders",
    "django.contrib.messages.middleware.MessageMiddleware",
    "toward.paths.middleware.tonight",
    "toward.me.middleware.drafts",
    "toward.web.middleware.plain_errors",
    "allauth.account.middleware.AccountMiddleware",
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
ROOT_URLCONF = "toward.urls"
ASGI_APPLICATION = "toward.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", ["toward.web.loader.Dense"])],
            "builtins": [
                "django.templatetags.i18n",
                "toward.web.templatetags.toward",
                "toward.practice.templatetags.frames",
                "toward.practice.templatetags.table",
                "toward.paths.templatetags.evening",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "toward.web.context.page",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(GIVEN.database or f"sqlite:///{DATA / 'toward.sqlite3'}"),
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
        ),
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["toward.people.backend.NameAndPassphrase"]
PASSWORD_HASHERS = ["toward.people.hasher.PassphraseHasher"]
PASSPHRASE_COST = (64 * 1024, 3, 1)  # KiB, passes, lanes: about a quarter of a second

SESSION_ENGINE = "toward.people.sessions"
SESSION_COOKIE_AGE = 14 * 86400
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-toward" if HTTPS else "toward"  # every cookie's name begins so
CSRF_COOKIE_NAME = f"{SESSION_COOKIE_NAME}_csrf"
KEY_COOKIE_NAME = f"{SESSION_COOKIE_NAME}_key"
KNOWN_COOKIE_NAME = f"{SESSION_COOKIE_NAME}_known"
PHONE_COOKIE_NAME = "__Secure-toward_phone" if HTTPS else "toward_phone"  # for one address: so not __Host-
KEPT_COOKIE_NAME = "__Secure-toward_kept" if HTTPS else "toward_kept"  # for one address, too
CARRY_COOKIE_NAME = f"{SESSION_COOKIE_NAME}_carry_"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "toward.web.views.stale"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31536000 if HTTPS and not TRUST_AT else 0  # docs/decisions/0012
SECURE_REFERRER_POLICY = "same-origin"  # "no-referrer" makes browsers send "Origin: null" with forms
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin" if HTTPS else None
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LETTERS_IN_A_FORM = 25_000  # what the largest one promises; most hold less (toward/fields/room.py)
DATA_UPLOAD_MAX_MEMORY_SIZE = LETTERS_IN_A_FORM * 12 + 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300

ACCOUNT_ADAPTER = "toward.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {
    "login": "toward.people.forms.SignIn",
    "reauthenticate": "toward.people.forms.Reauthenticate",
}
ACCOUNT_RATE_LIMITS = {
    "login": None,  # toward.people.backoff counts it, for all processes together
    "login_failed": None,  # likewise, a code at the second step; of a passkey there is nothing to guess
}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
MFA_ADAPTER = "toward.people.adapters.MFAAdapter"
MFA_FORMS = {
    "authenticate": "toward.people.second_step_forms.SecondStep",
    "authenticate_webauthn": "toward.people.second_step_forms.UsePasskey",
    "reauthenticate": "toward.people.second_step_forms.OnceMore",
    "reauthenticate_webauthn": "toward.people.second_step_forms.PasskeyOnceMore",
    "login_webauthn": "toward.people.second_step_forms.SignInWithPasskey",
    "activate_totp": "toward.people.second_step_forms.AddApp",
    "add_webauthn": "toward.people.second_step_forms.AddPasskey",
    "edit_webauthn": "toward.people.second_step_forms.RenamePasskey",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # a step before and after: clocks go wrong; each code once (people/app_codes.py)
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
LOGIN_URL = "signin"
LOGIN_REDIRECT_URL = "today"
ACCOUNT_LOGOUT_REDIRECT_URL = "welcome"

USE_TZ = True
TIME_ZONE = GIVEN.zone or clock.system() or "UTC"
USE_I18N = True
LANGUAGE_CODE = "en-gb"
LOCALE_PATHS = [BASE / "locale"]
_found = [found.parts[-3].replace("_", "-").lower() for found in LOCALE_PATHS[0].glob("*/LC_MESSAGES/django.mo")]
LANGUAGES = [(one, one) for one in ("en", "en-au", "en-gb", *sorted(_found))]  # no page claims to be in another

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"  # filled, compressed, when the server starts
WHITENOISE_USE_FINDERS = not STATIC_ROOT.exists()
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "toward.web.named_files.NamedByContent"},
}

CONTACT = GIVEN.contact  # mailto: or https:, for push services
PUSH_HOSTS, PRIVATE_TARGETS, _smtp = GIVEN.push_hosts, GIVEN.private_targets, GIVEN.smtp
EMAIL_HOST = _smtp.host
EMAIL_PORT = _smtp.port or (465 if _smtp.scheme == "smtps" else 587)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _smtp.user, _smtp.password
EMAIL_USE_SSL = _smtp.scheme == "smtps"
EMAIL_USE_TLS = _smtp.scheme == "smtp" and EMAIL_HOST not in ("localhost", "127.0.0.1", "::1")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = GIVEN.mail_from or EMAIL_HOST_USER or "reminder@localhost"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "toward.web.logging.OneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}
