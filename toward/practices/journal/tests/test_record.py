"""A record: every wording kept, and a file whose sums fit."""

import json

from tests.cast import PASSPHRASE, Phone
from toward.practices.journal.moments import Record
from toward.practices.journal.record import canonical, digest
from toward.practices.journal.tests.hands import (
    page,
)


def record(ana: Phone, **said: str) -> str:
    ana.post("/journal/record/write/", **{"happened": "After lunch, eight", "what": "“Stay here.” Café ü", **said})
    return next(m.id for m in reversed(ana.me.mine.moments) if isinstance(m, Record))


def test_every_wording_of_a_record_is_kept(ana: Phone, ben: Phone) -> None:
    id = record(ana)
    ana.post(f"/journal/record/{id}/edit/", happened="After lunch, nine", what="Other words")
    shown = page(ana.get(f"/journal/record/{id}/"))
    assert "After lunch, eight" in shown and "After lunch, nine" in shown
    assert not ana.sees("/mine/", "After lunch") and not ana.sees("/today/", "After lunch")
    assert ana.post("/journal/record/write/", what=" ").status_code == 422
    ana.post(f"/journal/record/{id}/erase/")
    assert not ana.sees("/journal/record/", "After lunch") and "took something back" not in page(ana.get("/mine/"))


def test_the_file_holds_times_wordings_and_sums_that_fit(ana: Phone, ben: Phone) -> None:
    record(ana)
    id = record(ana, what="Second")
    ana.post(f"/journal/record/{id}/edit/", what="Second, put better")
    assert "not your passphrase" in page(ana.post("/journal/record/take-out/", passphrase="wrong and long enough"))
    answer = ana.post("/journal/record/take-out/", passphrase=PASSPHRASE)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="notes.json"'
    assert answer.headers["Cache-Control"] == "no-store"
    file = json.loads(answer.content)
    assert [one["what"] for one in file["items"]] == ["“Stay here.” Café ü", "Second, put better"]
    assert [one["what"] for one in file["items"][1]["earlier"]] == ["Second"]
    assert all(one["written"] for one in file["items"])
    sums = [digest(canonical(one)) for one in file["items"]]
    assert file["manifest"]["sums"] == sums and file["manifest"]["all"] == digest("\n".join(sums).encode())
    assert ana.get("/journal/record/take-out/").status_code == 405
