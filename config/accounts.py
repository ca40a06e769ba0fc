"""allauth, told to forget: it would keep network addresses and browser names for its limits and its logs."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):
    def get_client_ip(self, request: HttpRequest) -> str:
        """The day's pseudonym that the middleware left; there is no address any more."""
        return str(request.META["REMOTE_ADDR"])

    def get_http_user_agent(self, request: HttpRequest) -> str:
        return ""

    def add_message(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """No banner that greets somebody by name on the next page."""
