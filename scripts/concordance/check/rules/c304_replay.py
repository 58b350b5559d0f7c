"""Replaying the operations of the amending acts gives exactly the versions that the provisions carry."""

from collections.abc import Iterator
from dataclasses import replace

from concordance.check.finding import Finding, Rule
from concordance.model.corpus import Corpus
from concordance.model.problem import CodeDoc
from concordance.model.replay import Difference, State, differences, operations_on

DOC = CodeDoc(
    "C304", "replay", "The operations of the amending acts do not make the versions that the provision carries.",
    "A wording that nobody made, or an amendment that changed nothing, is an error in one of the two.",
    "a version by kz/306-viii, but no operation of it on the provision", "op: insert, target: the provision",
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield operations that cannot be done and the first version of each provision that the replay does not give."""
    files = {file.act: path for path, file in corpus.amendment_files}
    for found in differences(corpus):
        if not _in_order(corpus, found.provision):
            continue  # told as a wrong date or an unknown act; the replay would only repeat it
        if isinstance(found, Difference):
            yield _difference(corpus, found, files)
        else:
            done = found.done
            yield Finding(files[done.act], ("operations", done.index, "op"),
                          f"{done.operation.op} of {done.operation.target} {found.why}",
                          "compare with the versions of the provision")


def _in_order(corpus: Corpus, identifier: str) -> bool:
    versions = corpus.provisions[identifier].versions
    return all(v.by in corpus.acts and v.start >= corpus.acts[v.by].adopted and (v.end is None or v.start <= v.end)
               for v in versions)


def _difference(corpus: Corpus, found: Difference, files: dict[str, str]) -> Finding:
    place = corpus.places[found.provision]
    if found.carried is None and found.replayed is not None:
        last = ("versions", found.version - 1)
        return Finding(place.file, (*place.path, *last),
                       f"{found.replayed.by} changes this from {found.replayed.start}, but no version says so",
                       f"add the version, or mend {files.get(found.replayed.by, 'the operation')}")
    assert found.carried is not None
    told = f"carried: {_words(found.carried)}"
    made = f"replayed: {_words(found.replayed)}" if found.replayed else "no operation makes it"
    maker = _ended_by(corpus, found) or found.carried.by
    home = files.get(maker, f"law/{maker}/amendments.yml")
    return Finding(place.file, (*place.path, "versions", found.version), f"{told}; {made}",
                   f"see {home}")


def _ended_by(corpus: Corpus, found: Difference) -> str | None:
    """Return the act whose operation ends a wording that the provision carries on, if that is the difference."""
    carried, made = found.carried, found.replayed
    if carried is None or made is None or made.end is None or replace(made, end=carried.end) != carried:
        return None
    return next(done.act for done in operations_on(corpus)[found.provision] if done.operation.start > made.end)


def _words(state: State) -> str:
    since = f"{'repealed' if state.gone else 'in force'} {'by' if state.start_is == 'no-later-than' else 'from'}"
    return f"{since} {state.start}{f' to {state.end}' if state.end else ''}, {state.by}"


RULE = Rule(DOC, check)
