"""The collector of cycles, told to rest while many records or statements are taken in hand that hold none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Let the collector rest: looking through hundreds of thousands of new objects takes longer than making them."""
    rested = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if rested:
            gc.enable()
