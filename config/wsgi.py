import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

_site = get_wsgi_application()

from config.keeping import KeptPages  # noqa: E402 - it reads the settings

application = KeptPages(_site)
