"""A reader of GIFT by the rules of Moodle's import: escapes first, then the braces, then the signs between them."""

import re
from dataclasses import dataclass, field

# Escaped signs are set aside before anything is looked for; a doubled backslash goes first, and stands for one.
_ASIDE = {sign: chr(0xE000 + place) for place, sign in enumerate("\\:#={}~n")}
_BACK = {aside: "\n" if sign == "n" else sign for sign, aside in _ASIDE.items()}


@dataclass
class Read:
    """A question. answers: `(sign, text, feedback)`; of a matching the left side and the right one."""

    name: str
    text: str
    kind: str
    general: str
    answers: list[tuple[str, str, str]] = field(default_factory=list)


def questions(gift: str) -> list[Read]:
    """Return the questions of a file: blocks between blank lines that are neither comments nor categories."""
    blocks = ("\n".join(line for line in block.splitlines() if not line.strip().startswith("//"))
              for block in re.split(r"\n\s*\n", gift))
    return [_question(block.strip()) for block in blocks if block.strip() and not block.startswith("$CATEGORY:")]


def _question(block: str) -> Read:
    text = re.sub(r"\\([\\:#={}~n])", lambda found: _ASIDE[found[1]], block)
    _, name, rest = text.split("::", 2)
    before, _, inside = rest.partition("{")
    inside, _, after = inside.partition("}")
    assert not after.strip(), after
    assert before.startswith("[html]")
    body, _, general = inside.rpartition("####")
    body = body.strip()
    kind = ("number" if body.startswith("#") else "choice" if "~" in body else "matching" if "->" in body
            else "true-false")
    read = Read(_told(name), _told(before.removeprefix("[html]")), kind, _told(general))
    if kind == "true-false":
        read.answers = [(body.split("#")[0], *(_told(part) for part in body.split("#")[1:]))]
        return read
    for sign, said in re.findall(r"([=~])([^=~]*)", body.removeprefix("#")):
        left, _, right = said.partition("->" if kind == "matching" else "#")
        weight = re.match(r"%-?\d{1,2}\.?\d*%", left.strip()) if sign == "~" else None
        read.answers.append((sign + (weight[0] if weight else ""),
                             _told(left.strip()[weight.end() if weight else 0:]), _told(right)))
    return read


def _told(text: str) -> str:
    return "".join(_BACK.get(sign, sign) for sign in text).strip()
