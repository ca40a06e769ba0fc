"""allauth, told to forget, and to say nothing about who has an account here.

It would keep network addresses and browser names for its limits and its logs, and its sign-up tells everybody which
names are taken.
"""

import base64
import hmac
import os
import time
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.forms import SignupForm
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from stories.telling import LONGEST_NAME


class Adapter(DefaultAccountAdapter):
    def get_client_ip(self, request: HttpRequest) -> str:
        """The day's pseudonym that the middleware left; there is no address any more."""
        return str(request.META["REMOTE_ADDR"])

    def get_http_user_agent(self, request: HttpRequest) -> str:
        return ""

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever has signed in within these minutes has just said who they are: also a new moderator, whose first
        second factor is to be made before anything opens."""
        records = get_authentication_records(self.request, self.request.user)
        is_recent = any(time.time() - record["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT for record in records)
        return not is_recent and super().is_reauthentication_required(app=app, **kwargs)

    def add_message(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """No banner that greets somebody by name on the next page."""


class SecondFactors(DefaultMFAAdapter):
    """What a second factor is made from is encrypted in the database. A new SECRET_KEY asks for new second factors:
    those made from what does not open any more are deleted at the next sign-in. Keys (passkeys) hold no secret and
    stay."""

    MADE_FROM: Mapping[str, str] = {Authenticator.Type.TOTP: "secret", Authenticator.Type.RECOVERY_CODES: "seed"}

    def is_mfa_enabled(self, user: AbstractBaseUser, types: Any = None) -> bool:
        """Asked after every right password."""
        for authenticator in Authenticator.objects.filter(user_id=user.pk, type__in=self.MADE_FROM):
            if not self._opens(authenticator):
                authenticator.delete()
        return bool(super().is_mfa_enabled(user, types))

    def _opens(self, authenticator: Authenticator) -> bool:
        try:
            return bool(self.decrypt(authenticator.data[self.MADE_FROM[authenticator.type]]))
        except (InvalidTag, ValueError):
            return False

    def encrypt(self, text: str) -> str:
        nonce = os.urandom(12)
        return base64.b64encode(nonce + self._cipher.encrypt(nonce, text.encode(), b"second factor")).decode()

    def decrypt(self, encrypted_text: str) -> str:
        sealed = base64.b64decode(encrypted_text)
        return self._cipher.decrypt(sealed[:12], sealed[12:], b"second factor").decode()

    @property
    def _cipher(self) -> AESGCMSIV:
        return AESGCMSIV(hmac.digest(settings.SECRET_KEY.encode(), b"second factor", sha256))

    def build_totp_svg(self, url: str) -> SafeString:
        """Drawn by the library from a random secret and the account's name: only a path, so it may stand in a page."""
        return SafeString(super().build_totp_svg(url))

    def get_totp_issuer(self) -> str:
        """What the app on a telephone shows beside the code."""
        return "Desk"


class SignUpForm(SignupForm):
    """Signing up answers the same for a free name and a taken one: "now sign in". Only the owner of a name gets in.

    Both do the same work: one password hash, one row written, one commit; a taken name's row goes again in it.
    """

    def clean_username(self) -> str:
        name: str = self.cleaned_data["username"]
        if len(name) > LONGEST_NAME:
            raise ValidationError(_("This name is too long to show. Up to 60 letters fit."))
        return str(self._adapter().clean_username(name, shallow=True))  # not whether it is taken

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse]:
        name = self.cleaned_data["username"]
        user = User(username=name)
        user.set_password(self.cleaned_data["password1"])
        try:
            with transaction.atomic():
                is_taken = User.objects.filter(username__iexact=name).exists()
                if is_taken:
                    user.username = f"taken-{name}"[:140] + "/"  # a name that nobody can have
                user.save(force_insert=True)
                if is_taken:
                    User.objects.filter(pk=user.pk)._raw_delete("default")
        except IntegrityError:  # somebody else was faster by a moment
            pass
        return None, redirect(f"{reverse('account_login')}?new=1")

    @staticmethod
    def _adapter() -> Adapter:
        return Adapter()
