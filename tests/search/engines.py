"""The three searches, asked in a real browser. Each returns addresses below the language folder, in reading order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, TimeoutError

from tests.browser.waiting import until
from tests.search.scoring import DEEPEST, normal

# Enough for the deepest rank that counts, also where several results stand on one page.
MANY = 5 * DEEPEST


class EngineError(Exception):
    """A search that could not be asked: no measurement may count it as a search that finds nothing."""


@dataclass(frozen=True)
class Engine:
    """A search. `ask` returns the results of each query on the site in one language behind `address`."""

    name: str
    label: str
    ask: Callable[[Browser, str, str, Iterable[str]], list[list[str]]]


def ask_ours(browser: Browser, address: str, language: str, queries: Iterable[str]) -> list[list[str]]:
    """Ask the search of the site through the function its search page offers."""
    page = _open(browser, f"{address}ours/site/{language}/search.html")
    try:
        until(page, "() => typeof window.Concordance?.search === 'function'", timeout=10)
    except TimeoutError as error:
        raise EngineError(f"{language}/search.html does not offer Concordance.search") from error
    ask = "([query, many]) => Concordance.search(query).then(found => found.slice(0, many).map(result => result.url))"
    results = [[normal(url) for url in page.evaluate(ask, [query, MANY])] for query in queries]
    page.context.close()
    return results


# Between the theme and its worker: what was asked and how much was answered, so that nothing is read too early.
COUNT = """
const Native = window.Worker;
window.asked = []; window.answered = 0; window.ready = false;
window.Worker = class extends Native {
  constructor(...args) {
    super(...args);
    this.addEventListener("message", ({ data }) => {
      if (data.type === 1) window.ready = true;
      if (data.type === 3) window.answered += 1;
    });
  }
  postMessage(message, ...rest) {
    if (message.type === 2) window.asked.push(message.data);
    return super.postMessage(message, ...rest);
  }
};
"""
ANSWERED = "query => window.asked.at(-1) === query && window.answered === window.asked.length"
# What a reader sees of the first ten pages without unfolding anything.
READ = """many => [...document.querySelectorAll(".md-search-result__item")].slice(0, many)
    .flatMap(item => [...item.querySelectorAll(":scope > .md-search-result__link")].map(link => link.href))"""


def ask_stock(browser: Browser, address: str, language: str, queries: Iterable[str]) -> list[list[str]]:
    """Type into the search box of the theme, and read the links of its results."""
    base = f"{address}stock/site/{language}/"
    page = _open(browser, f"{base}index.html", COUNT)
    box = page.locator("[data-md-component=search-query]")
    if not box.count():
        raise EngineError(f"{base} has no search box of the theme")
    box.focus()
    until(page, "window.ready", timeout=120)
    results = []
    for query in queries:
        box.fill(query)
        box.press("End")  # the theme listens to keys, not to input
        until(page, ANSWERED, arg=query)
        results.append([normal(link.removeprefix(base)) for link in page.evaluate(READ, DEEPEST)])
    page.context.close()
    return results


# Results are pages; under each stand at most three of its places, those with most matches, as Pagefind's own box shows.
PAGEFIND = """async ([bundle, queries, many]) => {
  const pagefind = await import(bundle);
  await pagefind.options({ baseUrl: "/" });
  await pagefind.init();
  const answers = [];
  for (const query of queries) {
    const found = await pagefind.search(query);
    const pages = await Promise.all(found.results.slice(0, many).map(result => result.data()));
    answers.push(pages.flatMap(page => {
      const best = [...page.sub_results].sort((a, b) => b.locations.length - a.locations.length).slice(0, 3);
      return [page.url, ...page.sub_results.filter(place => best.includes(place)).map(place => place.url)];
    }));
  }
  return answers;
}"""


def ask_pagefind(browser: Browser, address: str, language: str, queries: Iterable[str]) -> list[list[str]]:
    """Ask Pagefind through its JavaScript interface."""
    page = _open(browser, f"{address}pagefind/{language}/index.html")
    answers = page.evaluate(PAGEFIND, [f"{address}pagefind/{language}/pagefind.js", [*queries], DEEPEST])
    page.context.close()
    return [[normal(link) for link in links] for links in answers]


ENGINES = (
    Engine("ours", "search of the site", ask_ours),
    Engine("stock", "search of the theme (lunr)", ask_stock),
    Engine("pagefind", "Pagefind", ask_pagefind),
)


def _open(browser: Browser, url: str, script: str = "") -> Page:
    page = browser.new_context().new_page()
    if script:
        page.add_init_script(script)
    answer = page.goto(url, wait_until="load")
    if answer is None or not answer.ok:
        raise EngineError(f"{url} cannot be opened: {answer.status if answer else 'no answer'}")
    return page
