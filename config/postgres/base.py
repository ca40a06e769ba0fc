"""Django's PostgreSQL backend, except that a connection in constant use is not asked before every request whether it
lives (once a second is enough, and after any error), and that it has a cursor for what is asked again and again."""

from collections.abc import Sequence
from time import monotonic
from typing import Any

from django.db.backends.postgresql import base
from django.db.backends.utils import CursorWrapper
from psycopg.errors import FeatureNotSupported
from psycopg.sql import Literal

TRUSTED_FOR = 1.0  # seconds


class PreparingCursor(base.ServerBindingCursor):  # type: ignore[name-defined, misc]
    """PostgreSQL reads and plans each of its statements once for a connection, which takes it twice as long as most of
    the answers. Behind a pooler (DISABLE_SERVER_SIDE_CURSORS) it does so each time, as it always does."""

    def execute(self, query: Any, params: Sequence[Any] | None = None) -> Any:
        try:
            return super().execute(query, params, prepare=True)
        except FeatureNotSupported:  # a column is no longer of the type that it was planned for
            if not self.connection.autocommit:
                raise
            self.connection.execute("DEALLOCATE ALL")
            return super().execute(query, params)


class DatabaseWrapper(base.DatabaseWrapper):
    _usable_at = -TRUSTED_FOR

    def get_connection_params(self) -> dict[str, Any]:
        pooled = self.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS")
        return super().get_connection_params() | {"prepare_threshold": None if pooled else 0}

    def prepared_cursor(self) -> CursorWrapper:
        if self.queries_logged:  # who reads statements wants to see their values in them
            return self.cursor()
        self.close_if_health_check_failed()
        self.ensure_connection()
        with self.wrap_database_errors:
            cursor: CursorWrapper = self._prepare_cursor(PreparingCursor(self.connection))  # type: ignore[attr-defined]
            return cursor

    def literal(self, value: Any) -> str:
        """A value as it stands in the text of a statement that has parameters besides."""
        self.ensure_connection()
        return Literal(value).as_string(self.connection).replace("%", "%%")

    def is_usable(self) -> bool:
        if not self.errors_occurred and monotonic() - self._usable_at < TRUSTED_FOR:
            return True
        usable = super().is_usable()
        self._usable_at = monotonic() if usable else -TRUSTED_FOR
        return usable

    def connect(self) -> None:
        super().connect()
        self._usable_at = monotonic()
