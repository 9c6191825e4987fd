"""An invitation met with a yes, one met with a not now, and all of it put away."""

from tests.phones.hand import SOON, Hand

SOFA = "Ten minutes on the sofa, shoulder to shoulder"


def asks(ana: Hand, words: str = SOFA) -> None:
    ana.opens("/touch/invite/")
    ana.writes("Or in your words", words)
    ana.taps("Ask Ben")
    ana.is_at("/touch/")


def test_a_yes_appears_and_a_not_now_does_not(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    same_page = ben.without_reload()
    asks(ana)
    ben.sees(SOFA, within=SOON)
    same_page()
    ben.taps("Yes")
    ana.sees("Ben says yes.", within=SOON)
    asks(ana, "A hand to hold on the way home")
    before = told(ana)
    ben.opens("/today/")
    ben.taps("Not now")
    ben.does_not_see("A hand to hold on the way home")
    assert told(ana) == before


def test_marks_shared_and_all_of_it_put_away(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ana.opens("/touch/mine/home/")
    ana.page.get_by_role("radiogroup", name="A quick hug in passing").get_by_role("radio", name="Love it").check()
    ana.taps("Keep it")
    ana.is_at("/touch/mine/")
    ana.taps("Share as my own statement")
    ben.opens("/touch/theirs/")
    ben.sees("A quick hug in passing")
    before = told(ana)
    ben.opens("/touch/away/")
    ben.taps("Put away")
    assert told(ana) == before
    asks(ana)
    assert SOFA not in ben.reads("/today/") + ben.reads("/touch/")


def told(one: Hand) -> str:
    one.opens("/touch/")
    return str(one.runs("() => document.querySelector('main').innerText"))
