"""Run every rule over the corpus, take out what is accepted, and say what is left."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from concordance.check.finding import Finding, Rule
from concordance.check.rules import RULES
from concordance.load.corpus import Loaded
from concordance.load.locate import Locator
from concordance.model.accepted import AcceptedProblem, AcceptedProblems
from concordance.model.collector import at_rest
from concordance.model.problem import CodeDoc, Problem

UNUSED = CodeDoc("C901", "unused-exception", "An accepted problem no longer occurs.",
                 "A list of exceptions that is not cleaned hides the next fault.",
                 "an entry for a problem that was mended", "remove the entry")
CRASHED = CodeDoc("C902", "rule-crashed", "A rule failed to run.",
                  "The other rules still report; this is a bug of ours.", "-", "report it with the data that caused it")


@at_rest()
def run(loaded: Loaded, rules: tuple[Rule, ...] = RULES) -> tuple[Problem, ...]:
    """Return all problems, sorted by file and line: those of loading and those of the rules.

    The rules run only on a corpus that loaded whole: a missing record would make them report its absence. Those that
    ask the data run only where the others leave no error: a wrong answer from wrong data is one cause told twice.
    """
    if loaded.problems:
        return loaded.problems
    locator = Locator(loaded.root)
    found = _problems(loaded, locator, tuple(rule for rule in rules if not rule.asks_data))
    asking = tuple(rule for rule in rules if rule.asks_data)
    left = _without_accepted(loaded, locator, found, not_run=frozenset(rule.doc.code for rule in asking))
    if asking and not any(problem.level == "error" for problem in left):
        left = _without_accepted(loaded, locator, [*found, *_problems(loaded, locator, asking)])
    return tuple(sorted(left))


def _problems(loaded: Loaded, locator: Locator, rules: tuple[Rule, ...]) -> list[Problem]:
    problems: list[Problem] = []
    for rule in rules:
        try:
            for finding in _one_per_cause(rule.check(loaded.corpus)):
                problems.append(locator.problem(rule.doc, finding.file, finding.path, finding.message,
                                                hint=finding.hint, at_key=finding.at_key, level=finding.level))
        except Exception as error:  # one broken rule must not hide what the others found
            problems.append(Problem(f"rule {rule.doc.code}", 0, 0, CRASHED.code, CRASHED.name,
                                    f"{rule.doc.name}: {type(error).__name__}: {error}"))
    return problems


def _one_per_cause(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the first finding of each message in each file, and say in how many further places it stands."""
    first: dict[tuple[str, str], Finding] = {}
    more: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        cause = (finding.file, finding.message)
        if first.setdefault(cause, finding) is not finding:
            more[cause] += 1
    return [
        replace(finding, message=f"{finding.message} (and {more[cause]} more in this file)") if more[cause] else finding
        for cause, finding in first.items()
    ]


def _without_accepted(loaded: Loaded, locator: Locator, problems: list[Problem],
                      not_run: frozenset[str] = frozenset()) -> list[Problem]:
    """Take out what is accepted. An entry for a rule that was not run is not known to be out of use."""
    left = problems
    for path, record in loaded.corpus.of(AcceptedProblems):
        for index, entry in enumerate(record.accepted):
            matching = {id(problem) for problem in left if _accepts(entry, problem)}
            if not matching and entry.code not in not_run:
                left = [*left, locator.problem(UNUSED, path, ("accepted", index),
                                               f"{entry.code} no longer occurs in {entry.file}",
                                               hint="remove this entry")]
            left = [problem for problem in left if id(problem) not in matching]
    return left


def _accepts(entry: AcceptedProblem, problem: Problem) -> bool:
    return entry.code == problem.code and entry.file == problem.file and entry.about in problem.message
