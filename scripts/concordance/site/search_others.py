"""What can be found beside law and commitments: terms, statements, expected acts, questions, bodies, whole pages."""

import re
from collections.abc import Iterator

from markdown.extensions.toc import slugify

from concordance.analysis.duties import bearing_actors
from concordance.model.term import Term
from concordance.search.document import Document, Field
from concordance.site.context import SiteContext, term_path
from concordance.site.pages import (
    amendments,
    claims,
    crosswalk,
    delegations,
    network,
    questions,
    requirements,
    severity,
    unverified,
)
from concordance.site.pages.changes import changes_path
from concordance.site.pages.duties import actor_path
from concordance.site.pages.gaps import gaps_path
from concordance.site.pages.training_links import HERE as TRAINING
from concordance.site.pages.training_links import module_path
from concordance.site.prose import Prose
from concordance.site.search_law import everywhere, names, said, shown

_HEADING = re.compile(r"^(#{1,2}) (.+?)(?:\s*\{(?:[^}#]*#([\w-]+))?[^}]*\})?$", re.MULTILINE)
_MARKS = re.compile(r"`{3}.*?`{3}|\[([^\]]*)\]\([^)]*\)|[*_`#>|]+", re.DOTALL)


def others(context: SiteContext, prose: list[Prose]) -> Iterator[Document]:
    """Yield the rest of what can be found. prose: the hand-written pages."""
    for term in context.corpus.terms.values():
        yield _term(context, term)
    yield from _records(context)
    yield from _lists(context)
    for written in prose:
        yield from _sections(context, written)


def _html(path: str, anchor: str = "") -> str:
    address = path.removesuffix(".md") + ".html"
    return f"{address}#{anchor}" if anchor else address


def _term(context: SiteContext, term: Term) -> Document:
    language = context.language
    labels = (term.label, *term.other_labels)
    fields = [said(label, "label", language) for label in labels]
    fields += [Field("label", word, written) for written, words in term.also_found_by.items() for word in words]
    fields += [field for label in labels for field in everywhere(label, "name") if field.language != language]
    for definition in term.definitions:
        texts = (definition.genus, definition.structure, definition.note, *(e.text for e in definition.elements))
        fields += [said(text, "body", language) for text in texts if text]
    fields += [said(value.label, "far", language) for value in term.values]
    if term.note:
        fields.append(said(term.note, "far", language))
    text = "; ".join(e.text.best(language)[0] for d in term.definitions[:1] for e in d.elements)
    return Document("term", term.label.best(language)[0], _html(term_path(term.id)), shown(text), tuple(fields), 1.0,
                    names=(*names(*labels), *((word, written) for written, words in term.also_found_by.items()
                                              for word in words)))


def _records(context: SiteContext) -> Iterator[Document]:
    corpus, language = context.corpus, context.language
    for claim in corpus.claims.values():
        yield Document("statement", claim.claim.best(language)[0], _html(claims.HERE, claim.id),
                       shown(claim.reason.best(language)[0]),
                       (said(claim.claim, "body", language), said(claim.reason, "far", language)), 0.7)
    for identifier, expected in corpus.delegations.items():
        yield Document("expected-act", expected.what.best(language)[0],
                       _html(delegations.HERE, identifier.replace("/", "-")), context.cite(expected.provision),
                       (said(expected.what, "body", language),), 0.7)
    for question in corpus.questions.values():
        yield Document("question", question.question.best(language)[0], _html(questions.HERE, question.id),
                       shown(question.tried.best(language)[0]),
                       (said(question.question, "body", language), said(question.tried, "far", language)), 0.6)
    for module in corpus.modules.values():
        yield Document("module", module.title.best(language)[0], _html(module_path(module.id)),
                       shown(module.summary.best(language)[0]),
                       (said(module.title, "label", language), said(module.summary, "body", language),
                        *(said(section.title, "far", language) for section in module.sections)), 0.6)
    for actor in bearing_actors(corpus, context.day):
        yield Document("actor", actor.label.best(language)[0], _html(actor_path(actor.id)),
                       context.words("duties", "title"), (said(actor.label, "label", language),), 0.8,
                       names=names(actor.label))


def _lists(context: SiteContext) -> Iterator[Document]:
    """Yield the pages that list or count, by the words of their titles."""
    w = context.words
    named = [
        (w("ui", "law"), "law/index.md"), (w("amendments", "title"), amendments.HERE),
        (w("delegations", "title"), delegations.HERE), (w("network", "title"), network.HERE),
        (w("claims", "title"), claims.HERE), (w("ui", "commitments"), "commitments/index.md"),
        (w("requirements", "title"), requirements.HERE), (w("crosswalk", "all-pairs"), crosswalk.HERE),
        (w("duties", "title"), "duties/index.md"), (w("ui", "terms"), "terms/index.md"),
        (w("data", "title"), "about/data.md"), (w("questions", "title"), questions.HERE),
        (w("verify", "title"), unverified.HERE),
    ]
    if context.corpus.modules:
        named.append((w("trainers", "title"), TRAINING))
    if context.corpus.severity:
        named += [(w("priority", "gaps"), severity.HERE), (w("priority", "policy"), severity.POLICY)]
    for instrument in context.instruments:
        short = context.corpus.instruments[instrument].short_title.best(context.language)[0]
        named.append((f"{w('ui', 'gaps')}: {short}", gaps_path(instrument)))
        named.append((f"{w('changes', 'title')}: {short}", changes_path(instrument)))
    for title, path in named:
        yield Document("page", title, _html(path), "", (Field("label", title, context.language),), 0.7)


def _sections(context: SiteContext, written: Prose) -> Iterator[Document]:
    """Yield a hand-written page by its sections: each has an anchor, and a reader lands where the words are.

    Of one that is not translated only the headings are found.
    """
    page, own = written.page, written.language == context.language
    heads = list(_HEADING.finditer(re.sub(r"```.*?```", lambda code: " " * len(code[0]), page.content,
                                          flags=re.DOTALL)))
    title = ""
    taken: set[str] = set()
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(page.content)
        heading = _plain(head[2])
        body = _plain(page.content[head.end():end])
        top = head[1] == "#"
        title = heading if top else title
        anchor = "" if top else head[3] or _unique(slugify(heading, "-"), taken)
        fields = [Field("label", heading, written.language), Field("around", title, written.language)]
        if own:
            fields.append(Field("body", body, written.language))
        # The changelog tells of everything; it is the answer to nothing but its own name.
        prior = 0.2 if page.path.endswith("changelog.md") and not top else 0.6 if own else 0.3
        yield Document("page", heading if top else f"{title}: {heading}", _html(page.path, anchor), shown(body),
                       tuple(fields), prior, language="" if own else written.language)


def _plain(markdown: str) -> str:
    return " ".join(_MARKS.sub(lambda mark: f" {mark[1] or ''} ", markdown).split())


def _unique(anchor: str, taken: set[str]) -> str:
    """Return an anchor as the Markdown library makes it: the second one of a name gets a number."""
    made, number = anchor, 0
    while made in taken:
        number += 1
        made = f"{anchor}_{number}"
    taken.add(made)
    return made
