"""The site's settings, with what a test run needs: a folder of its own, quick password hashes, plain static files."""

import atexit
import os
import shutil
import tempfile

# One for each of the suite's processes, and for what it starts: no site is closed because another test closes its own.
_process = os.environ.get("PYTEST_XDIST_WORKER", "")
if "RUN_DIR" not in os.environ or os.environ.get("RUN_DIR_OF", _process) != _process:
    os.environ |= {"RUN_DIR": tempfile.mkdtemp(prefix="wall-tests-"), "RUN_DIR_OF": _process}
    atexit.register(shutil.rmtree, os.environ["RUN_DIR"], ignore_errors=True)

from config.settings import *  # noqa: E402, F403
from config.settings import CACHES, DATABASES, RUN_DIR, STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = None
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]  # noqa: F405
LIMITS_SCALE = 1_000_000  # tests of the limits lower it again
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Each of the suite's processes empties its own cache, and not the others'.
_worker = (_process or "gw0").removeprefix("gw")
if "redis" in CACHES["default"]["LOCATION"]:
    CACHES["default"]["LOCATION"] = CACHES["default"]["LOCATION"].rpartition("/")[0] + f"/{_worker}"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, because threads meet in it; not flushed to the disk at each commit, because it is thrown away.
    DATABASES["default"]["TEST"] = {"NAME": RUN_DIR / "test.sqlite3"}
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY;"
    )
