"""Another view: what somebody writes alone after a quarrel, and seven minutes of seeing it with other eyes."""

from django.utils.translation import gettext_noop as _

from toward.practice.archived import Archived
from toward.practice.practice import Practice
from toward.practices.another_view.moments import Noted, Reappraised
from toward.practices.another_view.story import cards, open_for

NOTED = ("camera", "felt", "story", "whole_fear", "need", "my_part", "when", "i_felt", "i_need", "would_you")

practice = Practice(
    name="another_view",
    title=_("Another view"),
    sentence="Instead of blaming, it is important to approach the issue with empathy and understanding.",
    does=_("Sort a quarrel out on paper, or see it as somebody who wishes you both well."),
    takes=_("7 to 15 minutes, alone"),
    section="talk",
    shows=(Noted, Reappraised),
    archived=(Archived(Noted, NOTED, named_by=("of", "bond")),),
    today=cards,
    open=open_for,
    alone=True,
)
