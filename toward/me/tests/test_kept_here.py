"""That something was kept is told where it stands, and nowhere else."""

from tests.cast import Phone

SAID = "It stands here now."
SAY = "/appreciation/say/noticed/"


def test_what_was_kept_is_told_on_the_page_that_comes_alone(ana: Phone, ben: Phone) -> None:
    kept = ana.browser.post(SAY, {"did": "You rang", "bond": ana.bond})
    cookie = kept.cookies["toward_kept"]
    assert kept.headers["Location"] == cookie["path"] == "/appreciation/" and 0 < cookie["max-age"] <= 20
    assert cookie["httponly"] and "rang" not in cookie.value
    assert ana.sees("/appreciation/", SAID)
    for path in ("/today/", "/appreciation/close/", SAY):
        assert not ana.sees(path, SAID)
    assert not ben.sees("/appreciation/", SAID)


def test_what_was_not_whole_is_not_told_of(ana: Phone) -> None:
    assert "toward_kept" not in ana.browser.post(SAY, {"did": "", "bond": ana.bond}).cookies
