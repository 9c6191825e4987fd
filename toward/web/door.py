"""Where requests come in, before there is one that the gate could look at."""

from collections.abc import Mapping
from typing import Any

from django.core.handlers.asgi import ASGIHandler, ASGIRequest


class Door(ASGIHandler):
    """Django's, for requests of which nothing can be made at all: those are turned away like the others."""

    def create_request(self, scope: Mapping[str, Any], body_file: Any) -> tuple[ASGIRequest, None]:
        """Make the request; where its headers cannot be read, one without them, for the gate."""
        try:
            return ASGIRequest(scope, body_file), None
        except (ValueError, LookupError):
            host = [(name, value) for name, value in scope["headers"] if name == b"host" and value.isascii()]
            bare = ASGIRequest({**scope, "path": "/", "query_string": b"", "headers": host}, body_file)
            bare.__dict__["_broken"] = True
            return bare, None
