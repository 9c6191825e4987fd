"""The house without one of its practices, for each in turn: `python -m tests.taken_away FILE` writes down what fails.

The written year is lived once, in the whole house. Every house that lacks a practice then opens it in a process of its
own, forked before anything of ours is imported, and cannot import that practice.
"""

import gc
import json
import os
import pkgutil
import sys
import tomllib
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from importlib import import_module
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

WHO = ("ana", "ben")
STAND_ON_ALL = ("demo", "measure", "host", "cli", "__main__")  # rooms that are only there with every practice
PAGES = ("/today/", "/ours/", "/me/")


def apart(work: Callable[[], Any]) -> tuple[Any, float]:
    """What a process of its own says, and its CPU-seconds."""
    back, to = os.pipe()
    if not (child := os.fork()):
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
        with os.fdopen(to, "w") as out:
            try:
                json.dump(work(), out)
            except BaseException:
                json.dump([traceback.format_exc()], out)
        os._exit(0)
    os.close(to)
    with os.fdopen(back) as said:
        told = json.load(said)
    used = os.wait4(child, 0)[2]
    return told, used.ru_utime + used.ru_stime


def live() -> dict[str, Any]:
    """Write the year; both are signed in. Also what was imported that is nobody's of ours."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    from toward.demo.build import build, passphrase

    build()
    cookies: dict[str, dict[str, str]] = {}
    for who in WHO:
        browser = Client(SERVER_NAME="localhost")
        assert browser.post("/sign-in/", {"login": who, "password": passphrase(who)}).status_code == 302
        assert browser.get("/today/").status_code == 200
        cookies[who] = {name: one.value for name, one in browser.cookies.items()}
    theirs = [name for name in sys.modules if name.partition(".")[0] not in ("toward", "tests", "__main__")]
    return {"cookies": cookies, "modules": sorted(theirs)}


class Away(MetaPathFinder):
    """Refuses a practice, as if its folder were not there."""

    def __init__(self, name: str) -> None:
        self.gone = f"toward.practices.{name}"

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> None:
        if fullname == self.gone or fullname.startswith(f"{self.gone}."):
            raise ModuleNotFoundError(fullname, name=fullname)


def without(name: str, cookies: dict[str, dict[str, str]]) -> list[str]:
    """What fails in the house that lacks this practice."""
    gc.disable()  # it ends soon, and looking through all that was imported took a sixth of its time
    sys.meta_path.insert(0, Away(name))
    from toward.practice.names import NAMES

    NAMES.remove(name)
    import django

    django.setup()
    _import_the_rest(name)
    return [fault for who in WHO for fault in _faults(name, cookies[who])]


def _import_the_rest(name: str) -> None:
    import toward
    from toward.practices.between.apps import joined

    for one in pkgutil.walk_packages(toward.__path__, "toward.", onerror=lambda _: None):
        parts = one.name.split(".")
        away = parts[1] in STAND_ON_ALL or {"tests", "migrations"} & set(parts) or parts[1:3] == ["practices", name]
        if not away and not (parts[1:3] == ["practices", "between"] and name in joined(parts[-1])):
            import_module(one.name)


def _faults(name: str, cookies: dict[str, str]) -> list[str]:
    from django.test import Client

    from toward.practice.registry import practices

    browser = Client(SERVER_NAME="localhost", raise_request_exception=False)
    browser.cookies.load(cookies)
    pages = [*PAGES, *(one.address for one in practices())]
    faults = [f"{path} answers {got}" for path in pages if (got := browser.get(path).status_code) != 200]
    gone = browser.get(f"/{name}/").status_code
    return faults + ([] if gone == 404 else [f"/{name}/ is there"])


def _read_once() -> None:
    """What stands in a file is the same in every house: its TOML is taken apart before they part."""
    tomllib.loads = cache(tomllib.loads)
    for deck in (Path(__file__).parent.parent / "toward").rglob("*.toml"):
        tomllib.loads(deck.read_text(encoding="utf-8"))


def main(file: Path) -> None:
    lived, _cpu = apart(live)
    assert isinstance(lived, dict), lived[0]
    for module in lived["modules"]:
        with suppress(Exception):  # what wants our settings is left to those who have them
            import_module(module)
    assert "toward" not in sys.modules
    _read_once()
    names = json.loads(os.environ["PRACTICES"])
    told = {name: apart(partial(without, name, lived["cookies"])) for name in names}
    file.write_text(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
