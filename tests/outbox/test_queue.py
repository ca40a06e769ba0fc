"""The folder that stands for a broker: a worker, which asks it all the time, meets whole messages only."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty

import pytest
from django.conf import settings
from kombu import Connection
from kombu.exceptions import ChannelError

from config.celery import app

pytestmark = pytest.mark.sqlite


@contextmanager
def broker_in(folder: Path) -> Iterator[Connection]:
    options = dict.fromkeys(("data_folder_in", "data_folder_out", "control_folder"), str(folder))
    transport = settings.CELERY_BROKER_TRANSPORT
    with Connection("filesystem://", transport=transport, transport_options=options) as broker:
        yield broker


def test_a_message_is_not_met_while_it_is_written(tmp_path: Path) -> None:
    with broker_in(tmp_path) as broker:
        sender, worker = broker.channel(), broker.channel()

        class Words:
            def __json__(self) -> str:
                """Called in the middle of writing."""
                with pytest.raises(Empty):
                    worker._get("celery")
                return "an errand"

        sender._put("celery", {"words": Words()})
        assert worker._get("celery") == {"words": "an errand"}
        with pytest.raises(Empty):
            worker._get("celery")
    assert list(tmp_path.glob("*.msg")) == []


def test_nothing_is_left_of_a_message_for_which_the_disk_has_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(path: Path, text: str) -> None:
        path.write_bytes(text.encode()[:5])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", half)
    with broker_in(tmp_path) as broker, pytest.raises(ChannelError):
        broker.channel()._put("celery", {"words": "an errand"})
    assert list(tmp_path.iterdir()) == []


def test_it_is_the_one_that_celery_uses() -> None:
    assert app.connection_for_write().transport_cls == settings.CELERY_BROKER_TRANSPORT
