"""The content security policy in a browser: nothing of ours is stopped, from a server and from a disk; all else is."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.chromium import serving

pytestmark = pytest.mark.browser
LISTEN = """window.stopped = [];
addEventListener("securitypolicyviolation", function (event) {
  window.stopped.push(event.effectiveDirective + " " + event.blockedURI + " " + event.sample);
});"""
BAD = """<script>window.hacked = "script"</script>
<img src="data:image/png;base64,!" onerror="window.hacked = 'handler'">
<img src="https://example.invalid/pixel.png">
<p id="styled" style="color: rgb(1, 2, 3)">x</p>
<a id="link" href="javascript:window.hacked='link'">x</a>
<script src="https://example.invalid/x.js"></script>
<base href="https://example.invalid/">
<form id="form" action="https://example.invalid/"></form>
</body>"""


def opened(browser: Browser) -> Page:
    page = browser.new_context().new_page()
    page.add_init_script(LISTEN)
    return page


def one_of_each_folder(site: Path) -> list[Path]:
    """Return a page of every folder of the English site, and some that differ from those beside them."""
    folders: dict[Path, Path] = {}
    for file in sorted((site / "en").rglob("*.html"), reverse=True):
        folders[file.parent] = file
    return [*folders.values(), *(site / "en/about" / name for name in ("sparql.html", "method.html", "data.html"))]


def test_nothing_of_ours_is_stopped_on_a_disk(browser: Browser, sample_site: Path) -> None:
    page = opened(browser)
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    paths = one_of_each_folder(sample_site)
    assert len(paths) >= 15
    for path in paths:
        page.goto(path.as_uri())
        assert page.evaluate("window.stopped") == [], path.name
        assert page.evaluate("document.styleSheets.length") > 0, path.name
    assert errors == []
    page.context.close()


@pytest.mark.parametrize("from_disk", [True, False], ids=["from a disk", "from a server"])
def test_what_slipped_into_a_page_does_not_run(browser: Browser, sample_site: Path, tmp_path: Path,
                                               from_disk: bool) -> None:
    text = (sample_site / "en/index.html").read_text(encoding="utf-8")
    bad = tmp_path / "bad.html"
    bad.write_text(text.replace("</body>", BAD), encoding="utf-8")
    with serving(tmp_path) as address:
        page = opened(browser)
        page.goto(bad.as_uri() if from_disk else f"{address}bad.html")
        page.locator("#link").dispatch_event("click")
        page.evaluate("document.getElementById('form').submit()")
        page.wait_for_timeout(200)
        assert page.evaluate("window.hacked") is None
        assert page.evaluate("getComputedStyle(document.getElementById('styled')).color") != "rgb(1, 2, 3)"
        assert page.evaluate("document.baseURI").endswith("bad.html")
        stopped = " ".join(page.evaluate("window.stopped"))
    for directive in ("script-src-elem inline", "script-src-attr inline", "style-src-attr inline", "base-uri",
                      "img-src https://example.invalid", "script-src-elem https://example.invalid", "form-action"):
        assert directive in stopped
    page.context.close()


def test_a_report_lets_nothing_run(browser: Browser, tmp_path: Path, sample_root: Path) -> None:
    from concordance.api import open_project
    from tests.built import TODAY

    project = open_project(sample_root)
    found = project.render(project.gap_report(TODAY), "html", "kk").decode()
    (tmp_path / "report.html").write_text(found.replace("</body>", BAD), encoding="utf-8")
    page = opened(browser)
    page.goto((tmp_path / "report.html").as_uri())
    assert page.evaluate("window.hacked") is None
    stopped = page.evaluate("window.stopped")
    # The style sheet of the report itself counts.
    assert not [one for one in stopped if one.startswith("style-src-elem")]
    assert page.evaluate("getComputedStyle(document.querySelector('col')).width") != "auto"
    page.context.close()
