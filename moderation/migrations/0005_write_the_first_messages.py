from django.db import migrations

MESSAGES = [
    ("I read every word", "publish", "", "I read every word of this. — a reader here"),
    ("Thank you for telling it", "publish", "", "Thank you for telling it here. I read it slowly, and I believe you. — a reader here"),
    ("You are not the only one", "publish", "", "I read this to the end. Others who come here will know that they are not the only one. — a reader here"),
    ("Somebody else could be recognised", "ask_for_changes", "identifies_others", "Thank you for trusting us with this. Before it goes on the wall we would change [[which details]], so that nobody can be found through it. Everything else stays as you wrote it. You can say yes, change it yourself, or take it back."),
    ("You could be recognised", "ask_for_changes", "identifies_author", "Thank you for writing this. [[Which details]] together could point at you. You may want to keep them; then tell us so. If you would rather not be recognised, we can make them wider."),
    ("An address or a number", "ask_for_changes", "contact", "Thank you for this. We would take out [[the address or number]], because anybody can read here and use it. Everything else stays as it is."),
    ("A description that is very close", "ask_for_changes", "close", "Thank you for telling this. The part about [[which part]] is told more closely than many who read here can carry. Would you tell that part from further away, or let us leave it out?"),
    ("A case is going on", "decline", "court", "Thank you for trusting us. While [[a court or the police]] work on this, words that everybody can read could be used against you or end the case. That is why we do not publish it now. You can send it again when the case is over."),
    ("Not a story for this wall", "decline", "not_told_here", "Thank you for writing. This wall is for what happened to the people who write here. [[What does not fit, in one sentence.]] Your words are still yours; below you find them whole."),
    ("Words that attack", "decline", "attack", "We do not publish this as it is, because [[which words]] attack people. If something happened to you that you want to tell without them, we will read it again."),
    ("Advertising", "decline", "spam", "This looks like advertising or like the same text many times, so we do not publish it. If that is wrong, tell us, and somebody else looks at it."),
]
STEPS = """\
1. Read it to the end, at your pace. A colleague can read it with you.
2. If somebody may be in danger now, answer at once, below. Say what you read, that you take it seriously, and where help is today. Your answer stands on its author's page the next time they open it with their list.
3. Tell the person who is on call here. Say the story's short name and nothing of its words.
4. We do not know who wrote this, and nobody here can find out. What we can do is answer, and hold the door open.
5. Then note below who was told, and take ten minutes for yourself."""


def write(apps, schema_editor):
    Template = apps.get_model("moderation", "MessageTemplate")
    for place, (title, verb, reason, words) in enumerate(MESSAGES):
        values = {"verb": verb, "reason": reason, "words": words, "place": 10 * place}
        Template.objects.get_or_create(title=title, defaults=values)
    Guide = apps.get_model("moderation", "CrisisGuide")
    if not Guide.objects.exists():
        Guide.objects.create(words=STEPS)


class Migration(migrations.Migration):
    replaces = [("moderation", "0011_write_the_first_messages")]
    dependencies = [("moderation", "0004_guard_the_audit")]
    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
