"""The taps around a talk that comes again (regular.py): its time, the steps of both phones, and what both keep."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from toward.bond.ours import Ours
from toward.me.evening import Evening
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice.before import together
from toward.practice.deck import shuffled
from toward.practice.find import still
from toward.practice.forms import lay, post_or_show
from toward.talks.forms import MoveForm
from toward.talks.regular import Held, Regular, Talks

View = Callable[..., HttpResponse]
OFFERED = _("Offered. It waits for %(name)s’s yes.")


@dataclass(frozen=True)
class Taps:
    """Those of one practice. `when`: the form of a time; `move_form`: that of another;
    `begins`: what begins one now, or nothing, where the two still choose what it is about.
    """

    of: Regular
    tell: Callable[[Evening], Talks]
    when: Callable[[QueryDict | None, Ours], forms.Form]
    move_form: type[MoveForm]
    begins: Callable[[Me], Any]
    section: str = "talk"

    def addresses(self) -> dict[str, View]:
        """Each at its route."""
        times = {f"time/<str:id>/{one.__name__}/": tap(one) for one in (self.suits, self.rest, self.end)}
        steps = {f"<str:id>/{one.__name__}/": tap(one) for one in (self.at, self.done)}
        alone = {"time/": ours(self.time), "move/": ours(self.move), "begin/": together()(self.begin)}
        return {**alone, **times, **steps, "<str:id>/keep/<str:line>/": tap(self.keep)}

    def held(self, me: Me, id: str) -> Held:
        """One talk of ours, or a sentence that it is gone."""
        return still(id, self._talks(me).find(id))

    def _talks(self, me: Me) -> Talks:
        return me.evening().story(self.tell)

    def _page(self) -> HttpResponse:
        return redirect(f"{self.of.name}:page")

    def _talk(self, id: str) -> HttpResponse:
        return redirect(f"{self.of.name}:talk", id)

    def time(self, request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
        """Offer a time; one that stands already goes on until both want the new one."""
        form, shown = self.when(request.POST or None, bond), {"talks": self._talks(me), "section": self.section}
        keep, page = lambda f: lay(request, bond, f.moment(), OFFERED), f"{self.of.name}:page"
        return post_or_show(request, form, "talks/offer.html", shown, keep, page)

    def suits(self, request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
        """Yes to a time, if it is still asked."""
        offer = still(id, self._talks(me).offer(id))
        if self._talks(me).offered is offer and not offer.mine:
            bond.log.append(self.of.said.TimeAgreed(of=id))
        return self._page()

    def rest(self, request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
        """Not now: it stands in mine alone, and for the other nothing changes."""
        still(id, self._talks(me).offer(id))
        me.mine.append(self.of.said.Rested(of=id))
        return redirect("today")

    def end(self, request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
        """The time is none any more; what was kept stays."""
        if still(id, self._talks(me).offer(id)).stands:
            bond.log.append(self.of.said.TimeEnded(of=id))
        return self._page()

    def begin(self, request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
        """Begin it now; where it runs, go there."""
        running = self._talks(me).running
        if request.method != "POST" or running:
            return self._talk(running.id) if running else self._page()
        begun = self.begins(me)
        return self._talk(bond.log.append(begun).id) if begun else redirect(f"{self.of.name}:choose")

    def move(self, request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
        """Put the next talk, or the one that has just gone by, at another time; there is none where the time ended."""
        talks = self._talks(me)
        time, talk = talks.time, talks.missed or talks.next
        if not (time and talk):
            return self._page()
        form = self.move_form(request.POST or None, talks=talks, time=time, talk=talk)
        shown = {"talk": talk, "talks": talks, "lines": shuffled(self.of.name, "moved", ""), "section": self.section}
        keep, page = lambda f: bond.log.append(f.moment()), f"{self.of.name}:page"
        return post_or_show(request, form, "talks/move.html", shown, keep, page)

    def at(self, request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
        """Go on to a part, or back; a page that is older than the talk changes nothing."""
        held, part = self.held(me, id), request.POST.get("part", "")
        near = {held.next, held.before} - {held.at}
        if self._talks(me).runs(held) and part in near and request.POST.get("from") == held.at:
            bond.log.append(self.of.said.At(of=id, part=part))
        return self._talk(id)

    def done(self, request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
        """It is over for both; it is nobody's."""
        if not self.held(me, id).done:
            bond.log.append(self.of.said.Done(of=id, by=bond.id))
        return self._talk(id)

    def keep(self, request: HttpRequest, me: Me, bond: Ours, id: str, line: str) -> HttpResponse:
        """I would keep the other's line, too."""
        held, said = self.held(me, id), self.of.said.Kept(of=id, line=line, by=me.id)
        if held.is_others(said) and line not in held.kept:
            bond.log.append(said)
        return self._talk(id)
