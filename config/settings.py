"""Settings: one file in sections. Every value of the environment is read once, here, and named in the README."""

import logging
import re
import sys
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.core.cache import CacheKeyWarning

from config import environment as env
from config import keys
from stories import epochs

BASE_DIR = Path(__file__).resolve().parent.parent

# --- Where and how it runs ------------------------------------------------------------------------------------------

PRODUCTION: bool = env.switch("PRODUCTION")
# Everything written while running lies here; nothing of it belongs into version control.
RUN_DIR = Path(env.text("RUN_DIR", str(BASE_DIR / ".wall")))
# Django's debug pages print the text and the address of whoever caused them, so there is no switch for them.
DEBUG = False

# --- Secrets --------------------------------------------------------------------------------------------------------

KEYS_FILE: str = env.text("KEYS_FILE")
if not PRODUCTION and not all(map(env.text, keys.NAMES)):
    env.folder("RUN_DIR", RUN_DIR)
    KEYS_FILE = KEYS_FILE or str(RUN_DIR / "keys.env")
    try:
        keys.ensure(Path(KEYS_FILE))
    except OSError as error:
        env.refuse(f"KEYS_FILE must be a file that can be written, and {KEYS_FILE} is none ({error.strerror}).")
if KEYS_FILE:
    env.take_file("KEYS_FILE", Path(KEYS_FILE))

if missing := [name for name in (*keys.NAMES, "KEY_STORE", "ALLOWED_HOSTS") if PRODUCTION and not env.text(name)]:
    env.refuse(
        f"Production needs {', '.join(missing)}. `manage.py make_keys` (without PRODUCTION) prints a set of keys."
    )


def _binary(name: str, value: str) -> bytes:
    """A secret of at least 32 bytes from URL-safe base64."""
    secret = keys.binary(value)
    if len(secret) < 32:
        env.refuse(f"{name} must be at least 32 random bytes in URL-safe base64.")
    return secret


def _sealing_keys(entries: list[str]) -> dict[int, bytes]:
    """`number:secret` entries, newest first."""
    found: dict[int, bytes] = {}
    for entry in entries:
        number, _colon, value = entry.strip().partition(":")
        if not re.fullmatch(r"\d{1,5}", number, re.ASCII) or not 0 < int(number) < 65536 or int(number) in found:
            env.refuse(
                "SEALING_KEYS must be NUMBER:SECRET, or several of them with commas, newest first, each number once."
            )
        found[int(number)] = _binary("SEALING_KEYS", value)[:32]
    if not found:
        env.refuse("SEALING_KEYS must be at least one NUMBER:SECRET.")
    return found


SECRET_KEY: str = env.text("SECRET_KEY")
if len(SECRET_KEY) < 32:
    env.refuse("SECRET_KEY must be at least 32 random letters.")
# Newest first. Everything new is sealed with the first; the others still open what they sealed.
SEALING_KEYS: dict[int, bytes] = _sealing_keys(env.several("SEALING_KEYS", ""))
# The folder of the epochs' keys and of the ledger of what was erased: see stories/epochs.py.
KEY_STORE = Path(env.text("KEY_STORE", str(RUN_DIR / "keys")))
# For how many days a backup can be restored. After it and the week of its epoch nobody can open it any more.
BACKUP_DAYS: int = env.whole("BACKUP_DAYS", 14, 1, 3650)
_store = epochs.Store(KEY_STORE, SEALING_KEYS)
if sys.argv[1:2] != ["make_keys"]:  # that one begins a store, and asks nothing of another
    if not PRODUCTION:
        env.folder("KEY_STORE", KEY_STORE)
        _store.ensure(datetime.now(UTC).date())
    try:
        _store.newest()
    except epochs.NoStore as error:
        env.refuse(f"{error} `manage.py make_keys --store FOLDER` (without PRODUCTION) begins one.")
    except epochs.BrokenStore as error:
        env.refuse(str(error))
RECEIPT_PEPPER: bytes = _binary("RECEIPT_PEPPER", env.text("RECEIPT_PEPPER"))
TAP_KEY: bytes = _binary("TAP_KEY", env.text("TAP_KEY"))

# --- The web --------------------------------------------------------------------------------------------------------

