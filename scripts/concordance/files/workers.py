"""Worker processes that do not outlive the process they work for."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import connection, get_context, parent_process
from threading import Thread


def workers(number: int) -> ProcessPoolExecutor:
    """Return a pool of fresh interpreters: a fork of a process that has started threads may hang.

    When the process that asked for them is killed, they end at once; else they would wait for ever, or write on.
    """
    return ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_end_together)


def _end_together() -> None:
    parent = parent_process()
    if parent is not None:
        Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
