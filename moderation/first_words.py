"""What the site comes with for its desk: messages to start from, sentences, and the steps when somebody is in danger.

A migration writes them once, in English. As long as an organisation has changed nothing in one, it is said in the
language of whoever reads it; whatever an organisation writes itself is shown as it is.
"""

from django.utils.translation import gettext, gettext_noop

AS_AT_FIRST = frozenset(
    {
        gettext_noop("I read every word"),
        gettext_noop("I read every word of this. — a reader here"),
        gettext_noop("Thank you for telling it"),
        gettext_noop("Thank you for telling it here. I read it slowly, and I believe you. — a reader here"),
        gettext_noop("You are not the only one"),
        gettext_noop(
            "I read this to the end. Others who come here will know that they are not the only one. — a reader here"
        ),
        gettext_noop("Somebody else could be recognised"),
        gettext_noop(
            "Thank you for trusting us with this. Before it goes on the wall we would change [[which details]], "
            "so that nobody can be found through it. Everything else stays as you wrote it. You can say yes, "
            "change it yourself, or take it back."
        ),
        gettext_noop("You could be recognised"),
        gettext_noop(
            "Thank you for writing this. [[Which details]] together could point at you. You may want to keep "
            "them; then tell us so. If you would rather not be recognised, we can make them wider."
        ),
        gettext_noop("An address or a number"),
        gettext_noop(
            "Thank you for this. We would take out [[the address or number]], because anybody can read here and "
            "use it. Everything else stays as it is."
        ),
        gettext_noop("A description that is very close"),
        gettext_noop(
            "Thank you for telling this. The part about [[which part]] is told more closely than many who read "
            "here can carry. Would you tell that part from further away, or let us leave it out?"
        ),
        gettext_noop("A case is going on"),
        gettext_noop(
            "Thank you for trusting us. While [[a court or the police]] work on this, words that everybody can "
            "read could be used against you or end the case. That is why we do not publish it now. You can send "
            "it again when the case is over."
        ),
        gettext_noop("Not a story for this wall"),
        gettext_noop(
            "Thank you for writing. This wall is for what happened to the people who write here. [[What does "
            "not fit, in one sentence.]] Your words are still yours; below you find them whole."
        ),
        gettext_noop("Words that attack"),
        gettext_noop(
            "We do not publish this as it is, because [[which words]] attack people. If something happened to "
            "you that you want to tell without them, we will read it again."
        ),
        gettext_noop("Advertising"),
        gettext_noop(
            "This looks like advertising or like the same text many times, so we do not publish it. If that is "
            "wrong, tell us, and somebody else looks at it."
        ),
        gettext_noop(
            "1. Read it to the end, at your pace. A colleague can read it with you.\n"
            "2. If somebody may be in danger now, answer at once, below. Say what you read, that you take it "
            "seriously, and where help is today. Your answer stands on its author's page the next time they "
            "open it with their list.\n"
            "3. Tell the person who is on call here. Say the story's short name and nothing of its words.\n"
            "4. We do not know who wrote this, and nobody here can find out. What we can do is answer, and hold "
            "the door open.\n"
            "5. Then note below who was told, and take ten minutes for yourself."
        ),
    }
)


def as_read(words: str) -> str:
    """These words as they are said in the language that is spoken now."""
    written = words.replace("\r\n", "\n")  # as a browser sends what nobody has changed
    return gettext(written) if written in AS_AT_FIRST else words
