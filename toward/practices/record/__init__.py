"""Record: what happened and when, kept plainly, for oneself alone."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practices.record.moments import Record

practice = Practice(
    name="record",
    title=_("Record"),
    sentence="Disrespectful behaviors, such as belittling, criticizing, or ignoring your partner’s needs, "
    "can erode trust and lead to emotional distance in a relationship.",
    does=_("Keep what happened and when, plainly. Only for you."),
    takes=_("A few minutes, alone"),
    section="me",
    archived=(Archived(Record, why_not="it belongs to no bond: it stays in its author’s record"),),
    alone=True,
)
