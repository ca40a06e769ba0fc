"""What people do on the site, over HTTP: telling, coming back, reading at the desk. Shared by the whole suite."""

import html
import re
from datetime import timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from moderation.models import Claim
from stories import errands, receipts
from stories.models import Errand, OutboxRow, Story, Version
from stories.rights import Author
from stories.views.telling import FormToken

WORDS = "I was on the night bus. I got off six stops early and walked home in the rain."


def browser(**headers: str) -> Client:
    """A client that says, as browsers do, that its forms come from our own pages."""
    return Client(headers={"sec-fetch-site": "same-origin"} | headers)


def text_of(response: Any) -> str:
    """What a page says, without tags, entities and repeated spaces."""
    page = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


def hidden(response: Any, name: str) -> str:
    """The value of a hidden input of a page."""
    for tag in re.findall(r"<input[^>]*>", response.content.decode()):
        if f'name="{name}"' in tag:
            value = re.search(r'value="([^"]*)"', tag)
            return html.unescape(value[1]) if value else ""
    raise AssertionError(f"no input {name!r} on the page")


def things_on(response: Any) -> list[str]:
    """The shopping list that a page shows."""
    match = re.search(r"<ul data-list>(.*?)</ul>", response.content.decode(), re.S)
    assert match, text_of(response)
    return re.findall(r"<li>(.*?)</li>", match[1])


def form_data(client: Client, **choices: Any) -> dict[str, Any]:
    """A filled-in form of telling, as the page gave it. Choices are form fields."""
    token = choices.get("token") or hidden(client.get("/tell/"), "token")
    data = {"words": WORDS, "appears_as": "nobody", "thread": "undyed", "consent": "on", "token": token}
    return data | {"in_the_way": "ask"} | choices


def send(client: Client, **choices: Any) -> Any:
    """Tell a story and get the page with the list. The blank form is not asked for: it takes longer than telling."""
    return client.post("/tell/", form_data(client, **{"token": FormToken.new().write()} | choices) | {"step": "send"})


def tell(client: Client, words: str = WORDS, **choices: Any) -> list[str]:
    """Tell a story; gives the list."""
    response = send(client, words=words, **choices)
    assert response.status_code == 200, text_of(response)
    return things_on(response)


def open_list(client: Client, things: list[str], word: str = "") -> Any:
    """Come back with the list."""
    return client.post("/receipt/", {"things": ", ".join(things), "word": word})


def right(things: list[str], word: str = "") -> str:
    """The token that the author's page carries. The page is not asked for: it takes longer than most of what is sent
    with it."""
    opened = receipts.opened(receipts.read(", ".join(things)).numbers, word)
    return Author(Story.objects.with_receipt(opened.tag).get(), opened.key).right


def story_with(words: str) -> Story:
    """The story whose newest version says this."""
    return next(version.story for version in Version.objects.all() if version.telling.words == words)


def edit(client: Client, things: list[str], words: str, **choices: Any) -> Any:
    data = {"right": right(things), "words": words, "appears_as": "nobody", "thread": "undyed"}
    data |= {"step": "send", "meanwhile": "hide", "in_the_way": "ask"}
    return client.post("/receipt/edit/", data | choices)


def carry_out() -> int:
    """What the worker would do now."""
    return errands.sweep(60)


def let_the_minute_pass() -> None:
    """As if the time for undoing were over; then the worker does what is due."""
    OutboxRow.objects.exclude(errand=Errand.WITHDRAW).update(due_at=timezone.now() - timedelta(seconds=1))
    carry_out()


def let_the_days_of_grace_pass() -> None:
    """As if the time for taking a withdrawal back were over; then the worker does what is due."""
    OutboxRow.objects.filter(errand=Errand.WITHDRAW).update(due_at=timezone.now() - timedelta(seconds=1))
    carry_out()


def take(moderator: Client, story: Story) -> dict[str, str]:
    """Hold a story at the desk; gives the hidden fields that a decision must carry."""
    moderator.post("/moderation/claims/", {"target": str(story.latest.pk)})
    claim = Claim.objects.get(target__in=story.versions.values("pk"))
    return {"version": str(claim.target), "claim": str(claim.token)}


def decide(moderator: Client, story: Story, verb: str, **fields: str) -> Any:
    """Take it, then decide."""
    held = take(moderator, story) | {"verb": verb, "recognise": "no"}
    return moderator.post(f"/moderation/stories/{story.pk}/decision/", held | fields)


def published(moderator: Client, words: str = WORDS, author: Client | None = None, **choices: Any) -> Story:
    """A story that went the whole way onto the wall."""
    tell(author or browser(), words, **choices)
    return put_on_the_wall(moderator, story_with(words))


def put_on_the_wall(moderator: Client, story: Story, **fields: str) -> Story:
    """Publish it. The desk is not asked to hand it out: it takes longer than deciding."""
    held = Claim.take(story.latest, User(pk=int(moderator.session[SESSION_KEY])))
    assert held
    data = {"version": str(held.target), "claim": str(held.token), "verb": "publish", "recognise": "no"}
    response = moderator.post(f"/moderation/stories/{story.pk}/decision/", data | fields)
    assert response.status_code == 302, text_of(response)
    let_the_minute_pass()
    story.refresh_from_db()
    assert story.is_public
    return story


def tell_us(client: Client, story: Story, kind: str = "attack", door: str = "report", **fields: str) -> Any:
    """Tell the desk about a published story, as a reader or as somebody who is in it."""
    data = {"kind": kind, "where": "", "why": "", "law": "", "name": "", "mail": ""} | fields
    return client.post(f"/stories/{story.public_id}/{door}/", data)


def hold(moderator: Client, target: object) -> str:
    """Take an item; gives the claim's token."""
    moderator.post("/moderation/claims/", {"target": str(target)})
    return str(Claim.objects.get(target=target).token)
