"""What the machine can do at most: the smallest Django views of each kind, without any middleware, under the same
server, with as many processes. `make bench` gives its figures as ratios to these.

    granian tests.load.baselines:application --interface wsgi

Reads DATABASE_URL (a database of its own) and BODY_FILE (the bytes that the constant view answers).
"""

import os
from functools import cache
from pathlib import Path

import environ
from django.conf import settings

DATABASE = environ.Env().db("DATABASE_URL")  # type: ignore[no-untyped-call]

settings.configure(
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[],
    DATABASES={"default": DATABASE | {"CONN_MAX_AGE": 600}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {}}],
)

import django

django.setup()

from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

ROWS = 10_000
LIST = engines["django"].from_string(
    "<!doctype html><title>Rows</title>{% for row in rows %}<article><h2>{{ row.pk }}</h2>"
    "<p>{{ row.text }}</p></article>{% endfor %}"
)


class Row(models.Model):
    text = models.TextField()

    class Meta:
        app_label = "baselines"

    def __str__(self) -> str:
        return self.text


class Tap(models.Model):
    tag = models.UUIDField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "baselines"

    def __str__(self) -> str:
        return str(self.tag)


@cache
def body() -> bytes:
    """Read at the first request: `make bench` puts the wall's own bytes there."""
    return Path(os.environ["BODY_FILE"]).read_bytes()


def constant(request: HttpRequest) -> HttpResponse:
    return HttpResponse(body())


def one(request: HttpRequest) -> HttpResponse:
    return HttpResponse(Row.objects.get(pk=request.GET.get("pk", "1")).text)


def twenty(request: HttpRequest) -> HttpResponse:
    return HttpResponse(LIST.render({"rows": Row.objects.filter(pk__lt=ROWS).order_by("-pk")[:20]}))


def insert(request: HttpRequest) -> HttpResponse:
    from uuid import uuid4

    Tap.objects.create(tag=uuid4())
    return HttpResponse("ok")


urlpatterns = [path("constant", constant), path("one", one), path("twenty", twenty), path("insert", insert)]
application = get_wsgi_application()


def prepare() -> None:
    """Make the two tables and their rows of about a card's length."""
    with connection.schema_editor() as editor:
        editor.create_model(Row)
        editor.create_model(Tap)
    text = "I was on the night bus. I got off six stops early and walked home in the rain. " * 5
    Row.objects.bulk_create([Row(text=text) for _number in range(ROWS)], batch_size=2000)


if __name__ == "__main__":
    prepare()
