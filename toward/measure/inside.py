"""A browser in this process, without a server between."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.test import Client

from toward.measure.browser import Answer, Browser


class Inside(Browser):
    """Asks as the one over HTTP does."""

    def __init__(self, client: Client) -> None:
        super().__init__(0)
        self.client = client

    def get(self, path: str, follow: int = 3) -> Answer:
        """Ask for a page, following where it leads."""
        return _told(self.client.get(path, follow=bool(follow)), path)  # type: ignore[arg-type]

    def post(self, path: str, said: Mapping[str, str | list[str]]) -> Answer:
        """Send a form; the answer is not followed."""
        return _told(self.client.post(path, said), path)  # type: ignore[arg-type]


def _told(answer: HttpResponse, path: str) -> Answer:
    return Answer(answer.status_code, answer.content, answer.headers.get("Location", ""), path)
