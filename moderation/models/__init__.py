from moderation.models.claim import Claim
from moderation.models.decision import Decision

__all__ = ["Claim", "Decision"]