ALLOWED_HOSTS: list[str] = env.hosts("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
# How many proxies in front of us write X-Forwarded-For; 0 means the header is not believed.
TRUSTED_PROXIES: int = env.whole("TRUSTED_PROXIES", 0, 0, 10)

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.admin",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_countries",
    "config.apps.ConfigConfig",
    "stories",
    "moderation",
]
MIDDLEWARE = [
    "config.middleware.Forgetting",
    "config.middleware.Headers",
    "config.middleware.Compressing",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.languages.Speaking",
    "config.middleware.Closed",  # after the style sheet, which its page needs too
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "config.middleware.Bounded",  # its page needs what the others bring
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "stories.context.site",
                "moderation.context.desk",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates" / "jinja2"],
        "OPTIONS": {"environment": "config.jinja.Languages"},
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# A story may be long, and the page must be able to give back what somebody typed, so the limit on a request is far
# above the limit on a story (STORY_MAX_LETTERS): 10 MB. Above it nothing is read.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_HANDLERS: list[str] = []  # no uploads

SECURE_CONTENT_TYPE_NOSNIFF = True
# With `no-referrer` browsers send `Origin: null` and every form is refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SILENCED_SYSTEM_CHECKS = ["security.W002"]  # stories/headers.py writes X-Frame-Options, on errors too
CSRF_FAILURE_VIEW = "stories.views.errors.stale_form"

# Cookies live until the browser closes, and their names say nothing. `__Host-` needs HTTPS, so only in production.
_prefix = "__Host-" if PRODUCTION else ""
SESSION_COOKIE_NAME = f"{_prefix}s"
SESSION_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_NAME = f"{_prefix}c"
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_AGE = None  # Django's default is a year
TAP_COOKIE_NAME = f"{_prefix}k"
TAP_COOKIE_SECURE = PRODUCTION
# How somebody wants to read (stories/choices.py). An edge that keeps pages must have this cookie in its key.
CHOICES_COOKIE_NAME = f"{_prefix}r"
CHOICES_COOKIE_SECURE = PRODUCTION
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# --- Database -------------------------------------------------------------------------------------------------------

POSTGRES = {"ENGINE": "config.postgres", "CONN_HEALTH_CHECKS": True}
DATABASES: dict[str, dict[str, Any]] = {
    "default": env.database("DATABASE_URL")
    if env.text("DATABASE_URL")
    else {"ENGINE": "django.db.backends.sqlite3", "NAME": str(RUN_DIR / "wall.sqlite3")}
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    env.folder("RUN_DIR", RUN_DIR)
    DATABASES["default"]["OPTIONS"] = {
        # Without IMMEDIATE concurrent read-then-write transactions fail with "database is locked".
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # FULL: a commit is on the disk when it returns, also when the power fails. Without secure_delete the file keeps
        # what was erased until the space is used again.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
    }
else:
    DATABASES["default"].setdefault("CONN_MAX_AGE", 600)
    DATABASES["default"] |= POSTGRES
# A streaming replica that public pages are read from (config/reading.py).
if REPLICA_URL := env.text("REPLICA_URL"):
    DATABASES["replica"] = {"CONN_MAX_AGE": 600} | env.database("REPLICA_URL", replica=True) | POSTGRES
    DATABASES["replica"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 2)
    DATABASE_ROUTERS = ["config.reading.Router"]
    MIDDLEWARE.append("config.reading.FromReplica")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Cache and sessions ---------------------------------------------------------------------------------------------

# A session cookie is looked up whatever its length. Python would write a long one into the log, and keep it in memory.
warnings.filterwarnings("ignore", category=CacheKeyWarning)
CACHES = {"default": env.cache("CACHE_URL", "locmemcache://")}
CACHE_IS_REDIS = "redis" in CACHES["default"]["BACKEND"].lower()
if CACHE_IS_REDIS:
    CACHES["default"]["BACKEND"] = "django.core.cache.backends.redis.RedisCache"
    CACHES["default"]["OPTIONS"] = {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}
    SESSION_ENGINE = "django.contrib.sessions.backends.cache"
else:
    SESSION_ENGINE = "django.contrib.sessions.backends.db"

# --- Celery ---------------------------------------------------------------------------------------------------------

CELERY_BROKER_URL: str = env.redis("CELERY_BROKER_URL", "filesystem://localhost/")
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 60
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False
CELERY_WORKER_SEND_TASK_EVENTS = False
CELERY_WORKER_REDIRECT_STDOUTS = False
CELERY_TASK_PUBLISH_RETRY = False  # a hint that cannot be given now is not given; the sweep finds the row
CELERY_BROKER_CONNECTION_TIMEOUT = 0.5
if CELERY_BROKER_URL.startswith("filesystem"):
    CELERY_BROKER_TRANSPORT = "config.queue:Transport"
    _queue = RUN_DIR / "queue"
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
        "data_folder_in": str(_queue / "messages"),
        "data_folder_out": str(_queue / "messages"),
        "control_folder": str(_queue / "control"),
        "polling_interval": 0.1,
    }
    for folder in ("messages", "control"):
        env.folder("RUN_DIR", _queue / folder)
else:
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "visibility_timeout": 300,  # above the hard time limit of a task
        "socket_timeout": 5,
        "socket_connect_timeout": 0.5,
    }
