"""The one list of accepted problems. An entry that no longer matches anything is itself an error."""

from pydantic import Field

from concordance.model.base import Record


class AcceptedProblem(Record):
    """One accepted problem: which code, in which file, why, and when the entry must go."""

    code: str = Field(pattern=r"^C[0-9]{3}$")
    file: str
    about: str = Field(default="", description="words the message must contain; empty for every message")
    reason: str = Field(min_length=10)
    remove_when: str = Field(min_length=5)


class AcceptedProblems(Record):
    """`mappings/policy/accepted-problems.yml`."""

    accepted: tuple[AcceptedProblem, ...] = ()
