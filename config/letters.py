"""What a request says about the letters of its body is not asked: forms of ours are UTF-8, and every browser sends them
so. Django would believe it, also a name that is no encoding of text, and break before any page of ours can answer."""

from collections.abc import Iterable
from typing import Any

from config.keeping import Application, Environ


class Utf8:
    """The site's WSGI application, told of a body's type nothing but its name and where its parts begin."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        name, _semicolon, said = environ.get("CONTENT_TYPE", "").partition(";")
        if said:
            begins = [part.strip() for part in said.split(";") if part.strip().lower().startswith("boundary=")]
            environ["CONTENT_TYPE"] = "; ".join([name, *begins[:1]])
        return self.application(environ, start_response)
