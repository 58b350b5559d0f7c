"""The navigation of the site: tabs, then acts with their articles and instruments with their articles."""

import re
from collections import Counter

from concordance.analysis.duties import bearing_actors
from concordance.model.act import Act
from concordance.model.corpus import act_of
from concordance.model.instrument import Obligation
from concordance.model.text import Text
from concordance.site.context import SiteContext, act_path, article_path, obligation_path, requirement_path, term_path
from concordance.site.pages import (
    amendments,
    api,
    claims,
    coverage,
    crosswalk,
    delegations,
    editions,
    matrix,
    network,
    questions,
    reports,
    requirements,
    severity,
    sparql,
    terms,
    unverified,
)
from concordance.site.pages.changes import changes_path
from concordance.site.pages.crosswalk import pair_path
from concordance.site.pages.dated_gaps import dated_path
from concordance.site.pages.duties import actor_path
from concordance.site.pages.gaps import gaps_path
from concordance.site.pages.law import place_of
from concordance.site.pages.matrix import matrix_path
from concordance.site.pages.steps import steps_path
from concordance.site.pages.training_links import HERE as TRAINING
from concordance.site.pages.training_links import module_path, quiz_path

_ARTICLE = re.compile(r", arts?\.? ")
Nav = list[dict[str, object]]


def navigation(context: SiteContext, prose: list[tuple[str, str]]) -> Nav:
    """Return the navigation for mkdocs. prose: `(path, title)` of the hand-written pages, in order."""
    w = context.words
    return [
        {w("ui", "home"): "index.md"},
        {w("ui", "law"): [
            "law/index.md", {w("amendments", "title"): amendments.HERE}, {w("delegations", "title"): delegations.HERE},
            {w("network", "title"): network.HERE}, {w("claims", "title"): claims.HERE}, *_acts(context)]},
        {w("ui", "commitments"): [
            "commitments/index.md", *_instruments(context),
            {w("requirements", "title"): [requirements.HERE, *map(requirement_path, context.corpus.requirements)]},
            {w("crosswalk", "all-pairs"): [crosswalk.HERE, *(pair_path(*pair) for pair in crosswalk.shown(context))]}]},
        {w("ui", "gaps"): [*([severity.HERE] if context.corpus.severity else []),
                           {w("offered", "title"): reports.HERE}, {w("matrix", "title"): matrix.HERE},
                           {w("coverage", "title"): _coverage(context)}, *(
            {_short(context, i): [{_short(context, i): gaps_path(i)}, {w("matrix", "title"): matrix_path(i)},
                                  {w("steps", "title"): steps_path(i)}, {w("changes", "title"): changes_path(i)},
                                  *({str(day): dated_path(context, i, day)} for day in context.days_of(i)
                                    if day != context.day)]} for i in context.instruments)]},
        {w("duties", "title"): ["duties/index.md", *_actors(context)]},
        {w("ui", "terms"): ["terms/index.md", *(term_path(term.id) for term in terms.in_order(context))]},
        *_training(context),
        {w("ui", "about"): [*(({title: path}) for path, title in prose), "about/data.md",
                           *([editions.HERE] if context.editions else []), api.HERE, sparql.HERE,
                           questions.HERE, unverified.HERE, *([severity.POLICY] if context.corpus.severity else [])]},
    ]


def _training(context: SiteContext) -> Nav:
    """Return the tab of the trainers, the modules and then the quizzes; none where there is no curriculum."""
    modules, w = context.corpus.modules, context.words
    quizzes: Nav = [{module.title.best(context.language)[0]: quiz_path(name)}
                    for name, module in modules.items() if name in context.corpus.quizzes]
    nav: list[object] = [TRAINING, *map(module_path, modules)]
    nav += [{w("trainers", "quizzes"): quizzes}] if quizzes else []
    return [{w("trainers", "tab"): nav}] if modules else []


def _coverage(context: SiteContext) -> Nav:
    nav: Nav = [{context.words("coverage", "everything"): coverage.HERE}]
    nav += [{context.words("instrument-force", force): coverage.coverage_path(force)}
            for force in coverage.forces(context)]
    return nav


def _actors(context: SiteContext) -> list[str]:
    return [actor_path(actor.id) for actor in bearing_actors(context.corpus, context.day)]


def _short(context: SiteContext, instrument: str) -> str:
    return context.corpus.instruments[instrument].short_title.best(context.language)[0]


def acts_in_order(context: SiteContext) -> list[Act]:
    """Return the acts, those encoded whole first, then by how much of them is here."""
    size = Counter(act_of(identifier) for identifier in context.corpus.provisions)
    return sorted(context.corpus.acts.values(), key=lambda act: place_of(act, size[act.id]))


def _acts(context: SiteContext) -> Nav:
    acts: Nav = []
    others: Nav = []
    for act in acts_in_order(context):
        articles = [{_article(context, a.id, a.heading): article_path(a.id)} for a in context.corpus.articles.values()
                    if act_of(a.id) == act.id]
        name = act.short_title.best(context.language)[0]
        if articles:
            acts.append({name: [act_path(act.id), *articles]})
        else:
            others.append({name: act_path(act.id)})
    return [*acts, {context.words("ui", "other-acts"): others}] if others else acts


def _article(context: SiteContext, identifier: str, heading: Text) -> str:
    return f"{context.local(identifier.rsplit('/', 1)[1])} {heading.best(context.language)[0]}"


def _number(obligation: Obligation) -> str:
    """Return `6(1) ` of `Palermo Protocol, art. 6(1)`; nothing where a citation has no article."""
    return f"{obligation.citation.rsplit(' ', 1)[-1]} " if _ARTICLE.search(obligation.citation) else ""


def _instruments(context: SiteContext) -> Nav:
    nav: Nav = []
    for instrument in context.corpus.instruments.values():
        articles = [
            {context.words("ui", "article-n").format(file.article) if file.article else
             file.heading.best(context.language)[0]:
             [{f"{_number(o)}{o.title.best(context.language)[0]}":
               obligation_path(instrument.id, o.id)} for o in file.obligations]}
            for file in context.corpus.obligation_files if file.instrument == instrument.id
        ]
        name = instrument.short_title.best(context.language)[0]
        nav.append({name: [f"commitments/{instrument.id}/index.md", *articles]})
    return nav
