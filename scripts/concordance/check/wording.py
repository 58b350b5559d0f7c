"""How a problem is told to a person: place, level and code, the lines around it, the message, what to do."""

from collections.abc import Callable

from concordance.model.problem import Problem


def told(problem: Problem, place: Callable[[str], str] = str, level: Callable[[str], str] = str) -> str:
    """Return the lines of a problem. place, level: how these two words are made to stand out, where they are."""
    where = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
    lines = [f"{place(where)}  {level(problem.level)}  {problem.code} {problem.name}"]
    for number, text in problem.excerpt:
        lines.append(f"{number:>6} | {text}")
    if problem.excerpt:
        width = max(1, min(problem.width, 100))
        lines.append(f"       | {' ' * (problem.column - 1)}{'^' * width} {problem.message}")
    else:
        lines.append(f"   {problem.message}")
    lines.append(f"   {problem.hint or ''} ".ljust(60) + f" more: concordance explain {problem.code}")
    return "\n".join(lines) + "\n"
