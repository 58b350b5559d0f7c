"""The preview in a browser: an open page shows what was saved, without a hand on it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from concordance.site.preview import Preview
from concordance.site.preview_server import PreviewServer
from tests.built import SAMPLE_BEFORE, TODAY, make_whole_project

ARTICLE = "law/xx/harbour-act/articles/art-002.yml"


@pytest.fixture
def served(tmp_path: Path, root: Path) -> Iterator[str]:
    """The address of the sample in `tmp_path`, ending in a slash."""
    preview = Preview(make_whole_project(tmp_path, root), TODAY, SAMPLE_BEFORE, ("en", "ru", "kk"))
    server = PreviewServer(("127.0.0.1", 0), preview, tmp_path / "build/site")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_an_open_page_loads_itself_again_with_errors_and_without(browser: Browser, served: str, tmp_path: Path) -> None:
    file = tmp_path / ARTICLE
    whole = file.read_text(encoding="utf-8")
    page = browser.new_page()
    page.goto(f"{served}kk/law/xx/harbour-act/art-2.html")
    expect(page.locator("article")).to_contain_text("тәуліктің кез келген уағында")
    file.write_text(whole.replace("кез келген уағында", "барлық сағатында"), encoding="utf-8")
    expect(page.locator("article")).to_contain_text("тәуліктің барлық сағатында", timeout=30_000)
    file.write_text(whole.replace("kind: duty", "kind: dutty"), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("Деректерде қателер бар", timeout=30_000)
    assert page.locator("pre").inner_text().startswith(f"{ARTICLE}:14:11")
    file.write_text(whole, encoding="utf-8")
    expect(page.locator("article")).to_contain_text("тәуліктің кез келген уағында", timeout=30_000)
    page.close()
