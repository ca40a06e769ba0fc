"""Public pages are packed for the way; pages that hold a secret never are."""

import gzip

from django.test import Client

from tests.journeys import published

PACKED = {"accept-encoding": "gzip, deflate, br"}


def test_public_pages_are_packed_and_say_the_same(reader: Client, mo: Client) -> None:
    story = published(mo)
    for address in ("/", story.get_absolute_url(), "/kind-words/", "/about/"):
        packed = reader.get(address, headers=PACKED)
        assert packed.headers["Content-Encoding"] == "gzip"
        assert packed.headers["Vary"].find("Accept-Encoding") >= 0
        assert gzip.decompress(packed.content) == reader.get(address).content
        assert packed.content == reader.get(address, headers=PACKED).content


def test_pages_with_a_secret_are_not(reader: Client, mo: Client) -> None:
    for address in ("/tell/", "/receipt/", "/account/sign-in/", "/moderation/", "/nothing/"):
        assert "Content-Encoding" not in mo.get(address, headers=PACKED).headers
