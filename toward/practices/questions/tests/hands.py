"""What hands do with the questions, in the tests."""

from django.http import HttpResponse

from tests import cast
from tests.cast import Phone
from toward.practices.questions.story import Place, Story
from toward.practices.questions.told import tell

ANAS = "The blue kettle, because it was my aunt’s."
BENS = "A chair by the window."
PAGES = ("/today/", "/questions/", "/talk/", "/ours/", "/questions/opened/", "/questions/ours/", "/questions/depth/")


def told(phone: Phone) -> Story:
    return tell(phone.me.evening())


def today(phone: Phone) -> Place:
    place = told(phone).today
    assert place is not None
    return place


def say(phone: Phone, words: str = "", *, which: str = "", **more: str) -> HttpResponse:
    which = which or today(phone).which
    return phone.post(f"/questions/at/{which}/", words=words, **more)


def page(answer: HttpResponse) -> str:
    return answer.content.decode()


def bare(answer: HttpResponse) -> list[bytes]:
    """An answer's lines, but for the token against forgery."""
    return cast.bare(answer.content)


def seen_by(phone: Phone) -> list[list[bytes]]:
    which = today(phone).which
    return [bare(phone.get(path)) for path in (*PAGES, f"/questions/at/{which}/")]


def both(ana: Phone, ben: Phone) -> str:
    which = today(ana).which
    say(ana, ANAS, which=which)
    say(ben, BENS, which=which)
    return told(ana).pairs[0].asked.id
