"""The folder that stands for a broker: a worker, which asks it all the time, meets whole messages only."""

from pathlib import Path
from queue import Empty

import pytest
from django.conf import settings
from kombu import Connection

from config.celery import app

pytestmark = pytest.mark.sqlite


def test_a_message_is_not_met_while_it_is_written(tmp_path: Path) -> None:
    folder = str(tmp_path)
    options = {"data_folder_in": folder, "data_folder_out": folder, "control_folder": folder}
    transport = settings.CELERY_BROKER_TRANSPORT
    with Connection("filesystem://", transport=transport, transport_options=options) as broker:
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


def test_it_is_the_one_that_celery_uses() -> None:
    assert app.connection_for_write().transport_cls == settings.CELERY_BROKER_TRANSPORT
