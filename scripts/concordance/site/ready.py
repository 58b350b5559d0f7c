"""Generated pages need no Markdown: they are HTML blocks between headings, and are taken over line by line.

Python-Markdown reads every letter of every page to find that out; that was a third of the time of a build. The pages
stay valid Markdown with the same result, so that any renderer of Markdown can take them. A test compares the two.
"""

import re
from collections.abc import Collection, Iterable
from html import unescape

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from concordance.site.frame import Frame
from concordance.site.menu import Menu

_HEADING = re.compile(r"^(#{1,4}) (.+?)(?: +\{ *([^{}]*?) *\})?$")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]#<>])")
_TAG = re.compile(r"<[^>]+>")


def to_html(markdown: str, link_title: str) -> tuple[str, list[AnchorLink]]:
    """Return the HTML of a generated page, and its headings as mkdocs has them: those of lower level inside the others.

    markdown: headings, each with an id as in `## Title { #id .class }`, and lines of HTML. link_title: the title of
    the link beside each heading. Raises ValueError for a heading without an id: addresses are the same in every
    language.
    """
    out: list[str] = []
    top: list[AnchorLink] = []
    open_ones: list[AnchorLink] = []
    for line in markdown.split("\n"):
        found = _HEADING.match(line)
        if not found:
            out.append(line)
            continue
        level, text = len(found[1]), _ESCAPED.sub(r"\1", found[2].strip())
        names = (found[3] or "").split()
        identifier = next((name[1:] for name in names if name.startswith("#")), "" if level > 1 else "top")
        if not identifier:
            raise ValueError(f"the heading has no id: {line}")
        classes = " ".join(name[1:] for name in names if name.startswith("."))
        styled = f' class="{classes}"' if classes else ""
        out.append(f'<h{level}{styled} id="{identifier}">{text}<a class="headerlink" href="#{identifier}" '
                   f'title="{link_title}">&para;</a></h{level}>')
        link = AnchorLink(_TAG.sub("", text), identifier, level)
        while open_ones and open_ones[-1].level >= level:
            open_ones.pop()
        (open_ones[-1].children if open_ones else top).append(link)
        open_ones.append(link)
    return "\n".join(out), top


def _mark(headings: Iterable[AnchorLink]) -> None:
    for heading in headings:
        heading.title = f'<span lang="en">{heading.title}</span>'
        _mark(heading.children)


def _text(value: object) -> str:
    """Return what front matter holds as text, and text as it is, escaped or not."""
    return value if isinstance(value, str) else str(value)


def _escape_groups(items: Iterable[StructureItem]) -> None:
    for item in items:
        if isinstance(item, Section):
            item.title = escape(item.title)
            _escape_groups(item.children)


class ReadyPage(Page):
    """A page of mkdocs whose source is a generated one."""

    link_title = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the page over; the contents beside it come from its headings."""
        self.content, headings = to_html(self.markdown or "", self.link_title)
        self.toc = TableOfContents(headings)
        self._title_from_render = unescape(headings[0].title) if headings else None


class Ready(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Gives mkdocs the generated pages as they are, and every page its menu. english: pages not in the language."""

    def __init__(self, hand_written: Collection[str], menu: Menu, link_title: str, frame: Frame,
                 english: Collection[str]) -> None:
        super().__init__()
        self._hand_written, self._menu, self._link_title, self._frame = hand_written, menu, link_title, frame
        self._english = english

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make the pages before the navigation makes others."""
        for file in files.documentation_pages():
            if file.src_uri not in self._hand_written:
                ReadyPage(None, file, config).link_title = self._link_title
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say in the language of the reader that a page is in English, and mark it as that."""
        if page.file.src_uri not in self._english:
            return html
        _mark(page.toc)
        return f'<p class="c-meta">{self._frame.words["english-only"]}</p>\n<div lang="en">\n{html}\n</div>'

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give every template the words of the frame, that of the page that is not there too."""
        env.globals["c"] = self._frame
        # The theme prints titles as they are, and they come from the data. Whatever its templates do with them, a tag
        # in one is text from here on. A preview comes here for each page: what is escaped stays as it is, and a page
        # that was not read yet has no title yet.
        for page in (file.page for file in files.documentation_pages()):
            if page is not None and page.title is not None:
                page.title = escape(page.title)
                if "title" in page.meta:
                    page.meta["title"] = escape(_text(page.meta["title"]))
        return env

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make the titles of groups of pages safe to print as well."""
        _escape_groups(nav.items)
        return nav

    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig,
                        nav: Navigation) -> TemplateContext:
        """Add the menu."""
        context.update({"c_menu": self._menu.html(page.file.src_uri, page.toc)})  # type: ignore[misc]
        return context
