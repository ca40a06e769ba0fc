from collections.abc import Callable

from django.http import HttpRequest

from moderation.access import is_lead
from moderation.models import Preference


def desk(request: HttpRequest) -> dict[str, Callable[[], bool]]:
    """What the desk's own layout asks about whoever looks. Looked up only where a page asks; public pages never do."""

    def single_keys() -> bool:
        mine = Preference.objects.filter(moderator=request.user.pk).first()
        return mine is None or mine.single_keys

    return {"is_lead": lambda: is_lead(request.user), "single_keys": single_keys}
