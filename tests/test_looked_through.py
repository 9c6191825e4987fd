"""What looks through all that was ever said tells nothing whole: it goes by, and what fits is kept."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone, look_alike
from toward.log.log import Log
from toward.log.models import RegisterRow
from toward.log.moment import new_id
from toward.practice.few import A_FEW
from toward.practice.moments import Answered
from toward.practices.feelings.moments import CheckIn
from toward.practices.journal.moments import Entry, Plan, Shared
from toward.practices.questions.moments import Answer, Asked, Response
from toward.practices.record.moments import Record

pytestmark = pytest.mark.django_db
LONG_AGO = timezone.now() - timedelta(days=400)
MORE = re.compile(r'action="\?found=2"')


def goes_by(phone: Phone, patch: pytest.MonkeyPatch) -> None:
    """From now on this phone has a bookmark, and whoever opens a log whole fails."""
    phone.get("/today/")
    patch.setattr(Log, "moments", property(lambda _: pytest.fail("a log was opened whole")))


def opened(ana: Phone, ben: Phone, words: str) -> str:
    """A question that both answered long ago, Ben with these words; the id of Ben's letter."""
    slot, log = new_id(), ben.ours.log
    log.append(Asked(by=ben.bond, slot=slot, question=slot, text="A question"), at=LONG_AGO)
    log.append(Answer(by=ana.person, slot=slot, question=slot, words="mine"), at=LONG_AGO)
    letter = log.append(Answer(by=ben.person, slot=slot, question=slot, words=words), at=LONG_AGO).id
    log.append(Response(by=ana.person, of=letter, words="Thank you."), at=LONG_AGO)
    return letter


@pytest.mark.parametrize("lost", [False, True])
def test_a_word_in_what_was_opened(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, lost: bool) -> None:
    letters = [opened(ana, ben, f"kettle {nth}." if nth else "samovar") for nth in range(A_FEW + 2)]
    ben.ours.log.append(Answered(of=letters[1], words="and a Samovar"), at=LONG_AGO)
    goes_by(ana, monkeypatch)
    if lost:
        RegisterRow.objects.filter(log=ana.bond).delete()
    assert "1 time," in ana.post("/questions/opened/", find="SAMOVAR").content.decode()  # what lies closed, not yet
    first = ana.post("/questions/opened/", find="kettle").content.decode()
    second = ana.post("/questions/opened/?found=2", find="kettle").content.decode()
    assert f"{A_FEW + 1} times," in first and MORE.search(first) and not MORE.search(second)
    assert "kettle 1." not in first and "kettle 1." in second and "find=kettle" not in first
    assert "0 times," in ana.post("/questions/opened/", find="submarine").content.decode()


def test_a_word_in_what_was_written(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    for nth in range(A_FEW + 1):
        ana.me.mine.append(Entry(words=f"kettle {nth}."), at=LONG_AGO)
    gone, other = (ana.me.mine.append(Entry(words="kettle")).id for _ in range(2))
    ana.me.mine.edit(other, Entry(words="samovar"))
    ana.me.mine.take_back(gone)
    goes_by(ana, monkeypatch)
    first = ana.post("/journal/find/", find="kettle").content.decode()
    second = ana.post("/journal/find/?found=2", find="kettle").content.decode()
    rows = [one.count("/journal/") for one in (first, second)]
    assert MORE.search(first) and "kettle 0." not in first and "kettle 0." in second and rows[0] > rows[1]
    assert other not in first + second and other in ana.post("/journal/find/", find="samovar").content.decode()


def test_days_of_long_ago_the_file_of_a_record_and_what_goes_with_ones_own_words(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    for log, mood in ((ben.ours.log, 40), (ana.ours.log, 50), (ana.me.mine, 60)):
        log.append(CheckIn(mood=mood), at=LONG_AGO)
    for words in ("first words", "second words"):
        ana.me.mine.append(Record(words=words), at=LONG_AGO)
    slot = new_id()
    given = ana.ours.log.append(Shared(slot=slot, words="x"), at=LONG_AGO)
    copy = ana.me.mine.append(Plan(slot=slot, words="x", whom=ben.person), at=LONG_AGO)
    far = {"line": "mood", "span": "week", "back": str(400 // 7)}
    whole = ana.get("/feelings/days/", **far).content
    goes_by(ana, monkeypatch)
    assert look_alike(whole, ana.get("/feelings/days/", **far).content) and len(whole) > len(
        ana.get("/feelings/days/", **far | {"back": "90"}).content
    )
    file = ana.post("/record/take-out/", passphrase=PASSPHRASE).json()  # type: ignore[attr-defined]
    assert [one["words"] for one in file["items"]] == ["first words", "second words"]
    assert ana.browser.post(f"/take-back/ours/{given.id}/", {"bond": ana.bond}).status_code == 302
    assert not any(m.id in (given.id, copy.id) for log in (ana.ours.log, ana.me.mine) for m in log.each())
