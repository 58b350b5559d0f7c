"""Pages of the law: the list of acts, one page per act, one page per article with every provision."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from concordance.analysis.delegations import DelegationOnDay
from concordance.analysis.training.items import Item
from concordance.model.act import Act
from concordance.model.corpus import act_of
from concordance.model.provision import Article, Provision, Version
from concordance.model.replay import Done, operations_on
from concordance.model.text import Text
from concordance.site.context import Page, SiteContext, act_path, article_path, href
from concordance.site.pages.amendments import done_to, made_by
from concordance.site.pages.delegations import HERE as EXPECTED
from concordance.site.pages.delegations import expected_by
from concordance.site.pages.links import ObligationLink, Reference, obligation_link, quoted, reference
from concordance.site.pages.training_links import resting_on, taught
from concordance.site.render import later, page
from concordance.site.tips import citations, definitions

_FEW = 10


@dataclass(frozen=True)
class Expected:
    """An act that a provision promises: what it is to settle, how it stands, and where more is said."""

    what: Text
    status: str
    url: str


@dataclass(frozen=True)
class Turn:
    """One line in the history of an article: a wording of one of its parts, begun or ended by an act."""

    label: str
    anchor: str
    version: Version
    by: Reference
    what: tuple[Text, ...]


@dataclass(frozen=True)
class Part:
    """One provision as shown: its versions newest first, the one in force marked."""

    p: Provision
    label: str
    depth: int
    heading: bool
    current: Version | None
    versions: tuple[tuple[Version, Version | None], ...]
    served: tuple[ObligationLink, ...]
    cites: tuple[Reference, ...]
    cited_by: tuple[Reference, ...]
    terms: tuple[str, ...]
    expects: tuple[Expected, ...]


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
                   key=lambda line: place_of(line.act, line.provisions))
    intro = context.words("ui", "summary-note")
    yield page(context, "law.md.j2", "law/index.md", acts=lines, intro=intro)
    for act in corpus.acts.values():
        yield later(act_path(act.id), _act, context, act)
    shared = _Shared(expected_by(context), operations_on(corpus), resting_on(corpus))
    for article in corpus.articles.values():
        yield later(article_path(article.id), _article, context, article, shared)


@dataclass(frozen=True)
class _Shared:
    """What is computed once for all articles."""

    expected: dict[str, list[DelegationOnDay]]
    operations: dict[str, tuple[Done, ...]]
    taught: dict[str, list[Item]]


def place_of(act: Act, provisions: int) -> tuple[bool, int, str]:
    """Return the place of an act among the others: the laws encoded whole first, then by how much of each is here.

    A law of a few sentences, such as one that ratifies a treaty, is whole soon and still belongs to the end.
    """
    return act.content != "whole" or provisions < _FEW, -provisions, act.id


def _served(context: SiteContext, here: str, ids: list[str]) -> tuple[ObligationLink, ...]:
    unique = sorted({o for identifier in ids for o in context.corpus.obligations_served.get(identifier, ())},
                    key=context.place_of_obligation.__getitem__)
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
                provision_count=sum(line.count for line in lines), made=made_by(context, here, act.id),
                suffered=done_to(context, here, act.id),
                title_yaml=_title(act.short_title.best(context.language)[0]))


def _title(text: str) -> Markup:
    return Markup(quoted(text))


def _article(context: SiteContext, article: Article, shared: _Shared) -> Page:
    here = article_path(article.id)
    act = context.corpus.acts[act_of(article.id)]
    number = context.local(article.id.rsplit("/", 1)[1])
    parts = [_part(context, here, act.id, provision, shared) for provision in article.provisions]
    days = sorted({day for provision in article.provisions for v in provision.versions for day in _turning(v)})
    chapter = next((chapter for chapter in act.chapters if chapter.id == article.chapter), None)
    title = f"{number[0].upper()}{number[1:]}. {article.heading.best(context.language)[0]}"
    return page(context, "article.md.j2", here, a=article, act=act, chapter=chapter, parts=parts,
                number=f"{number[0].upper()}{number[1:]}", served=_served(context, here, _provision_ids(article)),
                days=days, citations=citations(context, act, article.provisions),
                tips=definitions(context, here, act.id, (term for part in parts for term in part.terms)),
                cited_by=[reference(context, here, source) for source in context.citing.get(article.id, ())],
                turns=_turns(context, here, article, shared),
                taught=taught(context, here, shared.taught.get(article.id, ())), title_yaml=_title(title))


def _with_earlier(versions: tuple[Version, ...]) -> tuple[tuple[Version, Version | None], ...]:
    """Return the versions newest first, each with the one before it, where both have words to compare."""
    pairs = zip(versions, (None, *versions[:-1]), strict=True)
    return tuple((v, e if e and not e.repealed and not v.repealed else None) for v, e in pairs)[::-1]


def _turning(version: Version) -> tuple[date, ...]:
    """The first day of a wording and the day after its last: those on which the article reads differently."""
    return (version.start,) if version.end is None else (version.start, version.end + timedelta(days=1))


def _turns(context: SiteContext, here: str, article: Article, shared: _Shared) -> list[Turn]:
    """Return the history of an article whose parts did not all begin together, oldest first."""
    act = act_of(article.id)
    turns = []
    for provision in article.provisions:
        done = shared.operations.get(f"{act}/{provision.eid}", ())
        for version in provision.versions:
            what = tuple(d.operation.what for d in done if d.operation.start == version.start and d.act == version.by)
            turns.append(Turn(context.local(provision.eid), provision.eid, version,
                              reference(context, here, version.by), what))
    if len({(turn.version.start, turn.version.by) for turn in turns}) < 2:
        return []
    return sorted((turn for turn in turns if turn.what), key=lambda turn: turn.version.start)


def _part(context: SiteContext, here: str, act_id: str, provision: Provision, shared: _Shared) -> Part:
    depth = provision.eid.count("__")
    identifier = f"{act_id}/{provision.eid}"
    cites = tuple(reference(context, here, target) for target in provision.cites)
    cited_by = tuple(reference(context, here, source) for source in context.citing.get(identifier, ()))
    return Part(provision, context.local(provision.eid), depth, depth <= 1 and "__" in provision.eid,
                provision.version_on(context.day), _with_earlier(provision.versions),
                _served(context, here, [identifier]), cites, cited_by, provision.terms,
                tuple(Expected(item.delegation.what, str(item.status),
                               href(here, EXPECTED, item.id.replace("/", "-")))
                      for item in shared.expected.get(identifier, ())))
