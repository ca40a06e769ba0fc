from moderation.models.audit import Audit, AuditHead
from moderation.models.claim import Claim
from moderation.models.decision import Decision
from moderation.models.recusal import Recusal
from moderation.models.remark import CrisisStep, Remark
from moderation.models.rule import Risk, TwoPeopleRule
from moderation.models.vote import Vote
from moderation.models.wording import CrisisGuide, MessageTemplate, Preference

__all__ = [
    "Audit",
    "AuditHead",
    "Claim",
    "CrisisGuide",
    "CrisisStep",
    "Decision",
    "MessageTemplate",
    "Preference",
    "Recusal",
    "Remark",
    "Risk",
    "TwoPeopleRule",
    "Vote",
]
