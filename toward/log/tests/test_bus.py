"""The bus tells who listens, and nobody else; the stream says where a phone stands, never what was said."""

import asyncio
from typing import Any

import pytest
from django.test import AsyncClient

from tests.cast import Phone, sign_up
from toward.bond import joining
from toward.live import stream
from toward.log import bus, ears
from toward.log.ears import Ear
from toward.people.moments import Named


def test_only_who_listens_is_told() -> None:
    async def scene() -> tuple[object, object]:
        with Ear(["log a"]) as one, Ear(["log b"]) as two:
            ears.deliver("log a", 7)
            return await one.next(1), await two.next(0.05)

    assert asyncio.run(scene()) == (("log a", 7), None)
    assert ears.channels() == set()


def test_heads_are_read_as_they_are_spelled() -> None:
    heads = {"a": 3, "b": 12}
    assert stream.parse(stream.spell(heads)) == heads
    assert stream.parse("x, :1,a:b,,a:2") == {"a": 2}


@pytest.mark.django_db(transaction=True)
def test_a_phone_that_slept_is_told_at_once_and_words_never_travel(ana: Phone, ben: Phone) -> None:
    ben.post("/appreciation/say/noticed/", did="the canary sings")

    async def listen(after: str) -> str:
        browser = AsyncClient()
        browser.cookies = ana.browser.cookies
        response = await browser.get("/live/", {"after": after})
        async for part in response.streaming_content:  # type: ignore[attr-defined]
            return str(part.decode())
        return ""

    first = asyncio.run(listen(f"{ana.bond}:1"))
    assert first.startswith("event: moved") and "canary" not in first
    head = first.split("id: ")[1].split("\n")[0]
    assert "hello" in asyncio.run(listen(head))
    assert ben.person not in first


@pytest.mark.django_db(transaction=True)
def test_a_stranger_has_no_stream_and_eve_hears_nothing_of_ours(ana: Phone, ben: Phone, eve: Phone) -> None:
    async def listen(phone: Phone | None) -> tuple[int, str]:
        browser = AsyncClient()
        if phone:
            browser.cookies = phone.browser.cookies
        response = await browser.get("/live/", {"after": f"{ana.bond}:0"})
        if response.status_code == 204:
            return 204, ""
        async for part in response.streaming_content:  # type: ignore[attr-defined]
            return 200, str(part.decode())
        return 0, ""

    assert asyncio.run(listen(None)) == (204, "")
    assert ana.bond not in asyncio.run(listen(eve))[1]


def test_an_answer_is_told_once_it_stands(
    db: None, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    """A page that is told earlier asks before the commit, finds nothing, and is not told again."""
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    told: list[str] = []
    monkeypatch.setattr(bus, "publish", lambda channel, seq=0: told.append(channel))
    id = joining.invite(ana.keys, "Ana", "clay", "friends")
    with django_capture_on_commit_callbacks(execute=True):
        joining.accept(ben.keys, id, ana.keys.ring.offers[id].secret, "Ben", "sea")
        assert told == []
    with django_capture_on_commit_callbacks(execute=True):
        joining.confirm(ana.keys, id, "Ana", "clay")
        assert f"person:{ben.person}" not in told
    assert told[0] == f"person:{ana.person}" and f"person:{ben.person}" in told


def test_a_page_carries_how_far_its_invitations_have_come_and_only_then(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    assert ana.me.heads == ""
    id = joining.invite(ana.keys, "Ana", "clay", "friends")
    assert ana.me.heads == "me:0"
    joining.accept(ben.keys, id, ana.keys.ring.offers[id].secret, "Ben", "sea")
    assert ana.me.heads == "me:1" and ben.me.heads == "me:0"
    bond = joining.confirm(ana.keys, id, "Ana", "clay")
    assert ben.me.heads == "me:1" and ana.me.heads.startswith(bond) and "me" not in ana.me.heads.split(":")


def test_an_answer_says_how_far_it_was_told_and_what_came_later_is_not_in_it(ana: Phone, ben: Phone) -> None:
    answer = ana.get("/appreciation/")
    assert answer["Toward-Heads"] == ana.me.heads == f"{ana.bond}:{ana.ours.log.head()}"
    ben.post("/appreciation/say/noticed/", did="the light in the hall")
    assert ana.me.heads != answer["Toward-Heads"]
    me, begun = ana.me, ana.me.heads
    assert me.bond
    ben.post("/appreciation/say/noticed/", did="the shutters")
    assert me.heads == begun, "it was not told"
    said = me.bond.log.append(Named(name="Ana"))
    assert me.heads == ana.me.heads == f"{ana.bond}:{said.seq}", "now it is, and one's own too"


def test_a_head_of_thousands_of_digits_is_left_out() -> None:
    assert stream.parse(f"one:7,two:{'9' * 5000},three:x") == {"one": 7}
