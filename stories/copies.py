"""Everything that is here of a story, for its author to take along: as JSON for programs, as a text for people."""

import json
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from stories.forms import TellingForm
from stories.models import Contact, Notice, Version
from stories.rights import Author
from stories.states import StoryState
from stories.telling import Ending, Stays


def as_json(author: Author) -> str:
    return json.dumps(_content(author), ensure_ascii=False, indent=2)


def as_text(author: Author) -> str:
    """The same in the words of the pages: a person reads it."""
    content = _content(author)
    if author.story.ending != Ending.WALL and author.story.state == StoryState.UNPUBLISHED:
        content["where_it_is"] = ""  # what happens with it says it better than "not on the wall yet"
    for version in content["versions"]:
        version["chosen"] = _in_words(version["chosen"])
    for proposed in [message["proposed"] for message in content["messages"] if message["proposed"]]:
        proposed["changes"] = [(proposed["words"][start:end], text) for start, end, text in proposed["changes"]]
    return render_to_string("stories/copy.txt", content)


def _in_words(chosen: dict[str, Any]) -> dict[str, str]:
    """What was chosen as the form says it, which a program reads as the codes that stand for it."""
    fields = TellingForm.base_fields
    return {str(fields[name].label): _said(fields[name], value) for name, value in chosen.items()}


def _said(field: forms.Field, value: Any) -> str:
    if isinstance(value, bool):
        return _("yes,no").split(",")[not value]
    if isinstance(field, forms.ChoiceField):
        labels = dict(field.widget.choices)
        values = value if isinstance(value, list) else [value]
        return _(", ").join(str(labels.get(one, one)) for one in values)
    return str(value)


def _content(author: Author) -> dict[str, Any]:
    story = author.story
    contact = Contact.objects.filter(story=story).first()
    return {
        "told_in": f"{story.told_on:%Y-%m}",
        "published_in": f"{story.published_on:%Y-%m}" if story.published_on else None,
        "where_it_is": str(story.get_state_display()),
        "address": story.get_absolute_url() if story.is_shown else None,
        "invitation": story.call.shown_title,
        "what_happens_with_it": str(Ending(story.ending).label),
        "how_long_it_stays": str(Stays(story.stays).label),
        "taps": story.taps_open,
        "words_of_support": story.replies_open,
        "under_18": story.is_minor,
        "mail": contact.address if contact else None,
        "versions": [_version(version, author.key) for version in story.versions.order_by("number")],
        "messages": [
            _message(notice)
            for notice in story.notices.delivered().select_related("suggestion", "version").order_by("number")
        ],
    }


def _version(version: Version, key: bytes | None) -> dict[str, Any]:
    telling = version.telling_with(key)
    return {
        "number": version.number,
        "state": str(version.told_state.label),
        "words": telling.words,
        "chosen": {
            name: value for name, value in telling.compared().items() if name != "words" and value not in ("", [])
        },
        "content_notes": version.notes if version.told_state == version.state else [],
        "noticed_by_a_program": [
            {
                "kind": str(finding.get_kind_display()),
                "name": finding.name,
                "what": finding.what,
                "passages": finding.quotes,
            }
            for finding in version.findings.order_by("kind", "name")
        ],
    }


def _message(notice: Notice) -> dict[str, Any]:
    suggestion = getattr(notice, "suggestion", None)
    return {
        "on": f"{notice.written_on:%Y-%m-%d}",
        "decision": str(notice.get_kind_display()),
        "words": notice.words,
        "statement_of_reasons": _statement(notice),
        "proposed": {
            "words": suggestion.before,
            "changes": [[change.start, change.end, change.text] for change in suggestion.changes],
            "state": str(suggestion.get_state_display()),
        }
        if suggestion
        else None,
        "letters": [
            {
                "kind": str(letter.get_kind_display()),
                "words": letter.words,
                "outcome": str("" if letter.is_under_way else letter.get_outcome_display())
                or str(_("waits to be read")),
            }
            for letter in notice.letters.order_by("kind")
        ],
    }


def _statement(notice: Notice) -> dict[str, str]:
    """What was decided, on which ground, by whom, and what can be done about it (Digital Services Act, article 17)."""
    version = notice.version
    statement = {
        "decision": str(notice.get_kind_display()),
        "about": _("version %(number)s of your words") % {"number": version.number} if version else "",
        "ground": str(notice.get_reason_display()) if notice.reason else "",
        "decided_by": _("A person read it and decided. A program had marked passages; it decides nothing."),
    }
    if notice.is_appealable:
        statement["what_you_can_do"] = _(
            "Bring your list: you can change your words and send them again, or ask, once, for somebody else to look. "
            "You can also go to a court, or to a body for settling disputes out of court where your country has one."
        )
    return {name: text for name, text in statement.items() if text}
