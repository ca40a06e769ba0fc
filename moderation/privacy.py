"""What the desk, accounts and the libraries keep: see stories/privacy.py, which says how to read it."""

from moderation import retention
from stories.privacy import SITE, STORY, Life, Rule, Rules, Seen

AUDIT = Life("24 months", "the hourly task", retention.audit)
CHAIN = Life("24 months", "the hourly task", retention.audit_chain)
WAITED = Life(
    "until it cannot be undone: together with the day it would tell the hour of telling",
    "the hourly task counts it without the decision",
    retention.hours_waited,
)
CLAIM = Life(
    "until the decision, or a day after the hold ended; a week where one person reads alone",
    "deciding, or the hourly task",
    retention.claims,
)
VOTE = Life(
    "until two readers or a lead have decided, and that cannot be undone any more",
    "the hourly task, or the version's end",
    retention.votes,
)
ACCOUNT = Life(
    "until its owner leaves, or 24 months without a sign-in",
    "the operator, or the hourly task; one that stands in the history is emptied of everything about a person",
    retention.unused_accounts,
)
ACCOUNT_TIME = Life("to the second for a day, then the month", "the hourly task", retention.account_times)
SESSION = Life("until the browser closes, at most eight hours", "signing out, or the hourly task", retention.sessions)
ADMIN_LOG = Life("24 months", "the hourly task", retention.admin_log)
EMPTY = Life("not used: the site asks for no mail address with an account", "the account's deletion")

CASE = Life("as long as its story", "its author erases the story; a newer text ends the case")
REPORT = Life("until half a year after its case is decided", "the hourly task", retention.reports)
REPORT_ADDRESS = Life("until the case is decided", "deciding hands it to the one mail that is owed, and empties it")
PASSED = Life("while the item waits", "the hourly task, once nobody can be given it any more", retention.asides)
OWN_LOG = Life("EXPOSURE_DAYS, two weeks", "the hourly task", retention.exposures)
COLLEAGUE = Life("as long as the account", "the account's deletion")
TALK = Life("until a month after it was seen", "the hourly task", retention.talks)
INVITATION = Life("a week, or until it is used", "joining, or the hourly task", retention.invitations)