# Seconds between two looks for what the broker lost, and the time one look may take.
SWEEP_EVERY = env.number("SWEEP_EVERY", 5.0, 0.1, 3600)
SWEEP_BUDGET = 40.0
# How long one errand belongs to whoever took it: above a task's hard time limit, so nobody is overtaken while working.
OUTBOX_LEASE = timedelta(seconds=env.number("LEASE_SECONDS", 90.0, 1, 86_400))
# What beat sends stands in a line of its own, which workers serve in turn with the other: however many stories wait to
# be checked, nothing that is due waits behind them.
CELERY_TASK_QUEUES: dict[str, dict[str, Any]] = {"celery": {}, "beat": {}}


def _every(seconds: float, task: str) -> dict[str, Any]:
    # It expires by the worker's clock, which may be a little ahead of beat's.
    return {"task": task, "schedule": seconds, "options": {"queue": "beat", "expires": max(seconds, 60.0)}}


CELERY_BEAT_SCHEDULE = {
    "count": _every(SWEEP_EVERY, "stories.count"),
    "sweep": _every(SWEEP_EVERY, "stories.sweep"),
    "keep_the_store": _every(3600.0, "stories.keep_the_store"),
    "tend": _every(900.0, "moderation.tend"),
    "forget": _every(3600.0, "moderation.forget"),
}
CELERY_BEAT_SCHEDULE_FILENAME = str(RUN_DIR / "beat")

# --- Mail -----------------------------------------------------------------------------------------------------------

# Who opens the mail may not be who it was for: sender and subject say nothing.
vars().update(env.mail("EMAIL_URL", "consolemail://"))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL: str = env.sender("MAIL_FROM", "Notes <notes@localhost>")

# --- Accounts -------------------------------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
# No mail address is asked for: there is none to leak, and no page that tells whether one is known.
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "config.accounts.Adapter"
ACCOUNT_FORMS = {"signup": "config.accounts.SignUpForm"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_USERNAME_MIN_LENGTH = 3
ACCOUNT_RATE_LIMITS = False  # it locks an account for what a stranger tried; stories/limits.py asks instead
# Staff: a second factor before the desk or the admin opens, and sessions that end (moderation/door.py).
MFA_ADAPTER = "config.accounts.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # a clock half a minute off
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION  # http://localhost
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
STAFF_IDLE = timedelta(minutes=30)
STAFF_SESSION = timedelta(hours=8)
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "after_sign_in"
LOGOUT_REDIRECT_URL = "wall"

# --- Language -------------------------------------------------------------------------------------------------------

# In their own words: nobody looks for a language in one that she cannot read.
SPOKEN = {"en": "English", "es": "Español", "fr": "Français", "it": "Italiano", "ar": "العربية"}
_offered = env.several("LANGUAGES", "en")
if not _offered or not set(_offered) <= SPOKEN.keys() or len(set(_offered)) < len(_offered):
    env.refuse(
        f"LANGUAGES must be one or more of {', '.join(SPOKEN)}, with commas, each once; the first is the site's own."
    )
LANGUAGE_CODE = _offered[0]
LANGUAGES = [(code, SPOKEN[code]) for code in _offered]
LOCALE_PATHS = [BASE_DIR / "config" / "locale"]
FORMAT_MODULE_PATH = "config.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
COUNTRIES_FIRST: list[str] = []

# --- Static files ---------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = RUN_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "config.storage.BundledStaticFiles"},
}

