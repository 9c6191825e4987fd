"""What a test costs: CPU-seconds of its process and of all that came from it, servers and browsers too."""

import os
import resource
from collections import defaultdict
from pathlib import Path

import pytest

BEFORE = pytest.StashKey[float]()
TICK = 1 / os.sysconf("SC_CLK_TCK")


def spent() -> float:
    """What this process and all that came from it have used so far, whether it has ended or still runs."""
    own = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in own) + (living(os.getpid()) if has_children() else 0.0)


def has_children() -> bool:
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def living(pid: int) -> float:
    """What those that came from it and still run have used, each with its children that have ended."""
    used, children = defaultdict[int, float](float), defaultdict[int, list[int]](list)
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = stat.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        children[int(told[1])].append(int(stat.parent.name))
        used[int(stat.parent.name)] = sum(map(int, told[11:15])) * TICK
    family = list(children[pid])
    for one in family:
        family += children[one]
    return sum(used[one] for one in family)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    item.stash[BEFORE] = spent()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: "pytest.CallInfo[None]") -> None:
    """Its end is also that of what it shared and nobody needs any more."""
    if call.when == "teardown":
        cpu = max(0.0, spent() - item.stash.get(BEFORE, spent()))
        where = item.path.relative_to(item.config.rootpath).as_posix()
        item.user_properties += [("cpu", f"{cpu:.3f}"), ("file", where)]
