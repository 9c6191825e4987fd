"""A page that a phone keeps is a stranger's, also where the phone could only ask with its cookies."""

from django.conf import settings

from tests.cast import Phone
from toward.web.kept import MARK


def test_a_page_to_be_kept_is_nobodys_and_leaves_the_cookies_alone(ana: Phone) -> None:
    hers = ana.get("/help/")
    assert 'class="signed-in' in hers.content.decode()
    before = {name: cookie.value for name, cookie in ana.browser.cookies.items()}
    assert settings.SESSION_COOKIE_NAME in before
    answer = ana.browser.get("/help/", headers={MARK: "1"})
    assert answer.status_code == 200 and not answer.cookies
    assert "signed-in" not in answer.content.decode() and "Ana" not in answer.content.decode()
    assert {name: cookie.value for name, cookie in ana.browser.cookies.items()} == before
    assert ana.get("/today/").status_code == 200