RULES: Rules = {
    "moderation.Case": {
        "id": Rule(Seen.DESK, CASE),
        "story": Rule(Seen.DESK, CASE),
        "version_id": Rule(Seen.DESK, CASE),
        "opened_at": Rule(Seen.DESK, CASE),  # the full hour
        "is_from_the_named": Rule(Seen.DESK, CASE),
        "report_count": Rule(Seen.DESK, CASE),
        "absorbed_count": Rule(Seen.DESK, CASE),
        "outcome": Rule(Seen.DESK | Seen.READERS, CASE),  # readers: counted, in the transparency report
        "closed_on": Rule(Seen.DESK, CASE),
    },
    "moderation.Report": {
        "id": Rule(Seen.NOBODY, REPORT),
        "case": Rule(Seen.HOLDER, REPORT),
        "tag": Rule(Seen.NOBODY, REPORT),
        "kind": Rule(Seen.HOLDER, REPORT),
        "sealed_content": Rule(Seen.HOLDER, REPORT),
        "sealed_address": Rule(Seen.NOBODY, REPORT_ADDRESS),
        "written_on": Rule(Seen.HOLDER, REPORT),
    },
    "moderation.Removal": {
        "id": Rule(Seen.NOBODY, CASE),
        "story": Rule(Seen.DESK, CASE),
        "version_id": Rule(Seen.DESK, CASE),
        "begun_by": Rule(Seen.NOBODY, CASE),
        "until": Rule(Seen.DESK, CASE),
        "confirmed_by": Rule(Seen.NOBODY, CASE),
        "is_confirmed": Rule(Seen.DESK, CASE),
        "is_ended": Rule(Seen.DESK, CASE),
    },
    "moderation.Aside": {
        "id": Rule(Seen.NOBODY, PASSED),
        "moderator": Rule(Seen.NOBODY, PASSED),
        "target": Rule(Seen.LEADS, PASSED),  # only once everybody passed it on
    },
    "moderation.Exposure": {
        "id": Rule(Seen.NOBODY, OWN_LOG),
        "moderator": Rule(Seen.OWNER, OWN_LOG),
        "target": Rule(Seen.NOBODY, OWN_LOG),  # until its day is over, then a random one
        "weight": Rule(Seen.OWNER, OWN_LOG),
        "is_heavy": Rule(Seen.OWNER, OWN_LOG),
        "opened_at": Rule(Seen.OWNER, OWN_LOG),  # the moment until its day is over, then the day
    },
    "moderation.Colleague": {
        "user": Rule(Seen.DESK, COLLEAGUE),
        "not_for_me": Rule(Seen.OWNER, COLLEAGUE),
        "budget": Rule(Seen.OWNER, COLLEAGUE),
        "is_off_duty": Rule(Seen.OWNER | Seen.LEADS, COLLEAGUE),
        "is_on_call": Rule(Seen.DESK, COLLEAGUE),
        "listens": Rule(Seen.DESK, COLLEAGUE),
        "sealed_address": Rule(Seen.OWNER, COLLEAGUE),
        "called_at": Rule(Seen.NOBODY, COLLEAGUE),
        "seen_on": Rule(Seen.NOBODY, COLLEAGUE),
    },
    "moderation.Talk": {
        "id": Rule(Seen.NOBODY, TALK),
        "asked_by": Rule(Seen.OWNER, TALK),  # and the one person who was asked
        "listener": Rule(Seen.OWNER, TALK),
        "asked_on": Rule(Seen.NOBODY, TALK),
        "is_seen": Rule(Seen.NOBODY, TALK),
    },
    "moderation.Invitation": {
        "id": Rule(Seen.NOBODY, INVITATION),
        "tag": Rule(Seen.NOBODY, INVITATION),
        "group": Rule(Seen.LEADS, INVITATION),
        "expires_on": Rule(Seen.LEADS, INVITATION),
    },
    "moderation.BulkItem": {
        "id": Rule(Seen.NOBODY, AUDIT),
        "bulk": Rule(Seen.DESK, AUDIT),
        "decision": Rule(Seen.DESK, AUDIT),
    },
    "moderation.ClosingStep": {
        "code": Rule(Seen.LEADS, SITE),
        "done_on": Rule(Seen.LEADS, SITE),
    },
    "moderation.Claim": {
        "target": Rule(Seen.DESK, CLAIM),
        "kind": Rule(Seen.DESK, CLAIM),
        "moderator": Rule(Seen.DESK, CLAIM),
        "token": Rule(Seen.HOLDER, CLAIM),
        "expires_at": Rule(Seen.HOLDER, CLAIM),
        "taken_from": Rule(Seen.DESK, CLAIM),
    },
    "moderation.Audit": {
        "number": Rule(Seen.OPERATOR, CHAIN),
        "done_on": Rule(Seen.OPERATOR, CHAIN),
        "actor": Rule(Seen.OPERATOR, CHAIN),
        "act": Rule(Seen.OPERATOR, CHAIN),
        "kind": Rule(Seen.OPERATOR, CHAIN),
        "target": Rule(Seen.OPERATOR, CHAIN),
        "code": Rule(Seen.OPERATOR, CHAIN),
        "seal": Rule(Seen.OPERATOR, CHAIN),
    },
    "moderation.AuditHead": {
        "id": Rule(Seen.NOBODY, SITE),
        "number": Rule(Seen.OPERATOR, SITE),
        "seal": Rule(Seen.OPERATOR, SITE),
        "forgotten": Rule(Seen.OPERATOR, SITE),
        "forgotten_seal": Rule(Seen.OPERATOR, SITE),
    },
    "moderation.TwoPeopleRule": {
        "risk": Rule(Seen.DESK | Seen.OPERATOR, SITE),
        "is_on": Rule(Seen.DESK | Seen.OPERATOR, SITE),
    },
    "moderation.Vote": {
        "id": Rule(Seen.NOBODY, VOTE),
        "version": Rule(Seen.LEADS, VOTE),
        "moderator": Rule(Seen.NOBODY, VOTE),
        "verb": Rule(Seen.LEADS, VOTE),
        "reason": Rule(Seen.LEADS, VOTE),
        "sealed_words": Rule(Seen.LEADS, VOTE),
        "risks": Rule(Seen.DESK, VOTE),
        "cast_at": Rule(Seen.NOBODY, VOTE),
    },
    "moderation.Recusal": {
        "id": Rule(Seen.NOBODY, STORY),
        "moderator": Rule(Seen.NOBODY, STORY),
        "story": Rule(Seen.NOBODY, STORY),
    },
    "moderation.Remark": {
        "id": Rule(Seen.NOBODY, STORY),
        "story": Rule(Seen.HOLDER, STORY),
        "moderator": Rule(Seen.HOLDER, STORY),
        "sealed_words": Rule(Seen.HOLDER, STORY),
        "written_on": Rule(Seen.HOLDER, STORY),
    },
    "moderation.CrisisStep": {
        "id": Rule(Seen.NOBODY, STORY),
        "story": Rule(Seen.HOLDER, STORY),
        "version_number": Rule(Seen.HOLDER, STORY),
        "moderator": Rule(Seen.HOLDER, STORY),
        "step": Rule(Seen.HOLDER, STORY),
        "taken_on": Rule(Seen.HOLDER, STORY),
    },
    "moderation.MessageTemplate": {
        "id": Rule(Seen.NOBODY, SITE),
        "title": Rule(Seen.DESK | Seen.OPERATOR, SITE),
        "verb": Rule(Seen.DESK | Seen.OPERATOR, SITE),
        "reason": Rule(Seen.DESK | Seen.OPERATOR, SITE),
        "words": Rule(Seen.DESK | Seen.OPERATOR, SITE),
        "place": Rule(Seen.OPERATOR, SITE),
    },
    "moderation.CrisisGuide": {
        "id": Rule(Seen.NOBODY, SITE),
        "words": Rule(Seen.DESK | Seen.OPERATOR, SITE),
    },
    "moderation.Preference": {
        "moderator": Rule(Seen.OWNER, ACCOUNT),
        "words": Rule(Seen.OWNER, ACCOUNT),
        "is_low_stimulus": Rule(Seen.OWNER, ACCOUNT),
        "single_keys": Rule(Seen.OWNER, ACCOUNT),
    },
    "moderation.Decision": {
        "number": Rule(Seen.OPERATOR, AUDIT),
        "id": Rule(Seen.NOBODY, AUDIT),
        "story_id": Rule(Seen.DESK, AUDIT),
        "kind": Rule(Seen.DESK, AUDIT),
        "target": Rule(Seen.DESK, AUDIT),
        "version_id": Rule(Seen.DESK, AUDIT),
        "version_number": Rule(Seen.DESK, AUDIT),
        "moderator": Rule(Seen.DESK, AUDIT),
        "first_reader": Rule(Seen.NOBODY, AUDIT),
        "agreed": Rule(Seen.LEADS, AUDIT),
        "verb": Rule(Seen.DESK | Seen.AUTHOR, AUDIT),
        "reason": Rule(Seen.DESK | Seen.AUTHOR, AUDIT),
        "notice_id": Rule(Seen.NOBODY, AUDIT),
        "undoes": Rule(Seen.DESK, AUDIT),
        "waited_hours": Rule(Seen.DESK, WAITED),
        "decided_on": Rule(Seen.DESK, AUDIT),
    },
    "moderation.Wait": {
        "id": Rule(Seen.NOBODY, SITE),
        "month": Rule(Seen.LEADS, SITE),
        "hours": Rule(Seen.LEADS, SITE),
        "times": Rule(Seen.LEADS, SITE),
    },
    "auth.User": {
        "id": Rule(Seen.OPERATOR, ACCOUNT),
        "password": Rule(Seen.NOBODY, ACCOUNT),  # its Argon2 hash
        "last_login": Rule(Seen.OPERATOR, ACCOUNT_TIME),
        "is_superuser": Rule(Seen.OPERATOR, ACCOUNT),
        "username": Rule(Seen.OWNER | Seen.DESK | Seen.OPERATOR, ACCOUNT),
        "first_name": Rule(Seen.OPERATOR, ACCOUNT),
        "last_name": Rule(Seen.OPERATOR, ACCOUNT),
        "email": Rule(Seen.OPERATOR, ACCOUNT),
        "is_staff": Rule(Seen.OPERATOR, ACCOUNT),
        "is_active": Rule(Seen.OPERATOR, ACCOUNT),
        "date_joined": Rule(Seen.OPERATOR, ACCOUNT_TIME),
        "groups": Rule(Seen.OPERATOR, ACCOUNT),
        "user_permissions": Rule(Seen.OPERATOR, ACCOUNT),
    },
    "mfa.Authenticator": {
        "id": Rule(Seen.OWNER, ACCOUNT),
        "user": Rule(Seen.OWNER | Seen.OPERATOR, ACCOUNT),
        "type": Rule(Seen.OWNER | Seen.OPERATOR, ACCOUNT),
        # The secret in it is encrypted, and shown once; an operator sees what its owner called a passkey.
        "data": Rule(Seen.OWNER | Seen.OPERATOR, ACCOUNT),
        "created_at": Rule(Seen.OWNER, ACCOUNT_TIME),
        "last_used_at": Rule(Seen.OWNER, ACCOUNT_TIME),
    },
    "auth.User_groups": {
        "id": Rule(Seen.NOBODY, ACCOUNT),
        "user": Rule(Seen.OPERATOR, ACCOUNT),
        "group": Rule(Seen.OPERATOR, ACCOUNT),
    },
    "auth.User_user_permissions": {
        "id": Rule(Seen.NOBODY, ACCOUNT),
        "user": Rule(Seen.OPERATOR, ACCOUNT),
        "permission": Rule(Seen.OPERATOR, ACCOUNT),
    },
    "auth.Group": {
        "id": Rule(Seen.NOBODY, SITE),
        "name": Rule(Seen.OPERATOR, SITE),
        "permissions": Rule(Seen.OPERATOR, SITE),
    },
    "auth.Group_permissions": {
        "id": Rule(Seen.NOBODY, SITE),
        "group": Rule(Seen.OPERATOR, SITE),
        "permission": Rule(Seen.OPERATOR, SITE),
    },
    "auth.Permission": {
        "id": Rule(Seen.NOBODY, SITE),
        "name": Rule(Seen.OPERATOR, SITE),
        "content_type": Rule(Seen.NOBODY, SITE),
        "codename": Rule(Seen.NOBODY, SITE),
    },
    "contenttypes.ContentType": {
        "id": Rule(Seen.NOBODY, SITE),
        "app_label": Rule(Seen.NOBODY, SITE),
        "model": Rule(Seen.NOBODY, SITE),
    },
    "sessions.Session": {
        "session_key": Rule(Seen.NOBODY, SESSION),
        "session_data": Rule(Seen.NOBODY, SESSION),
        "expire_date": Rule(Seen.NOBODY, SESSION),
    },
    "admin.LogEntry": {
        "id": Rule(Seen.NOBODY, ADMIN_LOG),
        "action_time": Rule(Seen.OPERATOR, ADMIN_LOG),
        "user": Rule(Seen.OPERATOR, ADMIN_LOG),
        "content_type": Rule(Seen.OPERATOR, ADMIN_LOG),
        "object_id": Rule(Seen.OPERATOR, ADMIN_LOG),
        "object_repr": Rule(Seen.OPERATOR, ADMIN_LOG),
        "action_flag": Rule(Seen.OPERATOR, ADMIN_LOG),
        "change_message": Rule(Seen.OPERATOR, ADMIN_LOG),
    },
    "account.EmailAddress": {
        "id": Rule(Seen.NOBODY, EMPTY),
        "user": Rule(Seen.NOBODY, EMPTY),
        "email": Rule(Seen.NOBODY, EMPTY),
        "verified": Rule(Seen.NOBODY, EMPTY),
        "primary": Rule(Seen.NOBODY, EMPTY),
    },
    "account.EmailConfirmation": {
        "id": Rule(Seen.NOBODY, EMPTY),
        "email_address": Rule(Seen.NOBODY, EMPTY),
        "created": Rule(Seen.NOBODY, EMPTY),
        "sent": Rule(Seen.NOBODY, EMPTY),
        "key": Rule(Seen.NOBODY, EMPTY),
    },
}
