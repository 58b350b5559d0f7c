"""A wording or an operation by another act must be announced in `amended_by` of the act it changed."""

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
    """Yield, once for each act, the amending acts that changed something and are not in its `amended_by`."""
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
    for _, file in corpus.amendment_files:
        for operation in file.operations:
            act = corpus.acts.get(operation.act)
            if act is not None and file.act in corpus.acts and file.act not in (act.id, *act.amended_by):
                unlisted.setdefault((act.id, file.act), []).append(operation.target.rsplit("/", 1)[1])
    for (changed, by), eids in unlisted.items():
        yield Finding(corpus.places[changed].file, ("amended_by",),
                      f"amended_by lacks {by}, which changed {len(eids)} place(s), the first of them {eids[0]}",
                      f"add {by}")


RULE = Rule(DOC, check)
