"""What people do in a repair, and a clock that can be turned for the whole house."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone
from toward.help.moments import FreeNow
from toward.log import log as the_log
from toward.practices.repair.path import Repair
from toward.practices.repair.story import tell

CAMERA = "At seven the plates stood in the sink."
STORY = "I told myself I am the maid here."
OPENS = {"when": "the plates stood in the sink", "i_felt": "worn out", "i_need": "a hand", "would_you": "dry tonight"}
WHOLE = "When the plates stood in the sink, I felt worn out. I need a hand. Would you dry tonight?"
BENS_PAGES = ("/today/", "/repair/", "/talk/", "/ours/", "/repair/past/", "/another_view/write/camera/", "/mine/")


class Clock:
    """Lets time go by for the whole house; the phones sign in again, and each says yes to the line at the moment."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.patch, self.real, self.gone = patch, timezone.now, timedelta()
        patch.setattr(timezone, "now", lambda: self.real() + self.gone)
        patch.setattr(the_log, "now", timezone.now)

    def lets(self, *phones: Phone, **time: float) -> None:
        self.gone += timedelta(**time)
        for phone in phones:
            phone.browser.post("/sign-in/", {"login": phone.name.lower(), "password": PASSPHRASE})
            phone.me.mine.append(FreeNow(bond=phone.bond))


def repair(phone: Phone) -> Repair:
    return phone.me.evening().story(tell).repairs[-1]


def phase(phone: Phone) -> str:
    return repair(phone).phase(timezone.now())


def at(phone: Phone, step: str = "") -> str:
    return f"/repair/{repair(phone).id}/{step}"


def page(phone: Phone, path: str) -> str:
    return phone.get(path).content.decode()


def writes(phone: Phone) -> None:
    phone.post("/another_view/write/camera/", words=CAMERA)
    phone.post("/another_view/write/story/", words=STORY)
    phone.post("/another_view/write/opening/", **OPENS)


def shares(phone: Phone, *names: str) -> None:
    shown = phone.post("/repair/share/", show=list(names)).content.decode()
    seal = shown.partition('name="seal" value="')[2].partition('"')[0]
    phone.post("/repair/share/", show=list(names), seal=seal, give="1")


def talked(ana: Phone, ben: Phone) -> None:
    """As far as one small change."""
    writes(ana)
    shares(ana, "words")
    ben.post("/repair/aloud/")
    for step in ("listened", "owned"):
        for phone in (ana, ben):
            phone.post(at(phone, f"on/{step}/"))


def agreed(ana: Phone, ben: Phone) -> None:
    day = str(timezone.localdate() + timedelta(days=2))
    ana.post(at(ana, "change/"), what="Phones in the bowl", who="both", look_back=day)
    stands = repair(ben).stands
    assert stands
    ben.post(at(ben, f"agree/{stands.id}/"))
