"""What a page carries for its script: the definitions shown on hover, and the words of citations to copy."""

import json
from collections.abc import Iterable

from markupsafe import Markup

from concordance.language import Words
from concordance.model.act import Act
from concordance.model.corpus import act_of
from concordance.model.provision import Provision
from concordance.model.term import Definition, Term
from concordance.model.text import LANGUAGES
from concordance.reports.addresses import local
from concordance.site.context import SiteContext, href, obligation_path, provision_address, term_path


def definitions(context: SiteContext, here: str, home: str, terms: Iterable[str]) -> Markup:
    """Return the definitions of the terms of a page as a script of data.

    home: the act or the instrument whose definition is meant; a term that it does not define comes with the definition
    of the act that defines most terms, and says so.
    """
    found = {}
    for identifier in sorted(set(terms)):
        term = context.corpus.terms[identifier]
        definition = _chosen(context, term, home)
        own = definition is not None and _home(context, definition) == home
        said = {"label": str(term.label.best(context.language)[0]), "url": href(here, term_path(identifier)),
                "text": context.words("tips", "undefined"),
                "where": "", "at": "", "lead": context.words("tips", "here" if own else "elsewhere")}
        if definition:
            said |= _told(context, here, definition)
        found[identifier] = said
    return data("c-tips", found) if found else Markup("")


def citations(context: SiteContext, act: Act, provisions: Iterable[Provision]) -> Markup:
    """Return the act and the parts of an article in the three languages, as a script of data."""
    heads = {language: f"{_full(act, language)} ({_number(act, language)})" for language in LANGUAGES}
    parts = {provision.eid: {language: local(provision.eid, language) for language in LANGUAGES}
             for provision in provisions}
    days = {language: Words(language)("tips", "as-of") for language in LANGUAGES}
    return data("c-citations", {"act": heads, "parts": parts, "asOf": days, "day": str(context.day),
                                "copy": context.words("tips", "copy"), "copied": context.words("tips", "copied")})


def data(name: str, value: object) -> Markup:
    """Return a script element that holds JSON; nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    text = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Markup('<script type="application/json" class="{}">{}</script>').format(name, Markup(text))


def _full(act: Act, language: str) -> str:
    """Return the title as a citation has it; that of a law is only what stands between its quotation marks."""
    title = act.title.best(language)[0]
    return Words(language)("tips", "law").format(title) if act.form == "law" else title


def _number(act: Act, language: str) -> str:
    sign = "No. " if language == "en" else "№ "
    return ", ".join(part for part in ((sign + act.number) if act.number else "", str(act.adopted or "")) if part)


def _home(context: SiteContext, definition: Definition) -> str:
    where = definition.where
    return act_of(where) if where in context.corpus.provisions else context.corpus.instrument_of.get(where, "")


def _chosen(context: SiteContext, term: Term, home: str) -> Definition | None:
    standing = [d for d in term.definitions if d.stands_on(context.day)]
    order = {home: 0, context.defining_act: 1}
    return min(standing, key=lambda d: order.get(_home(context, d), 2), default=None)


def _told(context: SiteContext, here: str, definition: Definition) -> dict[str, str]:
    """Return the words of a definition, its citation and its address."""
    corpus, where = context.corpus, definition.where
    if where in corpus.provisions:
        version = corpus.provisions[where].version_on(context.day)
        text = version.summary.best(context.language)[0] if version else ""
        return {"text": text, "where": context.cite(where), "at": href(here, *provision_address(where))}
    obligation = corpus.obligations[where]
    return {"text": obligation.summary.best(context.language)[0], "where": context.cited(where),
            "at": href(here, obligation_path(corpus.instrument_of[where], where))}
