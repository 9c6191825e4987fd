"""The settings of Toward with a cheap Argon2: most of these tests sign two people up, and are about something else."""

from toward.settings import *  # noqa: F403

PASSPHRASE_COST = (1024, 1, 1)