# --- Logs and crashes -----------------------------------------------------------------------------------------------

# Ids and classes, never text, addresses or receipts: see config/logs.py.
logging.raiseExceptions = False  # a line that cannot be written would be printed with its exception's message
DEFAULT_EXCEPTION_REPORTER = "config.logs.ForgetfulReporter"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"forgetful": {"()": "config.logs.ForgetfulFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "forgetful"}},
    "root": {"handlers": ["console"], "level": env.level("LOG_LEVEL")},
    # Django's own handlers would mail a crash, with what was typed in it, to ADMINS.
    "loggers": {"django": {"handlers": [], "propagate": True}},
}

# --- What the organisation decides ----------------------------------------------------------------------------------

ORGANISATION: str = env.text("ORGANISATION")
ORGANISATION_ADDRESS: str = env.text("ORGANISATION_ADDRESS")
# Whether people who caused harm may write here (a page of its own; the help to stop is always there).
I_HAVE_OPEN: bool = env.switch("I_HAVE")
LEGAL_DUTY: str = env.text("LEGAL_DUTY")
# What a child tells here may have to be passed on; nobody is asked to tell before that is said.
TELLING_IS_OPEN = bool(LEGAL_DUTY) or not PRODUCTION
LEAVE_URL: str = env.page("LEAVE_URL", "https://www.weather.com/")
STORY_MAX_LETTERS: int = env.whole("STORY_MAX_LETTERS", 20_000, 100, 500_000)
# A decision can be undone until this much later; neither its publication nor its note is due before.
UNDO_WINDOW = timedelta(seconds=env.number("UNDO_SECONDS", 60.0, 0, 86_400))
# Approved stories leave together, shuffled, at multiples of this; 0 means as soon as they cannot be undone any more.
PUBLISH_EVERY = timedelta(minutes=env.number("PUBLISH_EVERY_MINUTES", 360.0 if PRODUCTION else 0.0, 0, 10_080))
# How long somebody else can be asked to look at a decision; declined text is kept until then. Six months, as the
# Digital Services Act has it (Art. 20).
APPEAL_DAYS: int = env.whole("APPEAL_DAYS", 183, 1, 3650)
# Stretches every limit of stories/limits.py: on one's own machine everybody comes from one network.
LIMITS_SCALE: float = env.number("LIMITS_SCALE", 1.0 if PRODUCTION else 10.0, 0.001, 1_000_000)
# A withdrawn story can be brought back by its author for so long; it is off the wall all that time.
WITHDRAWAL_GRACE = timedelta(days=env.number("WITHDRAWAL_GRACE_DAYS", 7.0, 0, 365))
# Whether names of public figures may stand on the wall. Private people are never named.
PUBLIC_FIGURES: bool = env.switch("PUBLIC_FIGURES")
CLAIM_LASTS = timedelta(minutes=env.number("CLAIM_MINUTES", 10.0, 1, 1440))
# Reports of one text from which on its case waits in a lane of its own, so that a campaign keeps nobody else waiting.
REPORT_BURST: int = env.whole("REPORT_BURST", 20, 1, 1_000_000)
# What one moderator alone takes from view whole comes back by itself after this.
SUSPENDED_FOR = timedelta(hours=env.number("SUSPENDED_HOURS", 24.0, 1, 720))
# How much one person reads in a day before the desk says "enough": an item weighs 1 to 6, by what it tells.
READING_BUDGET: int = env.whole("READING_BUDGET", 60, 1, 1_000_000)
# After so many heavy items, or so many minutes of reading, the desk offers a break of BREAK_MINUTES.
HEAVY_BEFORE_BREAK: int = env.whole("HEAVY_BEFORE_BREAK", 5, 1, 1_000_000)
READING_BEFORE_BREAK = timedelta(minutes=env.number("READING_MINUTES_BEFORE_BREAK", 45.0, 1, 10_000))
BREAK_LASTS = timedelta(minutes=env.number("BREAK_MINUTES", 10.0, 0, 1440))
# How long a moderator's own log of what they opened is kept, for them alone.
EXPOSURE_DAYS: int = env.whole("EXPOSURE_DAYS", 14, 0, 3650)
# Without anybody at the desk for this long, telling pauses by itself.
PAUSE_AFTER_DAYS: int = env.whole("PAUSE_AFTER_DAYS", 7, 1, 3650)
