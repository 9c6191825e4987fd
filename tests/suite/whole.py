"""Runs Python with these words, and writes into a file the CPU-seconds of it and of everything that came from it."""

import ctypes
import os
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path

ADOPT = 36  # PR_SET_CHILD_SUBREAPER: who loses a parent (a browser's own processes do) comes to us, and is counted


def run(*words: str) -> int:
    with suppress(AttributeError):  # not on Linux: those are not counted
        ctypes.CDLL(None).prctl(ADOPT, 1, 0, 0, 0)
    first = os.spawnv(os.P_NOWAIT, sys.executable, [sys.executable, *words])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for the tests; they end, and so do we
    while (ended := os.wait())[0] != first:
        pass
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    return os.waitstatus_to_exitcode(ended[1])


def main(file: str, *words: str) -> int:
    code = run(*words)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    Path(file).write_text(f"{used.ru_utime + used.ru_stime:.2f}")
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
