"""One page of the site without the others: the bytes that `concordance site` would write for it.

A build goes through every page; here a page is made when it is asked for, with those whose titles stand around it:
the two beside it, and the pages among the tabs.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as Rendered

from concordance.load.project import base_iri
from concordance.site.build import KINDS
from concordance.site.configuration import configured
from concordance.site.context import Page, SiteContext
from concordance.site.heads import with_heads
from concordance.site.pages import (
    amendments,
    api,
    changes,
    claims,
    commitments,
    coverage,
    crosswalk,
    data_state,
    dated_gaps,
    delegations,
    duties,
    editions,
    gaps,
    home,
    law,
    matrix,
    network,
    questions,
    reports,
    requirements,
    search,
    severity,
    sparql,
    steps,
    terms,
    training,
    unverified,
)
from concordance.site.prose import prose_pages

Kind = Callable[[SiteContext], Iterator[Page]]
# The kinds of pages that stand in a folder, quick ones first. A page not found among them is looked for everywhere.
NEAR: dict[str, tuple[Kind, ...]] = {
    "": (search.pages, home.pages),
    "law": (law.pages, amendments.pages, delegations.pages, claims.pages, network.pages),
    "commitments": (commitments.pages,),
    "gaps": (reports.pages, dated_gaps.pages, changes.pages, coverage.pages, severity.pages, gaps.pages, steps.pages,
             matrix.pages),
    "duties": (duties.pages,),
    "terms": (terms.pages,),
    "requirements": (requirements.pages,),
    "crosswalk": (crosswalk.pages,),
    "training": (training.pages,),
    "about": (editions.pages, sparql.pages, severity.pages, questions.pages, data_state.pages, unverified.pages),
}


class Generated:
    """The generated pages of one state in one language, each made when it is asked for."""

    def __init__(self, context: SiteContext, base: str) -> None:
        self._context = context
        self._kinds: tuple[Kind, ...] = (*KINDS, lambda context: api.pages(context, base))
        self._headed = with_heads(context, base)
        self._found: dict[str, Page] = {}
        self._going: dict[Kind, Iterator[Page]] = {}

    def page(self, path: str) -> Page | None:
        """Return the page at `path`, as in `law/kz/110-viii/art-17.md`; None where there is none."""
        folder = path.partition("/")[0] if "/" in path else ""
        for kind in dict.fromkeys((*NEAR.get(folder, ()), *self._kinds)):
            if path in self._found:
                break
            going = self._going.setdefault(kind, kind(self._context))
            for page in going:
                self._found[page.path] = self._headed(page)
                if page.path == path:
                    break
        return self._found.get(path)


class PageMaker:
    """Makes single pages of one state in one language."""

    def __init__(self, context: SiteContext, root: Path, out: Path, languages: tuple[str, ...],
                 env: Environment | None = None) -> None:
        """Prepare the navigation. The arguments are those of `build_sites`; nothing is written.

        env: the templates of an earlier maker, which need not be read again; its `env`.
        """
        prose = prose_pages(root / "docs", context.language)
        self._prose = {written.page.path: written.page for written in prose}
        self._generated = Generated(context, base_iri(root))
        folders = (out / "docs" / context.language, out / "site" / context.language)
        folders[0].mkdir(parents=True, exist_ok=True)  # mkdocs wants it to be there, and here reads nothing from it
        config = configured(context, root, folders, languages, prose, self._title)
        self._config = config.plugins.on_config(config)
        self._config.plugins.on_pre_build(config=self._config)
        self.env = env or self._config.theme.get_env()
        self._files = self._made_known(_paths(self._config.nav))
        self._nav = self._config.plugins.on_nav(get_navigation(self._files, self._config), config=self._config,
                                                files=self._files)

    def _title(self, path: str) -> str:
        """Return the title of a generated page, which only the making of the page shows; of prose its path."""
        page = None if path in self._prose else self._generated.page(path)
        return page.title if page else path

    def html(self, path: str) -> bytes | None:
        """Return the page at `path`, as in `law/kz/110-viii/art-17.md`; None where there is none."""
        if not self._files.get_file_from_path(path) and self._generated.page(path):
            for new in self._made_known([path]):  # a page that no menu leads to
                self._files.append(new)
        file = self._files.get_file_from_path(path)
        page = file.page if file else None
        if page is None or not self._filled(page):
            return None
        tabs = (item for item in self._nav.items if isinstance(item, Rendered))
        for named in (page.previous_page, page.next_page, *tabs):
            if named is not None:
                self._filled(named)
        return self._framed(page)

    def _made_known(self, paths: list[str]) -> Files:
        config = self._config
        files = config.plugins.on_files(
            Files(File(path, None, config.site_dir, config.use_directory_urls) for path in paths), config=config)
        set_exclusions(files, config)
        return files

    def _filled(self, page: Rendered) -> bool:
        """Give a page its content, as mkdocs does in the first half of a build; say whether it has one."""
        if page.content is not None:
            return True
        config, files, path = self._config, self._files, page.file.src_uri
        source = self._prose.get(path) or self._generated.page(path)
        if source is None:
            return False
        page.file.content_string = source.content
        page = config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
        page.content = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)
        return True

    def _framed(self, page: Rendered) -> bytes:
        """Return a page in its frame, as mkdocs does in the second half of a build."""
        config = self._config
        env = config.plugins.on_env(self.env, config=config, files=self._files)
        page.active = True
        try:
            values = get_context(self._nav, self._files, config, page)
            template = env.get_template(page.meta.get("template", "main.html"))
            values = config.plugins.on_page_context(values, page=page, config=config, nav=self._nav)
            html = config.plugins.on_post_page(template.render(values), page=page, config=config)
        finally:
            page.active = False
        return html.encode("utf-8", errors="xmlcharrefreplace")


def _paths(tree: object) -> list[str]:
    """Return every page of a navigation, in its order."""
    if isinstance(tree, str):
        return [tree]
    entries = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return [path for entry in entries for path in _paths(entry)]
