"""What pages say to machines, in their front matter: where the data of the page is, and what the page is about.

The theme's part `data-links.html` prints both keys into the head of the page; hand-written pages may use them too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from concordance.graph.jsonld import Json
from concordance.site.api.places import INDEX, document_path, list_path
from concordance.site.context import (
    Page,
    SiteContext,
    act_path,
    article_path,
    href_file,
    obligation_path,
    requirement_path,
    term_path,
)
from concordance.site.pages import api, requirements
from concordance.site.schema_org import SchemaOrg

JSON_LD: Final = "application/ld+json"
JSON: Final = "application/json"
_START: Final = "---\n"


@dataclass(frozen=True)
class Head:
    """files: type and place below the root of the site of each file with the data of the page."""

    files: tuple[tuple[str, str], ...]
    jsonld: dict[str, Json] | None = None


def with_heads(context: SiteContext, base: str) -> Callable[[Page], Page]:
    """Return what puts the head of a page into its front matter; pages without data stay as they are."""
    heads = dict(_heads(context, SchemaOrg(context, base)))

    def told(page: Page) -> Page:
        head = heads.get(page.path)
        if not head:
            return page
        return Page(page.path, lambda: Page(page.path, _inserted(page, head)))  # made when it is read

    return told


def _inserted(page: Page, head: Head) -> str:
    said: dict[str, Json] = {"alternate": [
        {"type": style, "href": href_file(page.path, f"../{place}")} for style, place in head.files]}
    if head.jsonld:
        said["jsonld"] = head.jsonld
    # A real writer of YAML: titles come from the data, and may hold anything.
    text = yaml.dump(said, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True, sort_keys=False)
    rest = page.content.removeprefix(_START) if page.content.startswith(_START) else f"{_START}\n{page.content}"
    return f"{_START}{text}{rest}"


def _heads(context: SiteContext, say: SchemaOrg) -> Iterator[tuple[str, Head]]:
    corpus = context.corpus
    for path in ("index.md", api.HERE):
        yield path, Head(((JSON, INDEX),))
    yield "about/data.md", Head(((JSON, INDEX),), say.dataset("about/data.md"))
    for kind, path in (("act", "law/index.md"), ("instrument", "commitments/index.md"), ("term", "terms/index.md"),
                       ("requirement", requirements.HERE)):
        yield path, Head(((JSON, list_path(kind)),))
    for act in corpus.acts.values():
        yield act_path(act.id), Head(_of("act", act.id), say.act(act))
    for article in corpus.articles.values():
        yield article_path(article.id), Head(_of("article", article.id), say.article(article))
    for term in corpus.terms.values():
        yield term_path(term.id), Head(_of("term", term.id), say.term(term))
    for identifier in corpus.requirements:
        yield requirement_path(identifier), Head(_of("requirement", identifier))
    for identifier in corpus.instruments:
        yield f"commitments/{identifier}/index.md", Head(_of("instrument", identifier))
    for identifier in corpus.obligations:
        files = (*_of("obligation", identifier), *_of("verdict", identifier))
        yield obligation_path(corpus.instrument_of[identifier], identifier), Head(files)


def _of(kind: str, identifier: str) -> tuple[tuple[str, str], ...]:
    return ((JSON_LD, document_path(kind, identifier)),)
