"""What the journal’s tests do with a phone."""

from django.http import HttpResponse

from tests.cast import Phone, same
from toward.log.moment import new_id
from toward.practices.journal.moments import Entry, Offered, Plan

WORDS = "The kettle was loud, and I was glad of it."
PART = "I was glad of the kettle."
BENS = "I hid in the shed for an hour."
PAGES = ("/today/", "/journal/", "/record/", "/ours/", "/mine/", "/me/", "/us/", "/talk/")


def page(answer: HttpResponse) -> str:
    return answer.content.decode()


def writes(phone: Phone, words: str = WORDS, **more: object) -> str:
    assert phone.post("/journal/write/", words=words, **more).status_code == 200
    return next(m.id for m in reversed(phone.me.mine.moments) if isinstance(m, Entry))


def gives(phone: Phone, entry: str, how: str = "now", words: str = PART, **more: str) -> HttpResponse:
    said = {"words": words, "how": how, "slot": new_id(), "sure": "1", **more}
    return phone.post(f"/journal/{entry}/share/", **said)


def slot_of(phone: Phone) -> str:
    return next(m.slot for m in phone.ours.log.moments if isinstance(m, Offered))


def seen_by(phone: Phone) -> list[bytes]:
    return [phone.get(path).content for path in PAGES]


def alike(one: list[bytes], two: list[bytes]) -> bool:
    return all(same(first, second) for first, second in zip(one, two, strict=True))


def plans(phone: Phone) -> list[Plan]:
    return [m for m in phone.me.mine.moments if isinstance(m, Plan)]
