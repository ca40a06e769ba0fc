import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

_site = get_wsgi_application()

from django.conf import settings  # noqa: E402
from django.contrib.staticfiles.storage import staticfiles_storage  # noqa: E402
from django.core.management import call_command  # noqa: E402

from config.environment import refuse  # noqa: E402
from config.keeping import KeptPages  # noqa: E402 - they read the settings
from config.letters import Utf8  # noqa: E402
from config.tapping import QuickTaps  # noqa: E402
from stories import checks  # noqa: E402

if settings.PRODUCTION:
    call_command("check")  # what must never be forgotten: it raises, and nothing is served
    if not staticfiles_storage.hashed_files:  # type: ignore[attr-defined]
        refuse(f"There is no style sheet in {settings.STATIC_ROOT}: run `manage.py collectstatic --noinput` first.")

checks.load()  # nobody who asks waits for it
application = Utf8(QuickTaps(KeptPages(_site)))
