"""A wording made by another act must be announced in `amended_by` of the act it changed."""

from collections.abc import Iterator

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus, act_of
from concordance.model.problem import CodeDoc

DOC = CodeDoc(
    "C303", "unlisted-amendment", "A version names an amending act that its act does not list.",
    "The list of amending acts is what a drafter reads first.",
    "by: kz/306-viii without it in amended_by", "amended_by: [kz/306-viii]",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield, once for each act, the amending acts that made a version and are not in its `amended_by`."""
    unlisted: dict[tuple[str, str], list[str]] = {}
    for article in corpus.articles.values():
        act = corpus.acts.get(act_of(article.id))
        if act is None:
            continue
        for provision in article.provisions:
            for version in provision.versions:
                # An amending act that is not encoded is told as an unknown act.
                if version.by in corpus.acts and version.by not in (act.id, *act.amended_by):
                    unlisted.setdefault((act.id, version.by), []).append(provision.eid)
    for (changed, by), eids in unlisted.items():
        yield Finding(corpus.places[changed].file, ("amended_by",),
                      f"amended_by lacks {by}, which made {len(eids)} version(s), the first of {eids[0]}", f"add {by}")


RULE = Rule(DOC, check)
