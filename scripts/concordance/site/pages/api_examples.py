"""The examples of the page on the API. A test runs each of them, as the page prints it, against a site."""

from dataclasses import dataclass

_CURL = """\
curl -fsSL {api}index.json
curl -fsSL {api}provisions/{provision}.json
curl -fsSL {api}verdicts/{obligation}.json -o verdict.json
"""

_OPEN_TODAY = """\
import json
from urllib.request import urlopen

API = "{api}"
OPEN = ("verdict-missing", "verdict-partial", "verdict-conflict")

with urlopen(API + "verdicts.json") as answer:
    listed = json.load(answer)
today = listed["asOf"]
for obligation in listed["obligations"]:
    verdict = obligation["verdicts"].get(today)
    if verdict in OPEN and not obligation["unverified"]:
        print(verdict, obligation["citation"], obligation["label"]["{language}"], sep="\\t")
"""

_PROOF = """\
import json
from urllib.request import urlopen

API = "{api}"

with urlopen(API + "verdicts/{obligation}.json") as answer:
    verdict = json.load(answer)
print(verdict["asOf"], verdict["verdict"], verdict["api"]["citedAs"]["{language}"])
for element in verdict["wasDerivedFrom"]:
    print("  ", element["verdict"], element["test"]["label"].get("{language}"))
    for row in element["wasDerivedFrom"]:
        print("     ", row["relation"], row["reason"].get("{language}"))
        for evidence in row["evidence"]:
            print("         ", evidence["provision"]["identifier"])
"""

_ANY_DAY = """\
import json
from urllib.error import HTTPError
from urllib.request import urlopen

API = "{api}"


def verdict_on(obligation, day):
    try:
        with urlopen(API + "verdicts/" + obligation + ".json") as answer:
            periods = json.load(answer)["periods"]
    except HTTPError as error:
        return "no such obligation" if error.code == 404 else str(error)
    begun = [period for period in periods if period["from"] <= day]
    return begun[-1]["verdict"] if begun else "not bound yet"


print(verdict_on("{obligation}", "2024-07-01"))
print(verdict_on("no-such-obligation", "2024-07-01"))
"""


@dataclass(frozen=True)
class Examples:
    """The text of each example."""

    curl: str
    open_today: str
    proof: str
    any_day: str


def examples(api: str, language: str, obligation: str, provision: str) -> Examples:
    """Return the examples for the API at the address `api`, which ends in a slash."""
    def filled(text: str) -> str:
        for name, value in (("api", api), ("language", language), ("obligation", obligation), ("provision", provision)):
            text = text.replace(f"{{{name}}}", value)
        return text

    return Examples(filled(_CURL), filled(_OPEN_TODAY), filled(_PROOF), filled(_ANY_DAY))
