"""A browser of few means: pages, forms and cookies over plain http, at whichever process it is sent to."""

import re
from html import unescape
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

PASSPHRASE = "nine herons on a slow brown river"
PATIENCE = 120
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
BOND = re.compile(r'name="bond" value="([^"]+)"')
WORDS = re.compile(r'class="code-words">([^<]+)<')
ASKED = re.compile(r"Type group (\d)")


class Page:
    """What came back, and from where."""

    def __init__(self, status: int, path: str, text: str) -> None:
        self.status, self.path, self.text = status, path, text

    def first(self, wanted: re.Pattern[str]) -> str:
        found = wanted.search(self.text)
        assert found, f"{self.status} {self.path}: no {wanted.pattern} in {self.text[:2000]}"
        return unescape(found[1])


class Browser:
    """One person's browser. `at` sends it to another process; its cookies go along, as behind a balancer."""

    def __init__(self, address: str, cookies: dict[str, str] | None = None) -> None:
        self.host = urlsplit(address).netloc
        self.cookies = {} if cookies is None else cookies

    def at(self, address: str) -> "Browser":
        return Browser(address, self.cookies)

    def headers(self) -> dict[str, str]:
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()), "Accept": "text/html"}

    def get(self, path: str) -> Page:
        return self._ask("GET", path)

    def post(self, path: str, form: str = "", **said: str) -> Page:
        """Fill in the form that stands on a page (`form`, or the same path) and send it."""
        return self.send(path, {**self.form(form or path), **said})

    def form(self, path: str) -> dict[str, str]:
        """What every form on a page carries."""
        page = self.get(path)
        bond = BOND.search(page.text)
        return {"csrfmiddlewaretoken": page.first(TOKEN), "bond": bond[1] if bond else ""}

    def send(self, path: str, said: dict[str, str], *, follow: bool = True) -> Page:
        return self._ask("POST", path, urlencode(said), hops=5 if follow else 0)

    def _ask(self, method: str, path: str, body: str | None = None, hops: int = 5) -> Page:
        form = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        line = HTTPConnection(self.host, timeout=PATIENCE)
        try:
            line.request(method, path, body, {**self.headers(), **form})
            answer = line.getresponse()
            text = answer.read().decode()
        finally:
            line.close()
        self._keep(answer.headers.get_all("Set-Cookie") or [])
        to = answer.headers.get("Location", "")
        if answer.status in (301, 302, 303) and hops:
            where = urlsplit(to)
            return self._ask("GET", where.path + (f"?{where.query}" if where.query else ""), hops=hops - 1)
        return Page(answer.status, path, text)

    def _keep(self, lines: list[str]) -> None:
        for line in lines:
            for name, cookie in SimpleCookie(line).items():
                self.cookies.pop(name, None)
                if cookie.value and cookie["max-age"] != "0":
                    self.cookies[name] = cookie.value


def sign_up(address: str, name: str) -> Browser:
    """Make an account and type back the group of the recovery code that is asked for."""
    browser = Browser(address)
    said = {"name": name.lower(), "shown_name": name, "passphrase": PASSPHRASE, "adult": "on", "consent": "on"}
    page = browser.post("/sign-up/", **said)
    group = page.first(WORDS).split()[int(page.first(ASKED)) - 1]
    token = page.first(TOKEN)
    assert browser.send("/sign-up/code/", {"csrfmiddlewaretoken": token, "group": group}).status == 200
    return browser


def sign_in(address: str, name: str) -> Browser:
    """Somebody's second browser."""
    browser = Browser(address)
    assert browser.post("/sign-in/", login=name.lower(), password=PASSPHRASE).path == "/today/"
    return browser


def pair(one: Browser, two: Browser) -> str:
    """Invite, join, accept, confirm, collect; return the bond's id."""
    page = one.post("/invite/", kind="friends")
    words = page.first(WORDS)
    page = two.post("/join/", words=words)
    assert two.send("/join/accept/", {"csrfmiddlewaretoken": page.first(TOKEN)}).path == "/join/pending/"
    invitation = "-".join(words.split()[:2])
    assert one.post(f"/invite/{invitation}/confirm/", f"/invite/{invitation}/").path == "/today/"
    assert two.get("/join/pending/").path == "/today/"
    bond = one.get("/appreciation/say/noticed/").first(BOND)
    assert bond == two.get("/appreciation/say/noticed/").first(BOND)
    return bond


def say(browser: Browser, words: str) -> Page:
    """Appreciate something."""
    return browser.post("/appreciation/say/noticed/", did=words)
