from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Registers the system checks: what must never be forgotten is asked at every start."""

    name = "config"

    def ready(self) -> None:
        from config import checks  # noqa: F401 - registering happens on import
