"""Pages of the law: the list of acts, one page per act, one page per article with every provision."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from concordance.model.act import Act
from concordance.model.corpus import act_of
from concordance.model.provision import Article, Provision, Version
from concordance.site.context import Page, SiteContext, act_path, article_path
from concordance.site.pages.links import ObligationLink, Reference, obligation_link, quoted, reference
from concordance.site.render import page


@dataclass(frozen=True)
class Part:
    """One provision as shown: its versions newest first, the one in force marked."""

    p: Provision
    label: str
    depth: int
    heading: bool
    current: Version | None
    versions: tuple[Version, ...]
    served: tuple[ObligationLink, ...]
    cites: tuple[Reference, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True)
class ArticleLine:
    """One article in the list of an act."""

    article: Article
    label: str
    count: int
    served: tuple[ObligationLink, ...]


@dataclass(frozen=True)
class ActLine:
    """One act in the list of acts."""

    act: Act
    articles: int
    provisions: int


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield the list of acts, every act, every article."""
    corpus = context.corpus
    articles = Counter(act_of(identifier) for identifier in corpus.articles)
    provisions = Counter(act_of(identifier) for identifier in corpus.provisions)
    lines = sorted((ActLine(act, articles[act.id], provisions[act.id]) for act in corpus.acts.values()),
                   key=lambda line: (line.act.content != "whole", -line.provisions, line.act.id))
    intro = context.words("ui", "summary-note")
    yield page(context, "law.md.j2", "law/index.md", acts=lines, intro=intro)
    for act in corpus.acts.values():
        yield _act(context, act)
    for article in corpus.articles.values():
        yield _article(context, article)


def _served(context: SiteContext, here: str, ids: list[str]) -> tuple[ObligationLink, ...]:
    unique = sorted({o for identifier in ids for o in context.corpus.obligations_served.get(identifier, ())},
                    key=list(context.corpus.obligations).index)
    return tuple(obligation_link(context, here, identifier) for identifier in unique)


def _provision_ids(article: Article) -> list[str]:
    return [f"{act_of(article.id)}/{provision.eid}" for provision in article.provisions]


def _act(context: SiteContext, act: Act) -> Page:
    here = act_path(act.id)
    lines = [
        ArticleLine(article, context.local(article.id.rsplit("/", 1)[1]), len(article.provisions),
                    _served(context, here, _provision_ids(article)))
        for article in context.corpus.articles.values() if act_of(article.id) == act.id
    ]
    chapters = {chapter.id: chapter for chapter in act.chapters}
    groups = [(chapters.get(key or ""), [line for line in lines if line.article.chapter == key])
              for key in dict.fromkeys(line.article.chapter for line in lines)]
    return page(context, "act.md.j2", here, act=act, articles=lines, groups=groups,
                provision_count=sum(line.count for line in lines),
                title_yaml=_title(act.short_title.best(context.language)[0]))


def _title(text: str) -> Markup:
    return Markup(quoted(text))


def _article(context: SiteContext, article: Article) -> Page:
    here = article_path(article.id)
    act = context.corpus.acts[act_of(article.id)]
    number = context.local(article.id.rsplit("/", 1)[1])
    parts = [_part(context, here, act.id, provision) for provision in article.provisions]
    chapter = next((chapter for chapter in act.chapters if chapter.id == article.chapter), None)
    title = f"{number[0].upper()}{number[1:]}. {article.heading.best(context.language)[0]}"
    return page(context, "article.md.j2", here, a=article, act=act, chapter=chapter, parts=parts,
                number=f"{number[0].upper()}{number[1:]}", served=_served(context, here, _provision_ids(article)),
                title_yaml=_title(title))


def _part(context: SiteContext, here: str, act_id: str, provision: Provision) -> Part:
    depth = provision.eid.count("__")
    identifier = f"{act_id}/{provision.eid}"
    cites = tuple(reference(context, here, target) for target in provision.cites)
    return Part(provision, context.local(provision.eid), depth, depth <= 1 and "__" in provision.eid,
                provision.version_on(context.day), tuple(reversed(provision.versions)),
                _served(context, here, [identifier]), cites, provision.terms)
