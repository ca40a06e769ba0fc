from stories.models.action import Action
from stories.models.call import Call
from stories.models.collection import Collection
from stories.models.contact import Contact
from stories.models.course import Course
from stories.models.echo import Echo
from stories.models.erasure import Erasure
from stories.models.feedback import Feedback
from stories.models.figures import Figures
from stories.models.letter import Letter
from stories.models.notes import Category, Finding
from stories.models.notice import Notice
from stories.models.outbox import Errand, OutboxRow
from stories.models.owed_mail import OwedMail
from stories.models.pause import Pause
from stories.models.reply import Reply
from stories.models.sketch import Sketch
from stories.models.story import Story
from stories.models.suggestion import Suggestion
from stories.models.support import SupportLine
from stories.models.tally import Change, Measure, Tally
from stories.models.version import Version
from stories.models.voice import Belief, MeToo, Voice

__all__ = [
    "Action",
    "Belief",
    "Call",
    "Category",
    "Change",
    "Collection",
    "Contact",
    "Course",
    "Echo",
    "Erasure",
    "Errand",
    "Feedback",
    "Figures",
    "Finding",
    "Letter",
    "MeToo",
    "Measure",
    "Notice",
    "OutboxRow",
    "OwedMail",
    "Pause",
    "Reply",
    "Sketch",
    "Story",
    "Suggestion",
    "SupportLine",
    "Tally",
    "Version",
    "Voice",
]
