"""Settings of the whole house, read from the environment. Knobs and defaults are listed in README.md."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import fontpkg_sarabun
from django.utils.translation import gettext_lazy as _

from marketplace.config.databases import database_from_url
from marketplace.config.picture_origins import picture_origins
from marketplace.config.promptpay_id import checked_promptpay_id
from marketplace.config.secrets import field_encryption_keys, given, secret, signing_key
from marketplace.shared.environment import data_dir, flag, listed
from marketplace.shared.rate_limits.rules import limits, networks

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = flag("PRODUCTION")
DEBUG = flag("DEBUG") and not PRODUCTION
DATA_DIR = data_dir(ROOT)
SAMPLE_MARKET = flag("SAMPLE", default=not PRODUCTION)

SECRET_KEY = secret("SECRET_KEY", data_dir=DATA_DIR, production=PRODUCTION)
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "*" if not PRODUCTION else "").split(",")
CSRF_TRUSTED_ORIGINS = [one for one in os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",") if one]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "marketplace.shared",
    "marketplace.shared.pages",
    "marketplace.shared.sensitive",
    "marketplace.mail",
    "marketplace.accounts",
    "marketplace.organisations",
    "marketplace.payments",
    "marketplace.media",
    "marketplace.commerce.channels",
    "marketplace.commerce.catalog",
    "marketplace.commerce.content",
    "marketplace.commerce.customers",
    "marketplace.commerce.shipping",
    "marketplace.commerce.pricing",
    "marketplace.commerce.stock",
    "marketplace.commerce.orders",
    "marketplace.commerce.checkout",
    "marketplace.graphql_api",
    "marketplace.search",
    "marketplace.ledger",
    "marketplace.ledger.payouts",
    "marketplace.gateway",
    "marketplace.places",
    "vendor_onboarding.makers",
    "vendor_onboarding.consent",
    "vendor_onboarding.payees",
    "vendor_onboarding.applications",
    "vendor_onboarding.listings",
    "vendor_onboarding.portal",
    "vendor_onboarding.team",
    "vendor_onboarding.closing",
    "vendor_onboarding.bulk",
    "vendor_onboarding.packing",
    "vendor_onboarding.tags",
    "vendor_onboarding.review",
    "vendor_onboarding.treasury",
    "vendor_onboarding.maker_door",
    "vendor_onboarding.privacy",
    "marketplace.flagship",
    "marketplace.programme_api",
    "mobile_kiosk.devices",
    "mobile_kiosk.sync",
    "mobile_kiosk",
    "storefront_theme",
    "marketplace.sample",
    "marketplace.config",
]

MIDDLEWARE = [
    "marketplace.graphql_api.answers.over_http.remembered_answers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "marketplace.config.limit_bodies.LimitBodies",
    "django.middleware.csrf.CsrfViewMiddleware",
    "marketplace.accounts.known_person.KnownPerson",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "marketplace.config.urls"
WSGI_APPLICATION = "marketplace.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "marketplace.shared.pages.context.page",
            ],
        },
    }
]

DATABASES = {"default": database_from_url(given("DATABASE_URL"), data_dir=DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:sign-in"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Buyers' passwords: as long as Saleor asks for, and none of those that everybody uses.
CUSTOMER_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "th"
LANGUAGES = [("th", _("Thai")), ("en", _("English"))]
TIME_ZONE = "Asia/Bangkok"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [("fonts", Path(fontpkg_sarabun.__file__).parent / "files")]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "public"
PRIVATE_ROOT = DATA_DIR / "private"
# Withdrawn consents beside the database; on another disk it outlives one that is brought back from a copy.
WITHDRAWALS_FILE = Path(os.environ.get("WITHDRAWALS_FILE") or PRIVATE_ROOT / "withdrawals" / "withdrawals.jsonl")
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

SESSION_ENGINE = "marketplace.accounts.sessions"
# How long a session may rest: everybody's, and that of people who see secrets or move money.
SESSION_IDLE_SECONDS = SESSION_COOKIE_AGE = int(os.environ.get("SESSION_DAYS", "14")) * 24 * 60 * 60
SESSION_IDLE_SECONDS_SHORT = int(os.environ.get("SESSION_MINUTES_STRONG", "30")) * 60
# A second step for reviewers, treasurers, data protection, administrators and bank details: always in production.
SECOND_FACTOR = PRODUCTION or flag("SECOND_FACTOR", default=True)
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "marketplace.shared.pages.views.form_expired"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", *picture_origins()],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}

# The contract: which engine answers (DESIGN section 1), and our app's token for it.
SALEOR_API_URL = os.environ.get("SALEOR_API_URL", "")
# A real Saleor gives the token: pasted in here, or handed over when our app is installed there.
SALEOR_APP_TOKEN = (
    given("SALEOR_APP_TOKEN")
    if SALEOR_API_URL
    else secret("SALEOR_APP_TOKEN", data_dir=DATA_DIR, production=PRODUCTION)
)
DEFAULT_CHANNEL = "online"
TOKEN_SIGNING_KEY = signing_key(data_dir=DATA_DIR, production=PRODUCTION)
# The key before it, still believed while its tokens live (thirty days), so that keys can be changed.
TOKEN_SIGNING_KEY_PREVIOUS = given("RSA_PRIVATE_KEY_PREVIOUS")

# Who listens to what (DESIGN section 4), and where the background work runs.
OUTBOX_SUBSCRIPTIONS = "marketplace.config.subscriptions.SUBSCRIPTIONS"
CELERY_BROKER_URL = os.environ.get("CELERY_BROKER_URL", "")
ELASTICSEARCH_URL = os.environ.get("ELASTICSEARCH_URL", "")

FIELD_ENCRYPTION_KEYS = field_encryption_keys(data_dir=DATA_DIR, production=PRODUCTION)

# PromptPay transfers go to this id (tax id of the seller of record or a phone); an example outside production.
PROMPTPAY_ID = checked_promptpay_id(os.environ.get("PROMPTPAY_ID", "" if PRODUCTION else "0994000165501"))

# Payment apps in this process, as the contract's clients name them: identifier to the function that answers its events.
PAYMENT_APPS = {
    "talad.promptpay-transfer": "marketplace.payments.promptpay_transfer.answer",
    "talad.cash-on-delivery": "marketplace.payments.cash_on_delivery.answer",
}
# A payment app that only pretends, under the name of Saleor's own: so storefronts that know no other can be tried out.
if flag("TEST_PAYMENTS") and not PRODUCTION:
    PAYMENT_APPS["saleor.io.dummy-payment-app"] = "marketplace.payments.pretended_payment.answer"

# Where people reach us: links in letters begin with it.
PUBLIC_URL = os.environ.get("PUBLIC_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}").rstrip("/")

# Programs in browsers that may ask the API (`*` in a name stands for anything), and the hosts to which the links in
# letters about accounts may lead; both as Saleor names them.
ALLOWED_GRAPHQL_ORIGINS = listed("ALLOWED_GRAPHQL_ORIGINS", default="*" if not PRODUCTION else PUBLIC_URL)
ALLOWED_CLIENT_HOSTS = listed("ALLOWED_CLIENT_HOSTS", default="localhost,127.0.0.1" if not PRODUCTION else "")
ALLOWED_CLIENT_HOSTS += [urlsplit(PUBLIC_URL).hostname or ""]

# How often a door may be tried, and whose word about a caller's address counts.
RATE_LIMITS = limits(os.environ.get("RATE_LIMITS", ""), wide=SAMPLE_MARKET)
TRUSTED_PROXIES = networks(listed("TRUSTED_PROXIES"))

EMAIL_BACKEND = os.environ.get("EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = DATA_DIR / "private" / "letters"
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "talad-feemue@sample.test")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
}
