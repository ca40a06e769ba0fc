from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stories.epochs import Store, store


@pytest.fixture
def key_store(settings: Any, tmp_path: Path) -> Store:
    """A key store of this test's own, in its first epoch."""
    settings.KEY_STORE = tmp_path / "store"
    store().ensure(date(2026, 11, 23))
    return store()
