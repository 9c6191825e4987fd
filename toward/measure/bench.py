"""`toward bench --json`: what things cost, measured now. docs/measuring.md says how each figure is taken."""

import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toward.host.arguments import Words
from toward.measure.house import Server, house, tell
from toward.measure.timing import COST


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    rows: int = 10_000
    evening: int = 2_000
    runs: int = 9
    page_runs: int = 3
    idle: int = 200
    posts: int = 100
    times: int = 3
    views: int = 1_000
    days: int = 36
    every: int = 1
    years: tuple[int, int, int] = (5, 76, 254)  # of the written year: some 2,000, 30,000 and 100,000 moments
    year: int = 366  # days of each
    year_runs: int = 3  # a page may take seconds there
    today_years: int = 25
    todays: int = 500


SMALL = Sizes(
    rows=60, evening=40, runs=3, page_runs=1, idle=3, posts=4, times=1, views=10, days=1, every=36,
    years=(1, 1, 1), year=40, year_runs=1, today_years=1, todays=5,
)  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Measure everything and print one JSON value."""
    parser = Words(prog="toward bench", description="Measure what things cost on this machine.")
    parser.switch("--json", "the only way it is printed")
    parser.switch("--small", "sizes too small to mean anything, to try the command")
    said = parser.parse_args(list(argv))
    with house() as data:
        from django.test import override_settings

        with override_settings(**({"PASSPHRASE_COST": COST} if said.small else {})):
            print(json.dumps(measure(data, SMALL if said.small else Sizes()), indent=2))
    return 0


def measure(data: Path, sizes: Sizes) -> dict[str, Any]:
    """Every figure, in the order of their names in the docs."""
    from toward.measure import people, reading

    figures: dict[str, Any] = {}
    _step("reading a log")
    figures["open_log_ratio"] = round(reading.open_log_ratio(data / "plain.sqlite3", sizes.rows, sizes.runs), 3)
    _step("Today")
    someone = people.evening_of_two(sizes.evening)
    figures["today_ratio"] = round(reading.today_ratio(someone, sizes.evening, sizes.runs), 3)
    _step("every page")
    cpu = reading.page_cpu_ms(someone, sizes.page_runs, sizes.every)
    figures["page_cpu_ms"] = {name: round(ms, 1) for name, ms in cpu.items()}
    figures["bytes_per_bond_year"] = reading.bytes_per_bond_year(sizes.days)
    figures |= _growth(sizes)
    with Server(data) as server:
        figures |= _weight_of_today(server, sizes)
    with Server(data) as server:
        figures |= _served(server, someone, sizes, figures["page_cpu_ms"])
    return figures


def _growth(sizes: Sizes) -> dict[str, Any]:
    from toward.measure import growth

    few, *many = sizes.years
    _step("the written year, laid end to end")
    start = growth.lived(few, sizes.year)
    names = zip(("growth", "growth_100000"), many, strict=True)
    return {name: growth.growth(start, growth.lived(years, sizes.year), sizes.year_runs) for name, years in names}


def _weight_of_today(server: Server, sizes: Sizes) -> dict[str, Any]:
    from toward.measure import growth, phones

    _step("memory of Today")
    browser = growth.lived(sizes.today_years, sizes.year).one.browser(server.port)
    now, peak = phones.rss_today_mb(server, browser, sizes.todays)
    return {"rss_today_mb": now, "rss_today_peak_mb": peak}


def _served(server: Server, someone: Any, sizes: Sizes, names: Sequence[str]) -> dict[str, Any]:
    from toward.measure import people, phones, routes, two, weight

    paths = [route.path() for route in routes.pages() if route.name in names]
    browser = someone.browser(server.port)
    _step("weight of pages")
    figures = weight.weigh(browser, paths)
    _step("two phones")
    ana, ben = (someone.browser(server.port) for someone in people.pair())
    each = {"idle": sizes.idle, "posts": sizes.posts, "times": sizes.times}
    figures["live_ms"] = {**phones.live_ms(ana, ben, [browser], **each), "two_processes": two.live_ms(**each)}
    _step("memory")
    figures["rss_mb"] = phones.rss_mb(server, browser, ana, paths, sizes.views)
    return figures


def _step(what: str) -> None:
    tell(f"measuring: {what} ({time.process_time():.0f} CPU seconds so far, load {os.getloadavg()[0]:.1f})")
