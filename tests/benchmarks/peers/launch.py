"""Run one program and print what it took: `python -I -S launch.py REPORT PROGRAM ARGUMENT...`.

A process of its own, and a small one: the peak of a program counts the memory of the process it was started from. The
report is a line of JSON. `seconds` and `cpu` include the processes it started and waited for; `peak` is the largest of
them, `together` the most that all of them held at once, looked at ten times a second. Both in kilobytes.
"""

import json
import os
import subprocess
import sys
import threading
import time

EVERY = 0.1
PAGE = os.sysconf("SC_PAGE_SIZE") // 1024


def held(session: int) -> int:
    """Return the kilobytes that the processes of a session hold."""
    found = 0
    for name in os.listdir("/proc"):
        if name.isdecimal():
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                    # After the name of the program, which may hold anything: state, parent, group, session.
                    rest = file.read().rpartition(")")[2].split()
                if int(rest[3]) == session:
                    found += int(rest[21]) * PAGE
            except (OSError, IndexError):
                continue  # it has ended
    return found


def main() -> None:
    """Run, wait, write the report; end as the program did."""
    report, command = sys.argv[1], sys.argv[2:]
    most, ended = 0, threading.Event()

    def watch(session: int) -> None:
        nonlocal most
        while not ended.wait(EVERY):
            most = max(most, held(session))

    started = time.perf_counter()
    process = subprocess.Popen(command, start_new_session=True)
    watching = threading.Thread(target=watch, args=(process.pid,), daemon=True)
    watching.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    ended.set()
    watching.join()
    with open(report, "w", encoding="utf-8") as file:
        json.dump({"seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss,
                   "together": max(most, usage.ru_maxrss)}, file)
    sys.exit(os.waitstatus_to_exitcode(status) & 255)


main()
