"""What can be found of the law: acts, articles and provisions."""

from collections.abc import Iterator

from concordance.model.act import Act, ActForm
from concordance.model.corpus import act_of
from concordance.model.provision import Article, Provision, Version
from concordance.model.text import LANGUAGES, Text
from concordance.search.citations import initials, path_of_eid
from concordance.search.document import Document, Field
from concordance.search.words import SKIPPED
from concordance.site.context import SiteContext, act_path, article_path, provision_address
from concordance.site.navigation import acts_in_order

SHOWN = 180
# How welcome a thing is among equals: a term is the first answer to a word (1), then come the law and the instrument
# that all is about, then the others.
LEADING, OTHER = 0.9, 0.75


def law(context: SiteContext) -> Iterator[Document]:
    """Yield every act, article and provision, the act encoded whole first."""
    articles: dict[str, list[Article]] = {}
    for article in context.corpus.articles.values():
        articles.setdefault(act_of(article.id), []).append(article)
    for place, act in enumerate(acts_in_order(context)):
        prior = LEADING if place == 0 else OTHER
        around = names_of(act)
        yield _act(context, act, around, prior)
        for article in articles.get(act.id, ()):
            yield _article(context, article, around, prior)
            for provision in article.provisions:
                # The first provision of an article that has no parts is the article itself.
                if "__" in provision.eid:
                    yield _provision(context, act, article, provision, around, prior)


def said(text: Text, role: str, language: str) -> Field:
    """Return a text as a field in the language of the site, or in the one it is written in."""
    found, written = text.best(language)
    return Field(role, found, written)


def everywhere(text: Text, role: str) -> tuple[Field, ...]:
    """Return a text as fields in all its languages: whoever remembers a name in one of them finds the thing."""
    return tuple(Field(role, found, language) for language in LANGUAGES if (found := text.get(language)))


def names(*texts: Text) -> tuple[tuple[str, str], ...]:
    """Return what a thing is called, in all languages of its names."""
    return tuple((found, language) for text in texts for language in LANGUAGES if (found := text.get(language)))


def shown(text: str) -> str:
    """Return the beginning of a text, cut between words."""
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN else f"{flat[:SHOWN].rsplit(' ', 1)[0]} …"


def names_of(act: Act) -> tuple[Field, ...]:
    """Return how an act is named in a citation: its short titles, its number, and the initials of a code."""
    fields = everywhere(act.short_title, "around")
    if act.number:
        fields += (Field("around", act.number, "en"),)
    if act.form is ActForm.CODE:
        made = {made for language in LANGUAGES if (name := act.short_title.get(language))
                for made in initials(name, SKIPPED[language])}
        fields += tuple(Field("around", name, "en") for name in sorted(made))
    return fields


def _act(context: SiteContext, act: Act, around: tuple[Field, ...], prior: float) -> Document:
    language = context.language
    title = act.short_title.best(language)[0]
    called = tuple(Field("name", field.text, field.language) for field in around)
    return Document("act", title, act_path(act.id).replace(".md", ".html"), shown(act.title.best(language)[0]),
                    (said(act.short_title, "label", language), said(act.title, "label", language), *called,
                     Field("name", act.id, "en"), *(said(c.title, "far", language) for c in act.chapters)), prior,
                    names=(*names(act.title), *((field.text, field.language) for field in around)))


def _article(context: SiteContext, article: Article, around: tuple[Field, ...], prior: float) -> Document:
    language = context.language
    name = article.id.rsplit("/", 1)[1]
    heading = article.heading.best(language)[0]
    wordings = [version for provision in article.provisions if (version := _version(context, provision))]
    parts = tuple(said(version.summary, "far", language) for version in wordings)
    if len(article.provisions) == 1 and "__" not in article.provisions[0].eid:
        parts = tuple(Field("body", field.text, field.language) for field in parts)
    text = shown(parts[0].text) if parts else ""
    return Document("article", f"{context.cite(article.id)}. {heading}",
                    article_path(article.id).replace(".md", ".html"), text,
                    (said(article.heading, "label", language), *parts, *around), prior,
                    (path_of_eid(name),))


def _version(context: SiteContext, provision: Provision) -> Version | None:
    """Return the wording in force, else the latest that said something."""
    said_something = [version for version in provision.versions if not version.repealed]
    return provision.version_on(context.day) or (said_something[-1] if said_something else None)


def _provision(context: SiteContext, act: Act, article: Article, provision: Provision, around: tuple[Field, ...],
               prior: float) -> Document:
    language, corpus = context.language, context.corpus
    identifier = f"{act.id}/{provision.eid}"
    page, anchor = provision_address(identifier)
    version = _version(context, provision)
    fields = [*around, said(article.heading, "around", language)]
    if provision.title:
        fields.append(said(provision.title, "label", language))
    if version:
        texts = (version.summary, *version.conditions, *(limit.what for limit in version.time_limits))
        fields += [said(text, "body", language) for text in texts]
    fields += [said(difference.about, "far", language) for difference in provision.divergence]
    fields += [said(corpus.actors[name].label, "around", language)
               for name in (*provision.bearer, *provision.towards) if name in corpus.actors]
    if provision.version_on(context.day) is None:
        prior *= 0.6
    return Document("provision", context.cite(identifier), f"{page.replace('.md', '.html')}#{anchor}",
                    shown(version.summary.best(language)[0]) if version else "", tuple(fields), prior,
                    (path_of_eid(provision.eid),))
