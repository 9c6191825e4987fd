"""The door for an ASGI server."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toward.settings")
application = get_asgi_application()

from toward.log import files  # noqa: E402  (only now are the settings there)

files.hold()
