"""Measuring CPU time in pairs, so that a busy machine bears on both sides alike."""

import gc
import time
from collections.abc import Callable
from statistics import median

WARM = 2
Work = Callable[[], object]


def cpu(work: Work) -> float:
    """CPU seconds of this process for one piece of work; what it returns is let go afterwards."""
    gc.collect()
    began = time.process_time()
    made = work()
    spent = time.process_time() - began
    del made
    return spent


def ratio(ours: Work, theirs: Work, runs: int) -> float:
    """The median of `runs` warm paired ratios of CPU time; who goes first changes from pair to pair."""
    for _ in range(WARM):
        cpu(ours), cpu(theirs)
    return median(_pair(ours, theirs, swapped=bool(run % 2)) for run in range(runs))


def _pair(ours: Work, theirs: Work, *, swapped: bool) -> float:
    if swapped:
        second = cpu(theirs)
        return cpu(ours) / second
    first = cpu(ours)
    return first / cpu(theirs)


def median_ms(work: Work, runs: int) -> float:
    """The median CPU milliseconds of warm runs."""
    cpu(work)
    return 1000 * median(cpu(work) for _ in range(runs))
