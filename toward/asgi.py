"""The door for an ASGI server."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toward.settings")
application = get_asgi_application()

from toward.host import parent  # noqa: E402  (only now are the settings there)
from toward.log import files  # noqa: E402

files.hold()
parent.watch(lambda: os._exit(1))  # a worker whose server was killed would hold the port, and serve an old program
