"""The folder that stands for a broker in `make run`. Kombu's own writes a message where a worker may take it half
written, of which that worker dies; here it appears when it is whole."""

from pathlib import Path
from time import monotonic
from typing import Any
from uuid import uuid4

from kombu.exceptions import ChannelError
from kombu.transport import filesystem
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:  # type: ignore[override]
        name = f"{round(monotonic() * 1000)}_{uuid4()}.{queue}.msg"
        part = Path(self.data_folder_out, f".{name}")  # the name of no queue's message
        try:
            part.write_text(dumps(payload))
            part.rename(part.with_name(name))
        except OSError as error:
            part.unlink(missing_ok=True)
            raise ChannelError(f"Cannot add {name} to its folder") from error


class Transport(filesystem.Transport):
    Channel = Channel
