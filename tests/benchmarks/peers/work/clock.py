"""The clock of the work alone: what it took, and what came out, as the last line of a process."""

import json
import sys
import time
from collections.abc import Callable
from typing import Any


def told(work: Callable[[], Any], answer: Callable[[Any], Any]) -> None:
    """Do the work under the clock, and print what it took with the answer that others must give too."""
    started, worked = time.perf_counter(), time.process_time()
    made = work()
    seconds, cpu = time.perf_counter() - started, time.process_time() - worked
    print(json.dumps({"seconds": seconds, "cpu": cpu, "answer": answer(made)}))
    sys.stdout.flush()
