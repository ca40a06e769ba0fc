"""What waits for the desk, and handing it out."""

from django.contrib.auth.models import User
from django.db.models import Count, Exists, OuterRef, Q

from moderation.models import Claim
from stories.models import Finding, Version
from stories.models.version import VersionQuerySet


def waiting() -> VersionQuerySet:
    """Versions nobody has decided, longest waiting first, with what the desk sorts and shows by. No words in it."""
    claims = Claim.objects.live().filter(version=OuterRef("pk"))
    return (
        Version.objects.awaiting_review()
        .annotate(
            is_claimed=Exists(claims),
            urgent_count=Count("findings", filter=Q(findings__kind=Finding.Kind.URGENT)),
            detail_count=Count("findings", filter=Q(findings__kind=Finding.Kind.IDENTIFYING)),
            hostile_count=Count("findings", filter=Q(findings__kind=Finding.Kind.HOSTILE)),
        )
        .select_related("story", "story__call")
        .longest_waiting_first()
    )


def claim_next(moderator: User) -> Claim | None:
    """Hold the version that has waited longest and that nobody holds. What this moderator already holds comes first."""
    held = Claim.objects.claimed_by(moderator).filter(version__in=Version.objects.awaiting_review()).first()
    if held is not None:
        return Claim.take(held.version, moderator)
    free = Version.objects.awaiting_review().exclude(claim__in=Claim.objects.live()).longest_waiting_first()
    for version in free[:10]:  # colleagues may take the first ones while we look
        if claim := Claim.take(version, moderator):
            return claim
    return None
