"""The door for an ASGI server."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "toward.settings")
django.setup(set_prefix=False)

from toward.host import parent  # noqa: E402  (only now are the settings there)
from toward.log import files  # noqa: E402
from toward.web.door import Door  # noqa: E402

application = Door()

files.hold()
parent.watch(lambda: os._exit(1))  # a worker whose server was killed would hold the port, and serve an old program
