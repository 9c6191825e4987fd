"""Two who press at one moment: whoever comes second acts on what the first has said, and not on what stood before."""

from collections.abc import Callable

import pytest

from tests.cast import Phone, may_talk
from toward.log.models import WaitingRow
from toward.me import once
from toward.practices.empathy.story import tell as situations
from toward.practices.questions.moments import Asked
from toward.practices.questions.told import tell
from toward.practices.repair.moments import Started
from toward.practices.weekly.moments import Begun
from toward.practices.yearly.moments import Begun as YearBegun


@pytest.fixture
def two(ana: Phone, ben: Phone) -> tuple[Phone, Phone]:
    may_talk(ana, ben)
    for phone in (ana, ben):
        phone.get("/today/")
    return ana, ben


def at_once(monkeypatch: pytest.MonkeyPatch, first: Callable[[], object]) -> None:
    """Let somebody else's form arrive when the next one, which has looked already, is about to begin."""
    is_new, waits = once._is_new, [first]

    def new(row: object) -> bool:
        while waits:
            waits.pop()()
        return is_new(row)  # type: ignore[arg-type]

    monkeypatch.setattr(once, "_is_new", new)


def presses(phone: Phone, path: str, **said: str) -> str:
    return phone.post(path, once="a" * 12, **said).content.decode()


def test_two_begin_the_weekly_talk_and_sit_in_one(two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = two
    at_once(monkeypatch, lambda: ben.post("/weekly/begin/"))
    presses(ana, "/weekly/begin/")
    assert sum(isinstance(m, Begun) for m in ana.ours.log.moments) == 1


def test_two_begin_the_yearly_talk_and_sit_in_one(two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = two
    at_once(monkeypatch, lambda: ben.post("/yearly/choose/", prompts="stay-for"))
    presses(ana, "/yearly/choose/", prompts="proud")
    assert [m.prompts for m in ana.ours.log.moments if isinstance(m, YearBegun)] == [("stay-for",)]


def test_two_ask_for_a_pause_and_have_one(two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = two
    at_once(monkeypatch, lambda: ben.post("/repair/pause/", minutes="20"))
    presses(ana, "/repair/pause/", minutes="20")
    assert sum(isinstance(m, Started) for m in ana.ours.log.moments) == 1


def test_what_opened_meanwhile_is_not_said_to_be_out_again(
    two: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    today = tell(ana.me.evening()).today
    assert today is not None
    at = f"/questions/at/{today.which}/"
    ana.post(at, words="The dent on my chin")
    at_once(monkeypatch, lambda: ben.post(at, words="A burn from fudge"))
    shown = presses(ana, f"{at}withdraw/")
    assert "A burn from fudge" in shown or "can read" in shown
    assert "It is out again" not in shown and any(isinstance(m, Asked) for m in ana.ours.log.moments)
    assert any(getattr(m, "words", "") == "The dent on my chin" for m in ana.me.mine.moments)


@pytest.mark.parametrize(
    ("at", "out", "said"),
    [
        ("/values/true/", "/values/out/true/", {"words": "That I hear it first"}),
        ("/meaning/work/", "/meaning/out/work/", {"own": "Who needs new shoes"}),
    ],
)
def test_what_waits_no_longer_is_not_taken_out_nor_said_to_be_gone(
    two: tuple[Phone, Phone], at: str, out: str, said: dict[str, str]
) -> None:
    ana, _ = two
    ana.post(at, **said)
    assert "It is out again" in presses(ana, out)
    ana.post(at, **said)
    WaitingRow.objects.all().delete()
    shown = ana.post(out)
    assert shown.status_code == 200 and next(iter(said.values())) in shown.content.decode()
    assert "It is out again" not in shown.content.decode()


def test_what_waits_no_longer_is_never_said_to_be_taken_back(two: tuple[Phone, Phone]) -> None:
    ana, _ = two
    ana.post("/empathy/name/", text="The drive home")
    at = f"/empathy/{situations(ana.me.evening()).topics[0].id}"
    ana.post(f"{at}/write/", for_me="I was tired.", for_you="You were, too.")
    WaitingRow.objects.all().delete()
    shown = ana.post(f"{at}/withdraw/")
    assert shown.status_code == 409 and "This waits no longer" in shown.content.decode()
