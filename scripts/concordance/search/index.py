"""The index: from documents to entries, each of which answers one word, one citation or one word of another language.

An entry is a key and its value, ready for JSON:

- a stem: `[[form, postings, form, postings, …], synonyms…]`; a form is written as what follows the stem, or whole after
  `=`; postings are packed (see encoding.py);
- `#17.2.12`, a citation, and `=human traffick`, the stems of a whole name: packed postings;
- `~en:victim`, a word of another language: stems of this one, each followed by how sure that is in per cent.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log

from concordance.search.document import FIELDS, Document
from concordance.search.encoding import pack
from concordance.search.translations import Meaning

Entry = tuple[str, object]


@dataclass(frozen=True)
class Reading:
    """How a text is read: into words, and each word into its stem."""

    tokens: Callable[[str], list[str]]
    stem: Callable[[str, str], str]
    skipped: frozenset[str]

    def words(self, text: str, language: str) -> list[str]:
        """Return the stems of a text without the words that mean nothing by themselves."""
        return [self.stem(word, language) for word in self.tokens(text) if word not in self.skipped]


def entries(documents: list[Document], reading: Reading, meanings: Iterable[Meaning] = (),
            synonyms: Iterable[tuple[str, str]] = ()) -> list[Entry]:
    """Return all entries of an index in the order of their keys.

    synonyms: pairs of stems of this language that say the same; each leads to the other.
    """
    found: dict[str, object] = {}
    same: dict[str, set[str]] = defaultdict(set)
    for one, other in synonyms:
        if one != other:
            same[one].add(other)
            same[other].add(one)
    forms = _forms(documents, reading)
    for stem in forms.keys() | same.keys():
        parts: list[str] = []
        for form, postings in sorted(forms.get(stem, {}).items()):
            parts += [form[len(stem):] if form.startswith(stem) else f"={form}", pack(sorted(postings.items()))]
        found[stem] = [parts, *sorted(same[stem])] if same.get(stem) else [parts]
    for key, places in _whole(documents, reading).items():
        found[key] = pack((place, 1.0) for place in places)
    for meaning in meanings:
        told = [item for target, share in meaning.says if target in forms
                for item in (target, round(100 * share))]
        if told:
            found[f"~{meaning.language}:{meaning.stem}"] = told
    return sorted(found.items())


def _forms(documents: list[Document], reading: Reading) -> dict[str, dict[str, dict[int, float]]]:
    """Return for each stem its forms, and for each form the documents with its weight in each.

    As in BM25F, except that a word counts by the logarithm of how often it stands in the fields of one role: what a
    document says often in its body must not outweigh what another one is called.
    """
    read = [_by_role(document, reading) for document in documents]
    lengths: dict[str, list[int]] = {role: [0, 0] for role in FIELDS}
    for roles in read:
        for role, counted in roles.items():
            lengths[role][0] += counted.total()
            lengths[role][1] += 1
    usual = {role: max(1.0, words / number) if number else 1.0 for role, (words, number) in lengths.items()}
    out: dict[str, dict[str, dict[int, float]]] = defaultdict(lambda: defaultdict(dict))
    for place, roles in enumerate(read):
        for role, counted in roles.items():
            weight, b = FIELDS[role]
            shorter = weight / (1 - b + b * counted.total() / usual[role])
            for (word, language), number in counted.items():
                postings = out[reading.stem(word, language)][word]
                postings[place] = postings.get(place, 0.0) + shorter * (1 + log(number))
    return out


def _by_role(document: Document, reading: Reading) -> dict[str, Counter[tuple[str, str]]]:
    """Return how often each word, with the language it is written in, stands in the fields of each role."""
    roles: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for field in document.fields:
        roles[field.role].update((word, field.language) for word in reading.tokens(field.text)
                                 if word not in reading.skipped)
    return roles


def _whole(documents: list[Document], reading: Reading) -> dict[str, list[int]]:
    """Return where the citations and the whole names lead."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, document in enumerate(documents):
        keys = [f"#{path}" for path in document.citations]
        keys += [f"={' '.join(words)}" for name, language in document.names if (words := reading.words(name, language))]
        for key in dict.fromkeys(keys):
            found[key].append(place)
    return found
