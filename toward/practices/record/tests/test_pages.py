"""What its author sees of a record, and that nobody else sees that there is one."""

import json

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.cast import PASSPHRASE, Phone, same, sign_up
from toward.practices.record.file import canonical, digest
from toward.practices.record.moments import Record

PAGES = ("/today/", "/record/", "/ours/", "/mine/", "/me/", "/us/", "/talk/")


def page(answer: HttpResponse) -> str:
    return answer.content.decode()


def record(ana: Phone, **said: str) -> str:
    ana.post("/record/write/", **{"happened": "After lunch, eight", "what": "“Stay here.” Café ü", **said})
    return next(m.id for m in reversed(ana.me.mine.moments) if isinstance(m, Record))


def test_ana_finds_it_and_for_ben_no_byte_is_another(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    before, head = [ben.get(path).content for path in PAGES], ben.ours.log.head()
    id = record(ana)
    ana.post(f"/record/{id}/edit/", what="Other words")
    assert ana.sees("/record/", "Other words")
    assert all(same(seen, ben.get(path).content) for path, seen in zip(PAGES, before, strict=True))
    assert ben.ours.log.head() == head and not eve.sees("/record/", "Other words")
    for path in (f"/record/{id}/", f"/record/{id}/edit/"):
        assert ana.get(path).status_code == 200
        assert ben.get(path).status_code == eve.get(path).status_code == 404
        assert stranger.get(path).status_code == 302
    for one in (ben, eve):
        assert one.post(f"/record/{id}/erase/").status_code == 404
    assert ana.sees("/record/", "Other words") and ana.post(f"/record/{id}/erase/").status_code == 200
    assert not ana.sees("/record/", "Other words")


def test_it_stands_on_no_timeline_and_names_the_helpline_first(ana: Phone, ben: Phone) -> None:
    assert "Gathering evidence can raise the risk" in page(ana.get("/record/"))
    record(ana)
    assert ana.sees("/record/", "After lunch")
    assert not any(ana.sees(path, "After lunch") for path in ("/today/", "/mine/", "/ours/", "/me/"))


def test_somebody_alone_has_one_too(db: None) -> None:
    zoe = sign_up("Zoe")
    zoe.browser.post("/record/write/", {"what": "The gate stood open"})
    assert zoe.sees("/record/", "The gate stood open")


def test_every_wording_is_kept(ana: Phone, ben: Phone) -> None:
    id = record(ana)
    ana.post(f"/record/{id}/edit/", happened="After lunch, nine", what="Other words")
    shown = page(ana.get(f"/record/{id}/"))
    assert "After lunch, eight" in shown and "After lunch, nine" in shown
    assert ana.post("/record/write/", what=" ").status_code == 422
    ana.post(f"/record/{id}/erase/")
    assert not ana.sees("/record/", "After lunch") and "took something back" not in page(ana.get("/mine/"))


def test_the_file_holds_times_wordings_and_sums_that_fit(ana: Phone, ben: Phone) -> None:
    record(ana)
    id = record(ana, what="Second")
    ana.post(f"/record/{id}/edit/", what="Second, put better")
    assert "not your passphrase" in page(ana.post("/record/take-out/", passphrase="wrong and long enough"))
    answer = ana.post("/record/take-out/", passphrase=PASSPHRASE)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="notes.json"'
    assert answer.headers["Cache-Control"] == "no-store"
    file = json.loads(answer.content)
    assert [one["what"] for one in file["items"]] == ["“Stay here.” Café ü", "Second, put better"]
    assert [one["what"] for one in file["items"][1]["earlier"]] == ["Second"]
    assert all(one["written"] for one in file["items"])
    sums = [digest(canonical(one)) for one in file["items"]]
    assert file["manifest"]["sums"] == sums and file["manifest"]["all"] == digest("\n".join(sums).encode())
    assert ana.get("/record/take-out/").status_code == 405


@pytest.mark.parametrize("rest", ["", "write/", "{}/", "{}/edit/", "?page=2"])
def test_an_address_of_old_leads_on(ana: Phone, ben: Phone, rest: str) -> None:
    there = rest.format(record(ana))
    answer = ana.browser.get(f"/journal/record/{there}")
    assert answer.headers["Location"] == f"/record/{there}" and ana.get(f"/record/{there}").status_code == 200


def test_what_stood_in_a_tab_of_old_is_kept(ana: Phone, ben: Phone) -> None:
    assert ana.post("/journal/record/write/", what="The gate stood open", once="abcdefghijkl").status_code == 200
    assert ana.sees("/record/", "The gate stood open")
