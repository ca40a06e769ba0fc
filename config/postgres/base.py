"""Django's PostgreSQL backend, except that a connection in constant use is not asked before every request whether it
lives (once a second is enough, and after any error), and that what is asked again and again goes the shortest way."""

from collections.abc import Sequence
from time import monotonic
from typing import Any

from django.db.backends.postgresql import base
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import OperationalError, error_from_result
from psycopg.pq import DiagnosticField, ExecStatus
from psycopg.pq.abc import PGresult
from psycopg.sql import Literal

TRUSTED_FOR = 1.0  # seconds
MOST_PLANS = 200
"""That a connection keeps. Each takes PostgreSQL some tens of kilobytes, and of what a reader may leave out of a wall
there are thousands of forms."""
NO_LONGER_FITS = b"0A000"  # a column is no longer of the type that it was planned for


class DatabaseWrapper(base.DatabaseWrapper):
    _usable_at = -TRUSTED_FOR

    def planned_rows(self, statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        """What a statement gives whose text stays the same. PostgreSQL reads and plans it once for a connection, which
        takes it twice as long as most of the answers, and a cursor takes longer than the rest of the way together.

        An ordinary cursor asks in a transaction, behind a pooler (DISABLE_SERVER_SIDE_CURSORS), and for whoever reads
        statements and wants to see their values in them.
        """
        self.close_if_health_check_failed()
        self.ensure_connection()
        pooled = self.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS")
        if pooled or self.queries_logged or not self.connection.autocommit:
            with self.cursor() as cursor:
                cursor.execute(statement, parameters)
                return list(cursor.fetchall())
        with self.wrap_database_errors:
            values = self._transformer.dump_sequence(parameters, [PyFormat.TEXT] * len(parameters))
            result = self.connection.pgconn.exec_prepared(self._planned(statement), values)
            if result.error_field(DiagnosticField.SQLSTATE) == NO_LONGER_FITS:
                self._forget_plans()
                result = self.connection.pgconn.exec_prepared(self._planned(statement), values)
            self._transformer.set_pgresult(self._good(result))
            try:
                return self._transformer.load_rows(0, result.ntuples, tuple)
            finally:
                self._transformer.set_pgresult(None)

    def _planned(self, statement: str) -> bytes:
        """The name of its plan."""
        if statement not in self._plans:
            if len(self._plans) >= MOST_PLANS:
                self._forget_plans()
            first, *parts = statement.split("%s")
            numbered = first + "".join(f"${number}{part}" for number, part in enumerate(parts, 1))
            name = f"planned_{len(self._plans)}".encode()
            self._good(self.connection.pgconn.prepare(name, numbered.replace("%%", "%").encode()))
            self._plans[statement] = name
        return self._plans[statement]

    def _forget_plans(self) -> None:
        self.connection.execute("DEALLOCATE ALL")
        self._plans.clear()

    def _good(self, result: PGresult) -> PGresult:
        if result.status in (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK):
            return result
        error = error_from_result(result)
        raise OperationalError(str(error)) if self.connection.closed else error

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
        self._plans: dict[str, bytes] = {}
        self._transformer = Transformer(self.connection)
