"""Telling the phones that listen: "channel C is at n". Memory here, other processes by the database.

A channel is a log id, or `person:ID` / `session:ID` for things that are no moments. Nothing that is
said on the bus is kept, and losing a word loses nothing: the seq in the database is the truth.
"""

from django.db import connection

from toward.log import bus_postgres, bus_sqlite, ears


def publish(channel: str, seq: int = 0) -> None:
    """Tell every ear in this process, and the other processes where the database carries words."""
    ears.deliver(channel, seq)
    if connection.vendor == "postgresql":
        bus_postgres.notify(channel, seq)


def watch() -> None:
    """Listen to the other processes too, from the first ear on."""
    if connection.vendor == "postgresql":
        bus_postgres.watch()
    else:
        bus_sqlite.watch()
