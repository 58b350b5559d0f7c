"""The law and the promises of Kazakhstan as encoded: sound, complete as far as promised, and sourced."""

from collections import Counter
from pathlib import Path

import pytest

from concordance.check.rules.texts import texts
from concordance.check.runner import run
from concordance.load.corpus import load
from concordance.model.base import Basis
from concordance.model.corpus import Corpus, act_of
from concordance.model.provision import Version
from tests.conftest import TESTS

PUBLISHED = TESTS / "data" / "published_ids.txt"
# The ninth, һ, stands in few words (шаһар, жиһаз) and in none used here; the sample corpus carries it.
KAZAKH_LETTERS = "әғқңөұүі"


def ids(corpus: Corpus) -> list[str]:
    """Return every id that has a public address, sorted."""
    return sorted({
        *corpus.acts, *corpus.articles, *corpus.provisions, *corpus.terms, *corpus.actors, *corpus.instruments,
        *corpus.obligations, *corpus.elements, *corpus.rows,
        *(f"expected-act/{name}" for name in corpus.delegations), *(f"claim/{name}" for name in corpus.claims),
        *(f"question/{name}" for name in corpus.questions),
        *(f"requirement/{name}" for name in corpus.requirements), *(f"requirement/{name}" for name in corpus.parts),
        *(f"amendment/{file.act}/{op.name}" for _, file in corpus.amendment_files for op in file.operations),
    })


def published() -> list[str]:
    """Return the ids published so far; none before the first `pytest --update-golden`."""
    return PUBLISHED.read_text(encoding="utf-8").split() if PUBLISHED.is_file() else []


def versions(corpus: Corpus) -> list[tuple[str, Version]]:
    """Return every version with the id of its provision."""
    return [(name, version) for name, provision in corpus.provisions.items() for version in provision.versions]


def test_the_data_has_no_error(root: Path) -> None:
    problems = run(load(root, cache=None))
    assert [f"{p.file}:{p.line} {p.code} {p.message}" for p in problems if p.level == "error"] == []


def test_the_anti_trafficking_law_is_there_whole(real: Corpus) -> None:
    assert real.acts["kz/110-viii"].content == "whole"
    articles = {name.rsplit("_", 1)[1] for name in real.articles if act_of(name) == "kz/110-viii"}
    assert articles == {*map(str, range(1, 26)), "11-1"}


def test_every_act_holds_as_many_articles_as_it_says(real: Corpus) -> None:
    found = Counter(act_of(name) for name in real.articles)
    assert {name: found[name] for name in real.acts} == {name: act.articles_expected for name, act in real.acts.items()}
    assert len(real.acts) >= 15


def test_every_instrument_holds_as_many_obligations_as_it_says(real: Corpus) -> None:
    found = Counter(real.instrument_of.values())
    expected = {name: instrument.obligations_expected for name, instrument in real.instruments.items()}
    assert {name: found[name] for name in real.instruments} == expected
    assert expected["palermo"] == 88


def test_every_version_names_a_basis_and_a_source_that_can_be_opened(real: Corpus) -> None:
    all_versions = versions(real)
    sourced = [name for name, version in all_versions
               if version.basis and any(key in real.acts[act_of(name)].sources for key in version.sources)]
    assert len(sourced) == len(all_versions)
    assert len(all_versions) > 500


def test_no_version_is_better_founded_than_its_sources(real: Corpus) -> None:
    flattered = [
        f"{name} {version.start}" for name, version in versions(real)
        if version.basis is Basis.OFFICIAL_TEXT and not any(
            real.acts[act_of(name)].sources[key].basis is Basis.OFFICIAL_TEXT for key in version.sources)
    ]
    assert flattered == []


def test_every_judgement_names_its_ground(real: Corpus) -> None:
    bare = [row.id for row in real.rows.values() if not (row.evidence or row.examined or row.settle)
            and row.relation != "not-applicable"]
    assert bare == []
    assert len(real.rows) > 0


def test_no_judgement_claims_a_review_that_did_not_happen(real: Corpus) -> None:
    # No lawyer has signed a row yet. Whoever is the first changes this test together with the data.
    assert {str(row.assessed.review) for row in real.rows.values()} == {"proposed"}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_provision_is_summarised_in_every_language(real: Corpus, language: str) -> None:
    assert [name for name, version in versions(real) if not version.summary.get(language)] == []


def test_every_kazakh_letter_survives_loading(real: Corpus) -> None:
    text = "".join(found.kk or "" for file in real.files for _, found in texts(file.record, ())).lower()
    assert [letter for letter in KAZAKH_LETTERS if letter not in text] == []


def test_every_published_id_still_exists(real: Corpus, request: pytest.FixtureRequest) -> None:
    """Published ids never vanish. `--update-golden` adds the new ones to the list; it removes none."""
    known = published()
    if request.config.getoption("--update-golden"):
        known = sorted({*known, *ids(real)})
        PUBLISHED.write_text("\n".join(known) + "\n", encoding="utf-8")
    assert len(known) > 1000
    assert sorted(set(known) - set(ids(real))) == []


def test_every_id_is_on_the_list_of_published_ids(real: Corpus) -> None:
    # An id that is not on the list could vanish unseen: add it with pytest --update-golden.
    assert sorted(set(ids(real)) - set(published())) == []
