from moderation.models.aside import Aside
from moderation.models.audit import Audit, AuditHead
from moderation.models.bulk import BulkItem
from moderation.models.case import Case, Report
from moderation.models.claim import Claim
from moderation.models.closing import ClosingStep
from moderation.models.colleague import Colleague, Talk
from moderation.models.decision import Decision
from moderation.models.exposure import Exposure
from moderation.models.invitation import Invitation
from moderation.models.recusal import Recusal
from moderation.models.remark import CrisisStep, Remark
from moderation.models.removal import Removal
from moderation.models.rule import Risk, TwoPeopleRule
from moderation.models.vote import Vote
from moderation.models.wait import Wait
from moderation.models.wording import CrisisGuide, MessageTemplate, Preference

__all__ = [
    "Aside",
    "Audit",
    "AuditHead",
    "BulkItem",
    "Case",
    "Claim",
    "ClosingStep",
    "Colleague",
    "CrisisGuide",
    "CrisisStep",
    "Decision",
    "Exposure",
    "Invitation",
    "MessageTemplate",
    "Preference",
    "Recusal",
    "Remark",
    "Removal",
    "Report",
    "Risk",
    "Talk",
    "TwoPeopleRule",
    "Vote",
    "Wait",
]
