"""One page of every kind the site has, and what is wrong with a page that is open."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

KINDS = {
    "start": "index.html",
    "search": "search.html?q=art.%2017",
    "acts": "law/index.html",
    "act": "law/kz/110-viii/index.html",
    "article": "law/kz/110-viii/art-12.html",
    "who changed what": "law/changes.html",
    "expected acts": "law/expected-acts.html",
    "network": "law/network.html",
    "statements": "law/claims.html",
    "commitments": "commitments/index.html",
    "instrument": "commitments/palermo/index.html",
    "obligation": "commitments/palermo/palermo-6-3-a.html",
    "unverified obligation": "commitments/osce-action-plan/osce-action-plan-v-reflection-delay.html",
    "requirements": "requirements/index.html",
    "requirement": "requirements/non-punishment.html",
    "pairs": "crosswalk/index.html",
    "pair": "crosswalk/cets-197-beyond-palermo.html",
    "priorities": "gaps/index.html",
    "gaps": "gaps/palermo.html",
    "gaps on a day": "gaps/palermo-2024-09-05.html",
    "changes": "gaps/palermo-changes.html",
    "matrices": "gaps/matrix.html",
    "matrix": "gaps/palermo-matrix.html",
    "coverage": "gaps/coverage.html",
    "timeline": "gaps/palermo-timeline.html",
    "duties": "duties/index.html",
    "actor": "duties/authorised-bodies.html",
    "terms": "terms/index.html",
    "term": "terms/victim.html",
    "trainers": "training/index.html",
    "module": "training/definition.html",
    "quiz": "training/quiz/definition.html",
    "data": "about/data.html",
    "questions": "about/questions.html",
    "unverified": "about/unverified.html",
    "severity": "about/severity.html",
    "api": "about/api.html",
    "sparql": "about/sparql.html",
    "method": "about/method.html",
    "English only": "about/guide/authoring.html",
}
# All that other colours can spoil.
CONTRAST = ("color-contrast",)
PHONE = {"width": 375, "height": 800}
DESK = {"width": 1280, "height": 900}


def barriers(page: Page, only: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds on an open page, of any impact: rule, place and what to do. only: these rules."""
    options: dict[str, object] = {"resultTypes": ["violations"]} | ({"runOnly": list(only)} if only else {})
    return [f"{violation['id']} ({violation['impact']}): {node['html'][:120]} … {node['failureSummary'][:200]}"
            for violation in Axe().run(page, options=options).response["violations"] for node in violation["nodes"][:3]]


def other_colours(page: Page) -> None:
    """Turn a light page dark, or a dark one light, as a reader does."""
    page.locator(".c-scheme").click()
    page.wait_for_timeout(400)  # colours change by and by, and axe reads them as they are


def alike_once(page: Page) -> int:
    """Leave one of the rows and items of a list that are alike in tags and classes, and so in colours; return how many.

    For contrast alone: of seven hundred rows of a table axe measures every word, and finds some thirty kinds of them.
    """
    return int(page.evaluate("""() => {
        let left = 0;
        for (const list of document.querySelectorAll('main tbody, main ul, main ol')) {
            const seen = new Set();
            for (const row of [...list.children]) {
                const kind = [row, ...row.querySelectorAll('*')].map(node => node.tagName + '.' +
                    node.getAttribute('class')).join();
                if (seen.has(kind)) row.remove(); else { seen.add(kind); left += 1; }
            }
        }
        return left;
    }"""))


def too_wide(page: Page) -> list[str]:
    """Return what stands out of a phone at the side, if the page scrolls there; empty when it does not."""
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    width = page.evaluate("document.documentElement.scrollWidth")
    return [f"scrolls sideways: {width} of {PHONE['width']}"] if width > PHONE["width"] else []
