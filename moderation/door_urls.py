"""The desk's pages that are open to everybody; the map gives them no prefix."""

from django.urls import path

from moderation.views import doors, transparency
from stories import urls as _  # noqa: F401 - registers the converter for public ids

urlpatterns = [
    path("stories/<public_id:public_id>/report/", doors.report, name="report"),
    path("stories/<public_id:public_id>/named/", doors.named, name="named"),
    path("transparency/", transparency.report, name="transparency"),
    path("transparency.json", transparency.data, name="transparency_data"),
]
