"""At the start: our sentences in every form."""

from django.apps import AppConfig

from toward.web import sentences


class WebConfig(AppConfig):
    """The house itself."""

    name = "toward.web"

    def ready(self) -> None:
        """Put them in place before any form is made."""
        sentences.use()
