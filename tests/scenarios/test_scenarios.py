"""Sentences about single days that a lawyer wrote: see README.md beside this file."""

from pathlib import Path

import pytest
import yaml

from concordance.analysis.outcome import ElementVerdict, Verdict
from concordance.analysis.verdicts import element_on, obligation_on
from concordance.model.corpus import Corpus
from tests.invented import day

HERE = Path(__file__).parent
FILES = ("real.yaml", "sample.yaml")
KEYS = {
    "obligation": {"as of", "obligation", "is", "because of", "stale", "note"},
    "element": {"as of", "element", "is", "note"},
    "provision": {"as of", "provision", "reads the wording of", "note"},
}
Scenario = dict[str, object]


def scenarios(name: str) -> list[Scenario]:
    """Return the scenarios of a file; every value stays text, as it was written."""
    tree = yaml.load((HERE / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return list(tree["scenarios"])


def kind(scenario: Scenario) -> str:
    """Return what a scenario speaks about."""
    return next((key for key in KEYS if key in scenario), "nothing known")


def _label(pair: tuple[str, Scenario]) -> str:
    name, scenario = pair
    about = scenario.get(kind(scenario))
    said = scenario.get("is") or f"reads {scenario.get('reads the wording of')}"
    return f"{name.removesuffix('.yaml')}: as of {scenario.get('as of')} {about} {said}"


ALL = [(name, scenario) for name in FILES for scenario in scenarios(name)]


def test_every_file_of_scenarios_is_run() -> None:
    assert sorted(file.name for file in HERE.glob("*.y*ml")) == sorted(FILES)


@pytest.mark.parametrize(("name", "at_least"), [("real.yaml", 10), ("sample.yaml", 21)])
def test_no_scenario_was_lost(name: str, at_least: int) -> None:
    assert len(scenarios(name)) >= at_least


@pytest.mark.parametrize("pair", ALL, ids=_label)
def test_a_scenario_uses_only_words_that_are_understood(pair: tuple[str, Scenario]) -> None:
    _, scenario = pair
    assert set(scenario) <= KEYS[kind(scenario)]


@pytest.mark.parametrize("pair", ALL, ids=_label)
def test_a_scenario_is_true(pair: tuple[str, Scenario], request: pytest.FixtureRequest) -> None:
    name, scenario = pair
    corpus: Corpus = request.getfixturevalue(name.removesuffix(".yaml"))
    {"obligation": _obligation, "element": _element, "provision": _provision}[kind(scenario)](corpus, scenario)


def _obligation(corpus: Corpus, scenario: Scenario) -> None:
    result = obligation_on(corpus, corpus.obligations[str(scenario["obligation"])], day(str(scenario["as of"])))
    assert result.verdict is Verdict(str(scenario["is"]))
    if "because of" in scenario:
        assert [element.rsplit("/", 1)[1] for element in result.decided_by] == scenario["because of"]
    if "stale" in scenario:
        assert str(result.stale).lower() == scenario["stale"]


def _element(corpus: Corpus, scenario: Scenario) -> None:
    identifier = str(scenario["element"])
    owner = corpus.obligations[identifier.split("/")[0]]
    found = element_on(corpus, owner, corpus.elements[identifier], day(str(scenario["as of"])))
    assert found.verdict is ElementVerdict(str(scenario["is"]))


def _provision(corpus: Corpus, scenario: Scenario) -> None:
    version = corpus.provisions[str(scenario["provision"])].version_on(day(str(scenario["as of"])))
    assert (str(version.start) if version else "nothing") == scenario["reads the wording of"]
