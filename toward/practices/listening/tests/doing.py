"""What two people do around a listening, for the tests."""

from django.http import HttpResponse

from tests.cast import Phone
from toward.practices.listening.moments import Offered
from toward.practices.listening.story import tell

TOPIC = "Whose turn it is at Christmas"
OFFER = {
    "topic": TOPIC, "minutes": "10", "how": "together", "speaks_first": "me", "start": "now", "from_question": "",
    "instead_of": "",
}  # fmt: skip


def offer(phone: Phone, **said: str) -> str:
    answer = phone.post("/listening/offer/", **{**OFFER, **said})
    assert answer.status_code == 200, answer.content.decode()
    return next(m.id for m in reversed(phone.ours.log.moments) if isinstance(m, Offered))


def move(phone: Phone, id: str, move: str, step: int | None = None) -> HttpResponse:
    session = phone.me.evening().story(tell).find(id)
    now = session.seen(move) if session and step is None else step
    return phone.post(f"/listening/{id}/move/", move=move, step=str(now))


def begun(ana: Phone, ben: Phone, **said: str) -> str:
    id = offer(ana, **said)
    ben.post(f"/listening/{id}/come/")
    ana.post(f"/listening/{id}/come/")
    session = ana.me.evening().story(tell).find(id)
    assert session and session.running
    return id


def phase(phone: Phone, id: str) -> str:
    session = phone.me.evening().story(tell).find(id)
    return session.phase if session else ""


def text(answer: HttpResponse) -> str:
    return answer.content.decode()
