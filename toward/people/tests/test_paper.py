"""The recovery code: asked for until a group of it was typed back; never again after that."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import PASSPHRASE, Phone, later
from toward.log.moment import Moment
from toward.people import keys
from toward.people.moments import CodeConfirmed, CodeLater, CodeMade, Named
from toward.people.paper import mark, paper

NOW = datetime(2026, 11, 23, 22, tzinfo=UTC)
KINDS = (CodeMade, CodeConfirmed, CodeLater, Named)
SAYS = "Your recovery code is not confirmed"


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(-400, 400))))
def test_any_order_tells_something(told: list[tuple[type[Moment], int]]) -> None:
    mine = [kind(at=NOW + timedelta(days=days)) for kind, days in told]
    made = max((number for number, m in enumerate(mine) if isinstance(m, CodeMade)), default=0)
    after = mine[made:]
    assert paper(mine).confirmed == any(isinstance(m, CodeConfirmed) for m in after)
    assert not (paper(mine).confirmed and paper(mine).due(NOW))


def test_put_away_for_a_week_and_no_longer() -> None:
    told = paper([CodeMade(), CodeLater(at=NOW)])
    assert not told.due(NOW) and not told.due(NOW + timedelta(days=6, hours=23))
    assert told.due(NOW + timedelta(days=7)) and told.due(NOW - timedelta(hours=1))


def test_a_mark_gives_no_group_away() -> None:
    assert len(mark("7K2QX", 0, b"k" * 32)) == 3 and mark("7K2QX", 0, b"k" * 32) != mark("7K2QX", 1, b"k" * 32)


@pytest.mark.django_db
class TestPages:
    def group(self, ana: Phone, number: int) -> str:
        return keys.groups(keys.plain_code(ana.code))[number - 1]

    def test_today_and_safety_say_it_until_a_group_is_typed_back(self, ana: Phone) -> None:
        assert ana.sees("/today/", SAYS) and ana.sees("/me/safety/", "It is not confirmed.")
        wrong = ana.post("/me/safety/code/check/", asked="2", group="WRONG")
        assert wrong.status_code == 422 and "That is not group 2" in wrong.content.decode()
        other = ana.post("/me/safety/code/check/", asked="2", group=self.group(ana, 3))
        assert other.status_code == 422 and ana.sees("/today/", SAYS)
        ana.post("/me/safety/code/check/", asked="2", group=self.group(ana, 2).lower())
        assert not ana.sees("/today/", SAYS) and ana.sees("/me/safety/", "You have it on paper.")
        assert ana.get("/me/safety/code/check/").redirect_chain  # type: ignore[attr-defined]

    def test_it_can_be_put_away_for_a_week(self, ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
        ana.post("/me/safety/code/later/")
        assert not ana.sees("/today/", SAYS) and ana.sees("/me/safety/", "It is not confirmed.")
        later(monkeypatch, ana, days=8)
        assert ana.sees("/today/", SAYS)

    def test_a_new_code_is_confirmed_anew(self, ana: Phone) -> None:
        ana.post("/me/safety/code/check/", asked="1", group=self.group(ana, 1))
        page = ana.post("/me/safety/code/", passphrase=PASSPHRASE).content.decode()
        assert ana.sees("/today/", SAYS)
        groups = page.split('class="code-words">')[1].split("<")[0].split()
        asked = int(page.split("Type group ")[1][0])
        ana.post("/sign-up/code/", group=groups[asked - 1])
        assert not ana.sees("/today/", SAYS)

    def test_an_old_code_in_another_browser_confirms_nothing(self, ana: Phone) -> None:
        page = ana.post("/me/safety/code/", passphrase=PASSPHRASE).content.decode()
        kept = ana.browser.cookies["toward_carry_code"].value
        ana.post("/me/safety/code/", passphrase=PASSPHRASE)
        ana.browser.cookies["toward_carry_code"] = kept
        groups = page.split('class="code-words">')[1].split("<")[0].split()
        for group in groups:
            ana.post("/sign-up/code/", group=group)
        assert ana.sees("/today/", SAYS)

    def test_guessing_a_group_is_slowed(self, ana: Phone) -> None:
        for _try in range(7):
            page = ana.post("/me/safety/code/check/", asked="1", group="WRONG").content.decode()
        assert "Too many tries just now" in page
        assert ana.post("/me/safety/code/check/", asked="1", group=self.group(ana, 1)).status_code == 422

    @pytest.mark.parametrize("asked", ["", "0", "6", "-1", "x", "²"])
    def test_nonsense_is_turned_away(self, ana: Phone, asked: str) -> None:
        assert ana.post("/me/safety/code/check/", asked=asked, group="\u202e" * 500).status_code == 422

    def test_it_is_nobody_elses(self, ana: Phone, ben: Phone) -> None:
        before = ben.get("/today/").content
        ana.post("/me/safety/code/check/", asked="2", group=self.group(ana, 2))
        assert SAYS.encode() in before and ben.sees("/today/", SAYS)
