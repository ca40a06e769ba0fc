"""Nothing public tells when to less than a month, or in which order."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.formats import date_format

from stories.models import Story, Version
from stories.models.call import today
from tests.journeys import browser, published

TIMES = re.compile(r"\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}")


def crawl(client: Client, begin: str) -> dict[str, str]:
    """Every page that links lead to, with its headers, but for forms and accounts."""
    found: dict[str, str] = {}
    waiting = [begin]
    while waiting and len(found) < 200:
        address = waiting.pop()
        if address in found or re.match(r"/(account|admin|moderation|static|support|tell|receipt)\b", address):
            continue
        response = client.get(address)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        head = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
        found[address] = f"{head}\n{body.decode(errors='replace')}"
        page = found[address]
        waiting += [link.replace("&amp;", "&") for link in re.findall(r'(?:href|src)="(/[^"#]*)', page)]
        waiting += [address.partition("?")[0] + link for link in re.findall(r'href="(\?[^"#]*)', page)]
    return found


@pytest.mark.usefixtures("this_moment")
def test_a_crawler_learns_no_day_no_number_and_no_inner_id(mo: Client) -> None:
    for number in range(3):
        published(mo, f"A quiet story, told on some evening {'abc'[number]}.")
    counted_until = today() - timedelta(days=1)
    pages = crawl(browser(), "/")
    assert sum(address.startswith("/stories/") for address in pages) >= 3
    inner = [pk.hex for pk in Story.objects.values_list("pk", flat=True)]
    inner += [pk.hex for pk in Version.objects.values_list("pk", flat=True)]
    for address, page in pages.items():
        if address.startswith(("/magnitude/", "/calls/")):  # the day until which was counted is no story's
            page = page.replace(counted_until.isoformat(), "").replace(date_format(counted_until, "DATE_FORMAT"), "")
        page = re.sub(r"\d{4}-\d{2}-01T00:00:00Z", "", page)  # how a feed writes a month
        assert not TIMES.search(page), (address, TIMES.search(page))
        assert not re.search(r"^(Last-Modified|ETag|Expires):", page, re.I | re.M), address
        plain = page.replace("-", "")
        assert not any(pk in plain for pk in inner), address
        if address.startswith("/stories/"):
            assert re.match(r"/stories/[0-9a-f]{32}/", address)
