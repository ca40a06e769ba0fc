"""Django's PostgreSQL backend, except that a connection in constant use is not asked before every request whether it
lives: once a second is enough, and after any error."""

from time import monotonic

from django.db.backends.postgresql import base

TRUSTED_FOR = 1.0  # seconds


class DatabaseWrapper(base.DatabaseWrapper):
    _usable_at = -TRUSTED_FOR

    def is_usable(self) -> bool:
        if not self.errors_occurred and monotonic() - self._usable_at < TRUSTED_FOR:
            return True
        usable = super().is_usable()
        self._usable_at = monotonic() if usable else -TRUSTED_FOR
        return usable

    def connect(self) -> None:
        super().connect()
        self._usable_at = monotonic()
