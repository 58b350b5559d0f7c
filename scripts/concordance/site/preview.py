"""The site as the files are now: after a change the data is loaded and checked again, pages are made when asked for."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from jinja2 import Environment

from concordance.check.runner import run
from concordance.load.corpus import CURRICULUM, ROOTS, Loaded, load
from concordance.model.problem import Problem
from concordance.site.context import SiteContext
from concordance.site.notice_page import failed_page, problems_page
from concordance.site.one_page import PageMaker
from concordance.site.sources import mark

_HERE = Path(__file__).parent
OK, LOST, FAILED, UNSOUND = 200, 404, 500, 503


@dataclass(frozen=True)
class Answer:
    """A page, its status in the terms of HTTP, and the state of the files it was made from. No body: no such page."""

    status: int
    body: bytes
    state: str


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put off the search for garbage among all the records that stay: it took a fifth of the time of a page."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Preview:
    """Pages of a project, each made from the files as they are when it is asked for, and kept until one changes."""

    def __init__(self, root: Path, day: date, before: date, languages: tuple[str, ...]) -> None:
        """Nothing is read yet. day, before: as in `SiteContext`; languages: those that stand beside each other."""
        self.languages = languages
        self._root, self._day, self._before = root, day, before
        self._data = tuple(root / name for name in (*ROOTS, CURRICULUM))
        self._others = (root / "docs", root / "mkdocs.yml", _HERE / "templates")
        self._theme = (_HERE / "theme",)
        self._lock = Lock()
        self._state = ("", "", "")
        self._env: Environment | None = None
        self._loaded: Loaded | None = None
        self._errors: tuple[Problem, ...] = ()
        self._contexts: dict[str, SiteContext] = {}
        self._makers: dict[str, PageMaker] = {}
        self._pages: dict[tuple[str, str], bytes] = {}

    @property
    def state(self) -> str:
        """The state of the files now; another one as soon as one is saved."""
        return "-".join(self._marks())

    def page(self, language: str, path: str) -> Answer:
        """Return a page as the files are now. path: below the language, as in `law/kz/110-viii/art-17.md`.

        With errors in the data it is a page of the errors, whatever was asked for. A failure of ours is a page too.
        """
        with self._lock, _undisturbed():
            self._renew()
            state = "-".join(self._state)
            if self._errors and self._loaded:
                return Answer(UNSOUND, problems_page(language, self._errors, self._loaded.files_read), state)
            try:
                body = self._pages.get((language, path)) or self._maker(language).html(path)
            except Exception as error:  # a template being edited, a configuration that mkdocs refuses
                self._makers.pop(language, None)
                return Answer(FAILED, failed_page(language, error), state)
            if body is None:
                return Answer(LOST, b"", state)
            self._pages[language, path] = body
            return Answer(OK, body, state)

    def _marks(self) -> tuple[str, str, str]:
        return mark(self._data), mark(self._theme), mark(self._others)

    def _renew(self) -> None:
        """Take note of what changed since the last page. The marks come first: what changes meanwhile is seen next."""
        now = self._marks()
        if now == self._state:
            return
        self._pages, self._makers = {}, {}
        if now[0] != self._state[0]:
            first = self._loaded is None
            self._loaded = load(self._root, before=self._loaded)
            self._errors = tuple(problem for problem in run(self._loaded) if problem.level == "error")
            self._contexts = {}
            if first and not self._errors:
                self._loaded.remember()
        if now[1] != self._state[1]:
            self._env = None  # mkdocs does not look whether a template it has read was changed
        self._state = now

    def _maker(self, language: str) -> PageMaker:
        assert self._loaded is not None
        if language not in self._contexts:
            known = next(iter(self._contexts.values()), None)
            self._contexts[language] = known.speaking(language) if known else \
                SiteContext(self._loaded.corpus, self._day, self._before, language)
        if language not in self._makers:
            self._makers[language] = PageMaker(self._contexts[language], self._root, self._root / "build",
                                               self.languages, self._env)
            self._env = self._makers[language].env
        return self._makers[language]
