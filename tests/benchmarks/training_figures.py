"""What the trainers' packs hold and how long each takes: `python -m tests.benchmarks.training_figures`.

Prints a Markdown page. One process, one run each; the first pack pays for what the writers load.
"""

import platform
import sys
import time
from collections import Counter
from datetime import date
from os import cpu_count
from pathlib import Path

from concordance.analysis.training.review import curriculum_on
from concordance.api import Project, open_project
from concordance.model.quiz import QuestionKind
from concordance.model.text import LANGUAGES
from concordance.training.build import pack_contents
from concordance.training.pack import pack

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)


def packs(project: Project) -> list[str]:
    """Return the table of the packs: modules, files, and by language seconds and kilobytes."""
    lines = ["| audience | modules | files | " + " | ".join(f"{name}, s | {name}, kB" for name in LANGUAGES) + " |",
             "|---" + "|---:" * 2 * (len(LANGUAGES) + 1) + "|"]
    edition = project.edition(DAY)
    for audience in project.corpus.audiences:
        cells, count, of = [], 0, 0
        for language in LANGUAGES:
            started = time.perf_counter()
            made = pack(project.corpus, edition, audience, language)
            _, contents = pack_contents(made)
            seconds = time.perf_counter() - started
            cells += [f"{seconds:.1f}", f"{sum(map(len, contents.values())) / 1000:,.0f}"]
            count, of = len(contents), len(made.modules)
        lines.append(f"| {audience} | {of} | {count} | {' | '.join(cells)} |")
    return lines


def modules(project: Project) -> list[str]:
    """Return the table of the modules: statements, those without a citation, questions by kind, exercises."""
    corpus, kinds = project.corpus, tuple(QuestionKind)
    lines = ["| module | statements | without citation | questions | " + " | ".join(kinds) + " | exercises |",
             "|---" + "|---:" * (len(kinds) + 4) + "|"]
    total: Counter[str] = Counter()
    for module in corpus.modules.values():
        told = [s.cites for section in module.sections for s in section.statements]
        told += [line.cites for line in (*module.mistakes, *module.card)]
        questions = corpus.quizzes[module.id].questions if module.id in corpus.quizzes else ()
        exercises = [e for e in corpus.exercises.values() if module.id == e.modules[0]]
        told += [q.cites for q in questions] + [a.cites for e in exercises for t in e.tasks for a in t.answers]
        row = {"statements": len(told), "bare": sum(not cites for cites in told), "questions": len(questions),
               **{kind: sum(q.kind is kind for q in questions) for kind in kinds}, "exercises": len(exercises)}
        total.update(row)
        lines.append(f"| {module.id} | {' | '.join(map(str, row.values()))} |")
    return [*lines, "| **all** | " + " | ".join(f"**{total[name]}**" for name in row) + " |"]


def main() -> None:
    """Print the page."""
    project = open_project(ROOT, check=False)
    machine = f"{cpu_count()} processors, Python {platform.python_version()}, {platform.system()}"
    waiting = len(curriculum_on(project.corpus, DAY).found)
    print("\n".join([
        f"Data version {project.data_version}, {DAY}; {machine}.", "", *packs(project), "",
        "Statements are what a section, a common mistake, a line of the card, a question or an expected answer says. "
        "An exercise counts with the first module it names.", "", *modules(project), "",
        f"Parts of the curriculum that wait for a review on that day: {waiting}."]))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
