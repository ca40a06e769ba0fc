"""The site's settings, with what a test run needs: a folder of its own, quick password hashes, plain static files."""

import atexit
import os
import shutil
import tempfile

if "RUN_DIR" not in os.environ:
    os.environ["RUN_DIR"] = tempfile.mkdtemp(prefix="wall-tests-")
    atexit.register(shutil.rmtree, os.environ["RUN_DIR"], ignore_errors=True)

from config.settings import *  # noqa: F403
from config.settings import CACHES, DATABASES, RUN_DIR, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = None
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]  # noqa: F405
LIMITS_SCALE = 1_000_000  # tests of the limits lower it again
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Each of the suite's processes empties its own cache, and not the others'.
_worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
if "redis" in CACHES["default"]["LOCATION"]:
    CACHES["default"]["LOCATION"] = CACHES["default"]["LOCATION"].rpartition("/")[0] + f"/{_worker}"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, because threads meet in it; not flushed to the disk at each commit, because it is thrown away.
    DATABASES["default"]["TEST"] = {"NAME": RUN_DIR / "test.sqlite3"}
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
