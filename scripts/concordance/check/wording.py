"""How a problem is told to a person: place, level and code, the lines around it, the message, what to do."""

import re
from collections.abc import Callable
from typing import Final

from concordance.model.problem import Problem

_SHOWN: Final = 400  # of a line; a minified file has one of a megabyte
# Control characters, lone halves of letters, and what turns or hides letters.
_ODD: Final = re.compile(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
                         r"|[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def named(file: str) -> str:
    """Return the name of a file as it may be shown: what moves a cursor or turns letters is written as an escape."""
    return _ODD.sub(lambda found: ascii(found.group())[1:-1], file)


def on_one_line(words: str) -> str:
    """Return a message without line ends and without what a terminal would obey: it quotes what stands in the data."""
    return _ODD.sub(lambda found: ascii(found.group())[1:-1], words)


def told(problem: Problem, place: Callable[[str], str] = str, level: Callable[[str], str] = str) -> str:
    """Return the lines of a problem. place, level: how these two words are made to stand out, where they are."""
    name = named(problem.file)
    where = f"{name}:{problem.line}:{problem.column}" if problem.line else name
    lines = [f"{place(where)}  {level(problem.level)}  {problem.code} {problem.name}"]
    start = max(0, problem.column - _SHOWN // 2) if problem.column > _SHOWN else 0
    for number, text in problem.excerpt:
        lines.append(f"{number:>6} | {'…' if start else ''}{text[start:start + _SHOWN]}"
                     f"{'…' if len(text) > start + _SHOWN else ''}")
    message = on_one_line(problem.message)
    if problem.excerpt:
        width = max(1, min(problem.width, 100))
        lines.append(f"       | {' ' * (problem.column - 1 - start + bool(start))}{'^' * width} {message}")
    else:
        lines.append(f"   {message}")
    lines.append(f"   {on_one_line(problem.hint or '')} ".ljust(60) + f" more: concordance explain {problem.code}")
    return "\n".join(lines) + "\n"
