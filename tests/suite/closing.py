"""The last lines of ./test: what was skipped and why, CPU-seconds by folder, what is over its aim, and the count."""

import re
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent.parent
PRACTICE, WHOLE = 40, 700  # CPU-seconds that are aimed at; 1,800 for the whole when everything stands
NAMES = sorted(path.parent.name for path in ROOT.glob("toward/practices/*/moments.py"))
PHONES = re.compile(rf"tests/phones/test_({'|'.join(NAMES)})(_\w+)?\.py")


@dataclass
class Told:
    """What pytest wrote down."""

    cases: list[ElementTree.Element]
    status: int
    lint: int

    @property
    def skips(self) -> list[ElementTree.Element]:
        return [skip for case in self.cases if (skip := case.find("skipped")) is not None]

    @property
    def failed(self) -> int:
        return sum(case.find("failure") is not None or case.find("error") is not None for case in self.cases)

    @property
    def passed(self) -> int:
        return len(self.cases) - self.failed - len(self.skips)

    @property
    def broken(self) -> bool:
        return (self.status != 0 and not self.failed) or (not self.passed and not self.failed)

    @property
    def failures(self) -> int:
        return self.failed + self.lint + self.broken

    def says(self) -> list[str]:
        reasons = Counter(skip.get("message") or "no reason given" for skip in self.skips)
        said = [f"skipped {times}: {reason}" for reason, times in sorted(reasons.items())]
        if not self.passed and not self.failed:
            said.append("No test ran: that counts as a failure.")
        elif self.broken:
            said.append(f"pytest stopped with status {self.status}: that counts as a failure.")
        if self.lint:
            said.append(f"{self.lint} of ruff check, ruff format and mypy complained: each counts as a failure.")
        return said

    def count(self) -> str:
        return f"{self.passed} passed, {self.failures} failed, {len(self.skips)} skipped"


def belongs_to(file: str) -> str:
    """The folder that a test stands for; a practice's tests with two phones are the practice's."""
    if found := PHONES.fullmatch(file):
        return f"toward/practices/{found[1]}"
    parts = file.split("/")
    return "/".join(parts[: parts.index("tests")] or parts[:-1])


def by_folder(cases: list[ElementTree.Element]) -> dict[str, float]:
    used = defaultdict[str, float](float)
    for case in cases:
        told = {one.get("name"): one.get("value", "") for one in case.iter("property")}
        if "cpu" in told:
            used[belongs_to(told["file"])] += float(told["cpu"])
    return dict(used)


def costs(used: dict[str, float], before: float, pytest: float) -> list[str]:
    """One line a folder, the dearest first, and what belongs to no test."""
    lines = [f"{cpu:7.0f}  {folder}" for folder, cpu in sorted(used.items(), key=lambda one: (-one[1], one[0]))]
    lines.append(f"{pytest - sum(used.values()):7.0f}  no test's: collecting, and what ended after the last of them")
    lines.append(f"{before:7.0f}  setting up, ruff and mypy")
    return ["CPU-seconds", *lines, f"{before + pytest:7.0f}  the whole"]


def over(used: dict[str, float], whole: float | None) -> list[str]:
    """What takes longer than its aim; loud, and no failure. A part of the tests has no whole."""
    found = [(name, cpu, PRACTICE) for name, cpu in sorted(used.items()) if re.fullmatch(r"toward/practices/\w+", name)]
    found += [("the whole", whole, WHOLE)] if whole is not None else []
    return [f"!!! OVER: {name} takes {cpu:.0f} CPU-seconds; the aim is {aim}." for name, cpu, aim in found if cpu > aim]


def seconds(times: str) -> float:
    """What the shell's `times` says of its children: 1m2.50s 0m0.75s in its second line."""
    return sum(int(m) * 60 + float(s) for m, s in re.findall(r"(\d+)m([\d.]+)s", times.splitlines()[1]))


def main(folder: str, status: str, lint: str, began: str, only: str) -> int:
    report, place = Path(folder) / "report.xml", Path(folder)
    cases = list(ElementTree.parse(report).iter("testcase")) if report.exists() else []
    told, used = Told(cases, int(status), int(lint)), by_folder(cases)
    before, pytest = seconds((place / "times").read_text()), float((place / "cpu").read_text())
    loud = over(used, None if int(only) else before + pytest)
    wall = f"wall time {time.time() - int(began):.0f} s"
    print("", *costs(used, before, pytest), "", *told.says(), *loud, wall, told.count(), sep="\n")
    return bool(told.failures)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
